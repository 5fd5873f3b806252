/** The session's time line with the repeat that the prints show, as a drawing and as a table. */
import type { Repeat } from "~model/repeat"
import type { MarkOf, SessionTimeline, TimelineMark } from "~model/session-timeline"
import { formatLength } from "../phrases/durations"
import { formatNumber, t } from "../phrases/text"
import { Drawing } from "../timeline/drawing"
import { MarkTable } from "../timeline/mark-table"
import { Ticks, ticksOf } from "../timeline/ticks"

/** More rows would not fit on the sheet. */
const MOST_ROWS = 5
/** Characters for which a row has room. */
const MOST_CHARS = { name: 30, said: 60 } as const

/** The order in which kinds of marks get the few rows. */
const order: readonly TimelineMark["kind"][] = [
  "repeat",
  "verdict",
  "harmless",
  "price",
  "quotation",
  "product",
  "flag",
]

const markOf = ({ now, before, earlier, lagSeconds, passes }: Repeat): MarkOf<"repeat"> => ({
  ...{ kind: "repeat", atSeconds: now.fromSeconds, more: 0, level: "certain", now, lagSeconds, passes },
  ...(earlier ? { earlierStartedAt: earlier.startedAt } : { before }),
})

const short = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most)}…`)

const shortened = (mark: TimelineMark): TimelineMark => ({
  ...mark,
  ...("name" in mark && { name: short(mark.name, MOST_CHARS.name) }),
  ...("said" in mark && { said: short(mark.said, MOST_CHARS.said) }),
})

/** Replaces what the file says of the repeat by what the prints show of it. */
function withShown({ endSeconds, marks, watched }: SessionTimeline, shown: Repeat): SessionTimeline {
  const others = marks.filter((mark) => mark.kind !== "repeat" || mark.now.fromSeconds !== shown.now.fromSeconds)
  return {
    endSeconds: Math.max(endSeconds, shown.now.toSeconds),
    watched,
    marks: [markOf(shown), ...others],
  }
}

export function TimeLine({ told, shown }: { told: SessionTimeline; shown: Repeat }) {
  const timeline = withShown(told, shown)
  const { marks, endSeconds } = timeline
  const rows = [...marks]
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .slice(0, MOST_ROWS)
    .sort((one, other) => one.atSeconds - other.atSeconds)
  return (
    <figure class="when">
      <Drawing timeline={timeline} label={t("pageTimeLine")} />
      <Ticks says={ticksOf(endSeconds).map(formatLength)} />
      <MarkTable marks={rows.map(shortened)} />
      {marks.length > rows.length && (
        <figcaption>{t("pageMoreMarks", formatNumber(marks.length - rows.length))}</figcaption>
      )}
    </figure>
  )
}
