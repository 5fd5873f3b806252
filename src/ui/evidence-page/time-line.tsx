/** The session from its beginning: each passage that came again, with an arc from then to now; and the same as a table. */
import type { Evidence } from "~model/evidence"
import type { Repeat, Span } from "~model/repeat"
import { sayDay, sayLength } from "../durations"
import { t } from "../text"
import { Ticks } from "./ticks"

const WIDTH = 640
const BASE = 92
const TICKS = 5
/** What is shorter would not be seen. */
const NARROWEST = 3
/** More rows would not fit on the sheet. */
const MOST_ROWS = 5

interface Passage {
  repeat: Repeat
  isLoop: boolean
}

export const passagesOf = (found: Repeat, others: readonly Evidence[]): Passage[] => [
  { repeat: found, isLoop: true },
  ...others.flatMap((one) => {
    if (one.kind === "repeat") return [{ repeat: one.repeat, isLoop: true }]
    return one.kind === "harmless-repeat" && one.repeat ? [{ repeat: one.repeat, isLoop: false }] : []
  }),
]

const sayThen = ({ before, earlier }: Repeat): string => {
  const span = `${sayLength(before.fromSeconds)}–${sayLength(before.toSeconds)}`
  return earlier ? `${sayDay(earlier.startedAt)}, ${span}` : span
}

export function TimeLine({ passages, watchedSeconds }: { passages: readonly Passage[]; watchedSeconds: number }) {
  const endSeconds = Math.max(1, watchedSeconds, ...passages.map(({ repeat }) => repeat.now.toSeconds))
  const x = (seconds: number) => Number(((Math.min(seconds, endSeconds) / endSeconds) * WIDTH).toFixed(1))
  const block = ({ fromSeconds, toSeconds }: Span, shade: string) => (
    <rect
      class={shade}
      x={x(fromSeconds)}
      y={BASE - 10}
      width={Math.max(NARROWEST, x(toSeconds) - x(fromSeconds)).toFixed(1)}
      height={10}
    />
  )
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${BASE + 1}`} aria-hidden="true">
        <rect class="watched" x={0} y={BASE - 10} width={x(watchedSeconds)} height={10} />
        {/* The one that the prints show lies on top. */}
        {passages.toReversed().map(({ repeat: { now, before, earlier }, isLoop }, index) => {
          const [from, to] = [x((before.fromSeconds + before.toSeconds) / 2), x((now.fromSeconds + now.toSeconds) / 2)]
          const reach = ((to - from) / 2).toFixed(1)
          const height = Math.min(BASE - 20, Math.max(12, (to - from) / 2)).toFixed(1)
          return (
            <g key={index}>
              {!earlier && block(before, isLoop ? "passage" : "harmless")}
              {block(now, isLoop ? "passage-now" : "harmless")}
              {!earlier && (
                <path
                  class={isLoop ? "arc" : "arc-harmless"}
                  d={`M${from} ${BASE - 12}A${reach} ${height} 0 0 1 ${to} ${BASE - 12}`}
                />
              )}
            </g>
          )
        })}
        <path class="axis" d={`M0 ${BASE}H${WIDTH}`} />
      </svg>
      <Ticks says={Array.from({ length: TICKS }, (_, index) => sayLength((index * endSeconds) / (TICKS - 1)))} />
      <table>
        <thead>
          <tr>
            <th>{t("pageThen")}</th>
            <th>{t("pageNow")}</th>
            <th>{t("pageHeldFor")}</th>
          </tr>
        </thead>
        <tbody>
          {passages.slice(0, MOST_ROWS).map(({ repeat, isLoop }, index) => (
            <tr key={index}>
              <td>{sayThen(repeat)}</td>
              <td>
                {sayLength(repeat.now.fromSeconds)}–{sayLength(repeat.now.toSeconds)}
              </td>
              <td>{t(isLoop ? "pageIsRepeat" : "pageIsHarmless")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
