/**
 * In the popup, for the show that is being watched: the newest pair of frames, and the last featured product with its
 * price.
 */
import { useEffect, useMemo, useRef } from "preact/hooks"
import type { ProductView } from "~messages/map"
import { plainText } from "~model/plain-text"
import type { SessionView } from "~model/session"
import { judgeGoodPrice } from "~prices/history/good-price"
import { history } from "~prices/history/history"
import { Sparkline } from "../chart/sparkline"
import { useAnswer } from "../parts/use-answer"
import { t } from "../phrases/text"
import { describeGoodPriceBriefly } from "../prices/good-price-words"
import { describeConditionBriefly, describePriceNow } from "../prices/price-caveats"
import { FramePairCard } from "../verdict/evidence-card"

/** Frames and prices are stored a moment after the verdict or product to which they belong. */
const ASK_AGAIN_AFTER_SECONDS = 15

function Product({ view }: { view: ProductView }) {
  const { product, sightings } = view
  const prices = useMemo(() => history(sightings, { now: Date.now() }), [sightings])
  const brief = [describeConditionBriefly(product), prices && describeGoodPriceBriefly(judgeGoodPrice(prices))]
  return (
    <section aria-label={t("popupFeatured")}>
      <h2>{t("popupFeatured")}</h2>
      <p dir="auto">{plainText(product.title)}</p>
      <p class="lp-row">
        <strong class="lp-tag-price">{describePriceNow(product, prices)}</strong>
        {prices && <Sparkline history={prices} />}
        <span>{brief.filter(Boolean).join(" · ")}</span>
      </p>
    </section>
  )
}

export function Glance({ session }: { session: SessionView }) {
  const [asked, ask] = useAnswer("ui.session.glance", { session: session.id })
  const { verdict, featured, watchedSeconds } = session
  const news = [verdict.kind, featured.length, Math.floor(watchedSeconds / ASK_AGAIN_AFTER_SECONDS)].join()
  const askedAt = useRef(news)
  useEffect(() => {
    if (askedAt.current === news) return
    askedAt.current = news
    ask()
  }, [ask, news])
  // A failure is not shown: the question is asked again, and the verdict is shown without the answer.
  if (asked.state !== "answered") return null
  const { framePair, product } = asked.value
  // Frames of a harmless repeat would seem to be evidence for a verdict that does not rest on them.
  const isOfRepeat = verdict.because.some(({ kind }) => kind === "repeat")
  return (
    <>
      {isOfRepeat && framePair && <FramePairCard pair={framePair} />}
      {product && <Product view={product} />}
    </>
  )
}
