/** Where the marks of a session's time line are in its drawing, without a DOM. */
import type { SessionTimeline, TimelineMark } from "~model/session-timeline"
import { type Scale, scaleOf } from "../chart/scale"
import { isWholeRound } from "../phrases/rounds"

export const WIDTH = 440
export const HEIGHT = 120
/** Left free at both ends for half a mark, or half the thumb of the slider below. */
const INSET = 10
/** The bar that shows what was watched. */
export const BAR = { top: 56, height: 12 } as const
const ARC_ROOM = BAR.top - 8
/** If the rounds of a loop would be narrower than this, they are not drawn one by one. */
const NARROWEST_ROUND = 9
export const MARK_RADIUS = 5

const LANES: Partial<Record<TimelineMark["kind"], number>> = {
  product: BAR.top + BAR.height + 10,
  price: BAR.top + BAR.height + 21,
  quotation: BAR.top + BAR.height + 33,
  verdict: BAR.top + BAR.height + 45,
  flag: BAR.top + BAR.height + 45,
}

/** Seconds to units of the drawing. */
export const timeScale = ({ endSeconds }: SessionTimeline): Scale =>
  scaleOf([0, Math.max(1, endSeconds)], [INSET, WIDTH - INSET])

/** Height of the middle of a mark below the bar; for marks in the bar, the middle of the bar. */
export const laneOf = ({ kind }: TimelineMark): number => LANES[kind] ?? BAR.top + BAR.height / 2

export interface Arc {
  from: number
  to: number
}

/** From where a stretch ran first to where it ran again; in a loop, one for each round if there is room. */
export function arcsOf(mark: TimelineMark, x: Scale): Arc[] {
  if ((mark.kind !== "repeat" && mark.kind !== "harmless") || !mark.before || !mark.now) return []
  const { before, now } = mark
  const lagSeconds = now.fromSeconds - before.fromSeconds
  const rounds = mark.kind === "repeat" && isWholeRound(mark) ? mark.passes - 1 : 1
  const isDrawn = rounds > 1 && x(lagSeconds) - x(0) >= NARROWEST_ROUND
  return Array.from({ length: isDrawn ? rounds : 1 }, (_, round) => ({
    from: x(before.fromSeconds + round * lagSeconds),
    to: x(now.fromSeconds + round * lagSeconds),
  })).filter(({ to }) => to <= WIDTH)
}

const rounded = (place: number): number => Math.round(place * 10) / 10

export const arcPath = ({ from, to }: Arc): string => {
  const reach = rounded((to - from) / 2)
  const height = rounded(Math.min(ARC_ROOM, Math.max(10, (to - from) / 2)))
  return `M${rounded(from)} ${BAR.top}A${reach} ${height} 0 0 1 ${rounded(to)} ${BAR.top}`
}

/** The arrow at the later end of an arc. */
export const arrowPath = ({ to }: Arc): string => `M${rounded(to)} ${BAR.top}l-3.5 -6h7z`

/** @returns index of the mark nearest to a place in the drawing; -1 if there are no marks */
export function nearestMark({ marks }: SessionTimeline, x: Scale, across: number, down: number): number {
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (const [index, mark] of marks.entries()) {
    const distance = distanceTo(mark, x, across, down)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}

function distanceTo(mark: TimelineMark, x: Scale, across: number, down: number): number {
  const isBelow = LANES[mark.kind] !== undefined
  if (isBelow || !("now" in mark) || !mark.now) return Math.hypot(x(mark.atSeconds) - across, laneOf(mark) - down)
  const from = x(mark.before?.fromSeconds ?? mark.now.fromSeconds)
  const to = x(mark.now.toSeconds)
  const beside = Math.max(0, from - across, across - to)
  const below = Math.max(0, down - BAR.top - BAR.height)
  // Of several nested ones, the shortest is nearest.
  return Math.hypot(beside, below) + (to - from) / 1_000
}
