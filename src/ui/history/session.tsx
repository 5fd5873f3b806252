/**
 * A session in the history: its verdict and how long it was watched. A click opens the evidence, the flag and the
 * products.
 */
import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import type { Output, ProductView } from "~messages/map"
import { isAnothers } from "~model/copied"
import { plainText } from "~model/plain-text"
import type { SessionView } from "~model/session"
import { namedLast } from "~prices/history/during-show"
import { SaveEvidence } from "../evidence-file/save-evidence"
import { Failure } from "../parts/failure"
import { useAnswer } from "../parts/use-answer"
import { formatDuration } from "../phrases/durations"
import { flagTexts } from "../phrases/flag-words"
import { tenseOf } from "../phrases/tense"
import { formatDate, t } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { describeHeadline, describeVerdict } from "../phrases/verdict-words"
import { ProductTag, type TagProduct } from "../product/product-tag"
import { EvidenceCard } from "../verdict/evidence-card"
import { OwnFlag } from "../verdict/own-flag"
import { VerdictMark } from "../verdict/verdict-mark"
import { DrawnOrSaid } from "./drawn-or-said"

function Product({ product }: { product: TagProduct }) {
  const [open, setOpen] = useState(false)
  return <ProductTag product={product} open={open} onOpen={setOpen} />
}

/** A product with what the show said of it, as far as that was stored. */
function afterShow(product: ProductView, { view, quoted }: Output<"ui.history.session">): TagProduct {
  const { key } = product.product
  const named = view.featured.filter((one) => one.product === key)
  return {
    view: product,
    shown: namedLast(named, product.sightings),
    named,
    showStartedAt: view.startedAt,
    said: quoted.find((one) => one.product === key)?.quotations,
  }
}

/** The viewer's own flag. One from somebody else's copy is shown nowhere. */
function FlagLine({ flag, copied }: SessionView) {
  if (!flag || isAnothers({ copied })) return null
  const note = plainText(flag.note)
  return (
    <span class="lp-summary-line lp-flagged" dir="auto">
      {t("flagYours", t(flagTexts[flag.word]))} {note}
    </span>
  )
}

function Details({ view, onChanged }: { view: SessionView; onChanged(): void }) {
  const [asked, ask] = useAnswer("ui.history.session", { session: view.id })
  if (asked.state === "failed") return <Failure code={asked.code} onRetry={ask} />
  if (asked.state === "waiting") return null
  const { framePairs, products, timeline }: Output<"ui.history.session"> = asked.value
  return (
    <>
      <h2>{t("historyFound")}</h2>
      <EvidenceCard
        view={asked.value.view}
        {...{ framePairs, timeline }}
        tense={tenseOf(asked.value.view, Date.now())}
        save={<SaveEvidence session={view.id} />}
      />
      {!isAnothers(view) && (
        <>
          <h2>{t("flagTitle")}</h2>
          <OwnFlag view={view} onChanged={onChanged} />
        </>
      )}
      {products.length > 0 && (
        <>
          <h2>{t("historyProducts")}</h2>
          <div class="lp-products">
            {products.map((product) => (
              <Product key={product.product.key} product={afterShow(product, asked.value)} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

const PRINTS_TEXT = { "not-yet": "historyNotYetChecked", "not-shown": "historyNotShown", shown: null } as const

/** For a session from a copy: which file it came from, and whether its prints show its verdict. */
function FromCopy({ copied }: Pick<SessionView, "copied">) {
  if (!copied) return null
  const prints = PRINTS_TEXT[copied.verdict]
  return (
    <span class="lp-summary-line lp-muted">
      {t(copied.isMine ? "historyFromCopy" : "historyFromAnothers", copied.file)} {prints && t(prints)}
    </span>
  )
}

interface SessionProps {
  view: SessionView
  /** How the list names the session: by the show's title, or by the day if the list is of one show. */
  name: string
  onChanged(): void
  onDelete(): void
  /** More links. */
  children?: ComponentChildren
}

export const Session = (props: SessionProps) => (
  <DrawnOrSaid onDelete={props.onDelete}>
    <Card {...props} />
  </DrawnOrSaid>
)

function Card({ view, name, onChanged, onDelete, children }: SessionProps) {
  const isAskedFor = location.hash === `#${view.id}`
  const [open, setOpen] = useState(isAskedFor)
  const card = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (isAskedFor) card.current?.scrollIntoView()
  }, [isAskedFor])
  return (
    <details
      open={isAskedFor}
      ref={card}
      class={`lp-card lp-session ${toneOf(view.verdict.kind) === "warn" ? "lp-card--warn" : ""}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <VerdictMark kind={view.verdict.kind} />
        <strong dir="auto">{name}</strong>
        <span class="lp-verdict">{describeHeadline(view.verdict.kind)}</span>
        <span class="lp-summary-line lp-muted">
          {formatDate(view.startedAt, { timeStyle: "short" })} ·{" "}
          {t("historyWatched", formatDuration(view.watchedSeconds))}
        </span>
        <span class="lp-summary-line">{describeVerdict(view.verdict, view.inspection, tenseOf(view, Date.now()))}</span>
        <FlagLine {...view} />
        <FromCopy copied={view.copied} />
      </summary>
      {open && <Details view={view} onChanged={onChanged} />}
      <p class="lp-row" style="margin: 12px 0 0">
        <a href={view.url} target="_blank" rel="noreferrer noopener">
          {t("historyShowPage")}
        </a>
        {children}
        <button type="button" class="lp-button" onClick={onDelete}>
          {t("historyDelete")}
        </button>
      </p>
    </details>
  )
}
