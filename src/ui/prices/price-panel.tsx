/**
 * A product's prices in full: whether the price is a good one; what was found about a claimed discount; then the chart
 * of what was seen here, with lines from files and services. If our own history is too short, a claim is also checked
 * against theirs. Words come first, because a tag may have room for little else. Price sources are not asked before
 * this is opened.
 */
import { useMemo } from "preact/hooks"
import type { ProductView } from "~messages/map"
import type { ReferenceClaim } from "~model/money"
import type { SourcedPrices } from "~model/source"
import { type ClaimCheck, checkClaim } from "~prices/claim-check"
import { history, type PriceHistory } from "~prices/history/history"
import { sourcedHistories } from "~prices/history/sourced"
import { PriceChart } from "../chart/price-chart"
import { useAnswer } from "../parts/use-answer"
import { describeClaimCheck, describeClaimDoubt } from "../phrases/claim-words"
import { t } from "../phrases/text"
import { describeGoodPrice } from "./good-price-words"
import { HistoryLinks } from "./history-links"
import { PriceBasis } from "./price-basis"
import { SourceNotes } from "./source-notes"

export interface PricePanelProps {
  view: ProductView
  references: readonly ReferenceClaim[]
  /** How the reference prices compare with our own history. */
  checks?: readonly ClaimCheck[]
  /** Milliseconds since 1970. */
  now: number
}

export function PricePanel({ view: { product, sightings }, references, checks = [], now }: PricePanelProps) {
  const [asked] = useAnswer("pane.source.prices", { product: product.key })
  const sources = asked.state === "answered" ? asked.value.sources : null
  const all = useMemo(
    () => [...sightings, ...(sources ?? []).flatMap((source) => source.sightings)],
    [sightings, sources],
  )
  const shown = useMemo(() => history(all, { now }), [all, now])
  const others = useMemo(() => sourcedHistories(all, shown, now), [all, shown, now])
  const byOthers = shown ? checkedByOthers(shown, others, references, now) : []
  // The chart of a single day would be a dot.
  const hasChart = shown && (shown.coverage.days > 1 || others.length > 0)
  return (
    <>
      {shown && <p class="lp-answer">{describeGoodPrice(shown, others)}</p>}
      <Claims own={checks} byOthers={byOthers} />
      {hasChart && <PriceChart history={shown} others={others} references={references} now={now} />}
      <PriceBasis product={product} />
      {asked.state === "waiting" && <p class="lp-muted lp-late">{t("sourceWaiting")}</p>}
      {asked.state === "failed" && asked.code !== "gone" && <p class="lp-alert">{t("sourceFailed")}</p>}
      <Elsewhere product={product} sources={sources ?? []} now={now} />
    </>
  )
}

interface CheckByOther {
  origin: string
  check: ClaimCheck
}

/** The claim checks; unfolded if what was seen speaks against a claim. */
function Claims({ own, byOthers }: { own: readonly ClaimCheck[]; byOthers: readonly CheckByOther[] }) {
  const lines = [
    ...own.flatMap(describeClaimCheck),
    ...byOthers.flatMap(({ origin, check }) => describeClaimCheck(check).map((line) => t("sourceClaim", origin, line))),
  ]
  if (lines.length === 0) return null
  const doubt = describeClaimDoubt([...own, ...byOthers.map(({ check }) => check)])
  return (
    <details class="lp-fold" open={doubt !== null}>
      <summary>{doubt ?? t("claimsTitle")}</summary>
      <ul class="lp-claims">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

interface ElsewhereProps {
  product: ProductView["product"]
  sources: readonly SourcedPrices[]
  now: number
}

/** What price sources say, and links; unfolded if a source has a problem. */
function Elsewhere({ product, sources, now }: ElsewhereProps) {
  const links = <HistoryLinks product={product} />
  if (sources.length === 0) return links
  return (
    <details class="lp-fold" open={sources.some(({ trouble }) => trouble !== null)}>
      <summary>{t("sourcesElsewhere")}</summary>
      <SourceNotes sources={sources} now={now} />
      {links}
    </details>
  )
}

/** For each claim that our own history is too short to decide: the check against the first other history that can. */
function checkedByOthers(
  own: PriceHistory,
  others: readonly PriceHistory[],
  references: readonly ReferenceClaim[],
  now: number,
): CheckByOther[] {
  return references.flatMap((reference) => {
    if (checkClaim(own, reference, now).finding !== "not-enough-history") return []
    for (const { steps, currency, current, coverage } of others) {
      const check = checkClaim({ steps, currency, current: own.current ?? current }, reference, now)
      if (check.finding !== "not-enough-history") return [{ origin: coverage.origin ?? "", check }]
    }
    return []
  })
}
