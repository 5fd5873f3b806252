/** A note on each price source that is turned on: its problem, when it answered, and how many tokens are left. */
import type { SourcedPrices } from "~model/source"
import { sayMoment } from "../phrases/durations"
import { t } from "../phrases/text"
import { sayTokens, sayTrouble } from "./source-words"

const saySource = ({ name, trouble, askedAt, sightings, tokens }: SourcedPrices, now: number): string => {
  const says = trouble
    ? [
        sayTrouble(trouble, name, tokens, now),
        ...(sightings.length > 0 && askedAt !== null ? [t("sourceKeptFrom", sayMoment(askedAt))] : []),
      ]
    : [t("sourceAnswered", name, askedAt === null ? "" : sayMoment(askedAt))]
  return [...says, ...(tokens ? [`${sayTokens(tokens, now)}.`] : [])].join(" ")
}

export const SourceNotes = ({ sources, now }: { sources: readonly SourcedPrices[]; now: number }) => (
  <div role="status">
    {sources.map((source) => (
      <p key={source.id} class={source.trouble ? "lp-alert" : "lp-muted"}>
        {saySource(source, now)}
      </p>
    ))}
  </div>
)
