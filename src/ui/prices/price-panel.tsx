/**
 * A product's prices, opened: the chart of what was seen here, beside it the lines of files and services, and what these
 * say of a claimed discount where our own history is too short. Sources are asked when this is opened, not before.
 */
import { useMemo } from "preact/hooks"
import type { ProductView } from "~messages/map"
import type { ReferenceClaim } from "~model/money"
import { checkClaim } from "~prices/claim-check"
import { history, type PriceHistory } from "~prices/history"
import { sourcedHistories } from "~prices/sourced"
import { PriceChart } from "../chart/price-chart"
import { sayClaimCheck } from "../claim-words"
import { t } from "../text"
import { useAnswer } from "../use-answer"
import { HistoryLinks } from "./history-links"
import { PriceBasis } from "./price-basis"
import { SourceNotes } from "./source-notes"

export interface PricePanelProps {
  view: ProductView
  references: readonly ReferenceClaim[]
  /** Milliseconds since 1970. */
  now: number
}

export function PricePanel({ view: { product, sightings }, references, now }: PricePanelProps) {
  const [asked] = useAnswer("pane.source.prices", { product: product.key })
  const sources = asked.state === "answered" ? asked.value.sources : null
  const all = useMemo(
    () => [...sightings, ...(sources ?? []).flatMap((source) => source.sightings)],
    [sightings, sources],
  )
  const shown = useMemo(() => history(all, { now }), [all, now])
  const others = useMemo(() => sourcedHistories(all, shown, now), [all, shown, now])
  const claims = shown ? sayOthersOnClaims(shown, others, references, now) : []
  return (
    <>
      {shown && <PriceChart history={shown} others={others} references={references} now={now} />}
      <PriceBasis product={product} />
      {claims.length > 0 && (
        <ul class="lp-claims">
          {claims.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {asked.state === "waiting" && <p class="lp-muted lp-late">{t("sourceWaiting")}</p>}
      {asked.state === "failed" && asked.code !== "gone" && <p class="lp-alert">{t("sourceFailed")}</p>}
      {sources && <SourceNotes sources={sources} now={now} />}
      <HistoryLinks product={product} />
    </>
  )
}

/** Our own history decides where it can; the longest other one speaks where it is too short, under its own name. */
function sayOthersOnClaims(
  own: PriceHistory,
  others: readonly PriceHistory[],
  references: readonly ReferenceClaim[],
  now: number,
): string[] {
  return references.flatMap((reference) => {
    if (checkClaim(own, reference, now).finding !== "not-enough-history") return []
    for (const { steps, currency, current, coverage } of others) {
      const check = checkClaim({ steps, currency, current: own.current ?? current }, reference, now)
      if (check.finding === "not-enough-history") continue
      return sayClaimCheck(check).map((line) => t("sourceClaim", coverage.origin ?? "", line))
    }
    return []
  })
}
