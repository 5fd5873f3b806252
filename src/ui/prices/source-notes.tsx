/** A note on each price source that is turned on: its problem, when it answered, and how many tokens are left. */
import type { SourcedPrices } from "~model/source"
import { formatMoment } from "../phrases/durations"
import { t } from "../phrases/text"
import { describeTrouble, formatTokens } from "./source-words"

const describeSource = ({ name, trouble, askedAt, sightings, tokens }: SourcedPrices, now: number): string => {
  const says = trouble
    ? [
        describeTrouble(trouble, name, tokens, now),
        ...(sightings.length > 0 && askedAt !== null ? [t("sourceKeptFrom", formatMoment(askedAt))] : []),
      ]
    : [t("sourceAnswered", name, askedAt === null ? "" : formatMoment(askedAt))]
  return [...says, ...(tokens ? [`${formatTokens(tokens, now)}.`] : [])].join(" ")
}

export const SourceNotes = ({ sources, now }: { sources: readonly SourcedPrices[]; now: number }) => (
  <div role="status">
    {sources.map((source) => (
      <p key={source.id} class={source.trouble ? "lp-alert" : "lp-muted"}>
        {describeSource(source, now)}
      </p>
    ))}
  </div>
)
