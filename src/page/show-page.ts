/** A show page: its session, its featured product, and the overlay that says what both gave. */
import { send } from "~messages/client"
import type { Reading, ShowReading } from "~model/reading"
import type { Site } from "~sites/kit"
import type { TagProduct } from "~ui/overlay/product-tag"
import { followFeatured, seeFeatured } from "./featured-product"
import { watchReading } from "./page-reading"
import { type PageTeller, unreadOf } from "./page-state"
import { productElement } from "./product-element"
import { QuotationWatch } from "./quotations"
import { mountShowOverlay, type ShowOverlayState } from "./show-overlay"
import { ShowWatch } from "./show-watch"

type WithShow = Reading & { show: ShowReading }
const hasShow = (reading: Reading | null): reading is WithShow => reading?.show != null

/** A page that holds nothing readable for so long is said to be unreadable; until then it may be loading. */
export const unreadableAfterMs = 6_000

/** What was said is matched with the reviews when the page has time for it, and at the latest after so long. */
const restWithinMs = 2_000

/** Calls `run` once the page is at rest, however often it is asked for meanwhile. */
function whenIdle(run: () => void, signal: AbortSignal): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    requestIdleCallback(
      () => {
        isWaiting = false
        if (!signal.aborted) run()
      },
      { timeout: restWithinMs },
    )
  }
}

/** @param beganAt when this visit of the page began: what the page has told since is no price from before the show */
export function watchShowPage(site: Site, teller: PageTeller, signal: AbortSignal, beganAt = Date.now()): void {
  const overlay = mountShowOverlay(signal)
  let state: ShowOverlayState = {
    view: null,
    framePairs: [],
    trouble: null,
    video: null,
    product: null,
    productElement: null,
    needs: [],
    unread: null,
    // A click that finds nobody to open the page is clicked again.
    onOpenPage: (page) => void send("page.own.open", page).catch(() => undefined),
    recordedContentRule: site.recordedContentRuleUrl ? { site: site.id, url: site.recordedContentRuleUrl } : undefined,
  }
  const show = (change: Partial<typeof state>) => {
    state = { ...state, ...change }
    overlay.show(state)
  }

  /** Ends before the page's life when the extension is gone: then nothing is looked at any more, and the overlay says so. */
  const watching = new AbortController()
  const watchingSignal = AbortSignal.any([signal, watching.signal])
  const setTrouble = (trouble: ShowOverlayState["trouble"]) => {
    show({ trouble })
    if (trouble === "gone" || trouble === "deleted") watching.abort()
  }

  let latest: WithShow | null = null
  let watch: ShowWatch | null = null
  const quotations = new QuotationWatch()
  const matchQuotations = whenIdle(() => {
    const said = quotations.quotations()
    if (state.product && state.product.said !== said) show({ product: { ...state.product, said } })
    watch?.quote(quotations.all())
    if (quotations.isBehind) matchQuotations()
  }, signal)

  const startWatch = (reading: WithShow) =>
    new ShowWatch(
      reading,
      {
        changed: (view, framePairs, player) => {
          const featured = latest?.products.find(({ key }) => key === state.product?.view.product.key)
          show({
            view,
            framePairs,
            video: player,
            productElement: featured ? productElement(document, featured) : state.productElement,
          })
        },
        trouble: setTrouble,
        said: (sentences) => {
          quotations.say(sentences)
          matchQuotations()
        },
      },
      watchingSignal,
    )

  let followed: { key: string; prices: string; stop: AbortController } | null = null
  /** Prices change while a product is shown: that is what a show is for. */
  const followPrice = ({ show: of, products }: WithShow) => {
    const product = products.find(({ key }) => key === followed?.key)
    const prices = JSON.stringify(product?.prices)
    if (!product || !followed || prices === followed.prices) return
    followed.prices = prices
    const { signal: stop } = followed.stop
    seeFeatured(product, of).then(
      (seen) => {
        if (stop.aborted) return
        watch?.feature(product.key, seen.price)
        if (state.product) show({ product: { ...state.product, ...seen } })
      },
      () => undefined,
    )
  }
  const follow = (reading: WithShow) => {
    if (reading.featured === (followed?.key ?? null)) return followPrice(reading)
    followed?.stop.abort()
    followed = null
    // What was said of one product must not stand beside the next one.
    show({ product: null, productElement: null })
    quotations.feature(null)
    const product = reading.products.find(({ key }) => key === reading.featured)
    if (!product) return
    const stop = new AbortController()
    followed = { key: product.key, prices: JSON.stringify(product.prices), stop }
    const setProduct = (known: Omit<TagProduct, "showStartedAt">) => {
      show({
        product: { ...known, showStartedAt: Math.min(beganAt, state.view?.startedAt ?? beganAt) },
        productElement: productElement(document, product),
      })
      quotations.feature(known.view.product)
      matchQuotations()
    }
    followFeatured(
      product,
      reading.show,
      {
        named: (price) => watch?.feature(product.key, price),
        seen: (seen) => setProduct({ ...seen, said: state.product?.said }),
        lookedUp: (change) =>
          state.product && setProduct({ ...state.product, view: { ...state.product.view, ...change } }),
      },
      AbortSignal.any([watchingSignal, stop.signal]),
    ).catch(
      // What cannot be saved or fetched is said by the session's own trouble; the tag then stays as it is.
      () => undefined,
    )
  }

  teller.onNeeds((needs) => show({ needs }))
  const noteUnread = (reading: Reading | null) => {
    const unread = unreadOf(site, "show", reading)
    teller.unread(unread)
    show({ unread })
  }
  const giveUp = setTimeout(() => {
    noteUnread(null)
    show({ trouble: "unreadable" })
  }, unreadableAfterMs)
  signal.addEventListener("abort", () => clearTimeout(giveUp), { once: true })

  watchReading(
    site,
    (reading) => {
      if (!hasShow(reading)) return
      clearTimeout(giveUp)
      latest = reading
      noteUnread(reading)
      if (state.trouble === "unreadable") setTrouble(null)
      if (watch) watch.read(reading)
      else watch = startWatch(reading)
      follow(reading)
    },
    watchingSignal,
  )
}
