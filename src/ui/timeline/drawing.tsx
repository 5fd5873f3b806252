/**
 * The drawing of a session's time line: what was watched, arcs from a stretch to its repeat, and a mark for each thing
 * that happened. Kinds differ by shape and place, not by colour alone. Screen readers get a table instead.
 */
import type { ComponentChild } from "preact"
import type { Span } from "~model/repeat"
import type { SessionTimeline, TimelineMark } from "~model/session-timeline"
import {
  type Arc,
  arcPath,
  arcsOf,
  arrowPath,
  BAR,
  HEIGHT,
  laneOf,
  MARK_RADIUS as R,
  timeScale,
  WIDTH,
} from "./geometry"

const NARROWEST = 2.5

const rounded = (place: number) => Math.round(place * 10) / 10

type Shape = (x: number, y: number) => string

const square: Shape = (x, y) => `M${rounded(x - R + 1)} ${y - R + 1}h${2 * R - 2}v${2 * R - 2}h${2 - 2 * R}z`
const downwards: Shape = (x, y) => `M${rounded(x - R)} ${y - R + 1}h${2 * R}l${-R} ${2 * R - 2}z`
const upwards: Shape = (x, y) => `M${rounded(x - R)} ${y + R - 1}h${2 * R}l${-R} ${2 - 2 * R}z`
const bubble: Shape = (x, y) => `M${rounded(x - R)} ${y - R}h${2 * R}v${R + 2}h${-R}l-3 3v-3h${3 - R}z`
const diamond: Shape = (x, y) => `M${rounded(x)} ${y - R}l${R} ${R}l${-R} ${R}l${-R} ${-R}z`
const pennant: Shape = (x, y) => `M${rounded(x - 3)} ${y + R}v${-2 * R}h8l-2.5 3.5l2.5 3.5h-6.5v3z`
const stem: Shape = (x, y) => `M${rounded(x - 1)} ${y - R}h2v${2 * R}h-2z`

function shapeOf(mark: TimelineMark): Shape {
  switch (mark.kind) {
    case "product":
      return square
    case "price":
      return mark.to.amountMinor < mark.from.amountMinor ? downwards : upwards
    case "quotation":
      return bubble
    case "verdict":
      return diamond
    case "flag":
      return pennant
    default:
      return stem
  }
}

const classOf = (mark: TimelineMark): string =>
  mark.kind === "price" && mark.to.amountMinor < mark.from.amountMinor ? "lp-tl-fall" : `lp-tl-${mark.kind}`

/** The sign of a mark, shown beside its words. */
export const MarkSign = ({ mark }: { mark: TimelineMark }) => (
  <svg class="lp-tl-sign" viewBox="0 0 12 12" aria-hidden="true">
    {mark.kind === "repeat" || mark.kind === "harmless" ? (
      <path class={`lp-tl-arc lp-tl-arc--${mark.kind}`} d="M1 10A5 8 0 0 1 11 10" />
    ) : (
      <path class={classOf(mark)} d={shapeOf(mark)(6, 6)} />
    )}
  </svg>
)

export interface DrawingProps {
  timeline: SessionTimeline
  /** Is highlighted. */
  chosen?: TimelineMark | undefined
  label: string
  /** Called with the place of a press, in units of the drawing. */
  onPoint?(across: number, down: number): void
}

export function Drawing({ timeline, chosen, label, onPoint }: DrawingProps) {
  const x = timeScale(timeline)
  const block = ({ fromSeconds, toSeconds }: Span, shade: string, height: number = BAR.height): ComponentChild => {
    const across = x(fromSeconds)
    const width = rounded(Math.max(NARROWEST, x(toSeconds) - across))
    return <rect class={shade} x={rounded(across)} y={BAR.top + BAR.height - height} {...{ width, height }} />
  }
  const { marks, watched, endSeconds } = timeline
  const whole = { fromSeconds: 0, toSeconds: Math.max(1, endSeconds) }
  return (
    <svg
      class="lp-tl"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerDown={
        onPoint &&
        ((event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const scale = WIDTH / box.width
          onPoint((event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
        })
      }
    >
      {block(whole, "lp-tl-track")}
      {(watched ?? []).map((span) => (
        <g key={span.fromSeconds}>{block(span, "lp-tl-watched")}</g>
      ))}
      {marks.map((mark, index) => (
        <Passage key={index} {...{ mark, block }} arcs={arcsOf(mark, x)} />
      ))}
      {chosen && (
        <g class="lp-tl-chosen">
          <path d={`M${rounded(x(chosen.atSeconds))} ${BAR.top - 4}V${HEIGHT}`} />
          <circle cx={rounded(x(chosen.atSeconds))} cy={laneOf(chosen)} r={R + 4} />
        </g>
      )}
      {marks.map((mark, index) =>
        "now" in mark && mark.now ? null : (
          <path key={index} class={classOf(mark)} d={shapeOf(mark)(x(mark.atSeconds), laneOf(mark))} />
        ),
      )}
    </svg>
  )
}

interface PassageProps {
  mark: TimelineMark
  arcs: readonly Arc[]
  block(span: Span, shade: string, height?: number): ComponentChild
}

/**
 * A stretch that ran twice: an outline where it ran first, filled where it ran again. A harmless one is lower, with a
 * dashed arc.
 */
function Passage({ mark, arcs, block }: PassageProps) {
  if ((mark.kind !== "repeat" && mark.kind !== "harmless") || !mark.now) return null
  const isLoop = mark.kind === "repeat"
  return (
    <g>
      {block(mark.now, isLoop ? "lp-tl-now" : "lp-tl-harmless", isLoop ? BAR.height : BAR.height / 2)}
      {isLoop && mark.before && block(mark.before, "lp-tl-before")}
      {arcs.map((arc) => (
        <g key={arc.from}>
          <path class={`lp-tl-arc lp-tl-arc--${mark.kind}`} d={arcPath(arc)} />
          <path class={`lp-tl-tip lp-tl-tip--${mark.kind}`} d={arrowPath(arc)} />
        </g>
      ))}
    </g>
  )
}
