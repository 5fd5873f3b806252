/**
 * A show's sessions over time, each a bar whose height is its length. Hidden from screen readers, because the list
 * below says the same.
 */
import type { Output } from "~messages/map"
import { formatShortDay } from "../phrases/durations"
import { toneOf } from "../phrases/tone"

export type SessionBriefs = Output<"ui.history.show">["briefs"]

const [width, height, barWidth] = [640, 44, 5]
/** A session of seconds is still visible beside one of hours. */
const LOWEST = 5

export function SessionStrip({ briefs }: { briefs: SessionBriefs }) {
  const [newest, oldest] = [briefs[0]!, briefs.at(-1)!]
  const longest = Math.max(1, ...briefs.map(({ watchedSeconds }) => watchedSeconds))
  const spanMs = Math.max(1, newest.startedAt - oldest.startedAt)
  const x = (at: number) => ((at - oldest.startedAt) / spanMs) * (width - barWidth)
  const tall = (seconds: number) => Math.max(LOWEST, (seconds / longest) * height)
  const now = Date.now()
  return (
    <div class="lp-strip" aria-hidden="true">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        width={width}
        height={height}
      >
        {briefs.map(({ startedAt, watchedSeconds, verdict }) => (
          <rect
            key={startedAt}
            class={`lp-strip-bar lp-strip-bar--${toneOf(verdict)}`}
            x={x(startedAt)}
            y={height - tall(watchedSeconds)}
            width={barWidth}
            height={tall(watchedSeconds)}
          />
        ))}
      </svg>
      <p class="lp-muted lp-row lp-row--apart">
        <span>{formatShortDay(oldest.startedAt, now)}</span>
        <span>{formatShortDay(newest.startedAt, now)}</span>
      </p>
    </div>
  )
}
