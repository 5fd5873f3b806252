/** Which of several places a box takes, once it is known what lies there: rectangles and shares, no document. */
import type { Box } from "./coverage"
import type { InSight } from "./in-sight"

/** Below this cost a place counts as free, and the order of preference decides. */
const FREE = 0.05
/** Covering a chat is worse than covering a picture, and better than covering a control. */
const CHAT_WEIGHT = 2

export interface Judged {
  /** Part of another product would be hidden: worse than anything else. */
  hidesProduct: boolean
  /** About the share of the box that lies on what people read, watch or press. */
  cost: number
}

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom))

/** In square pixels. */
const common = (one: Box, other: Box): number =>
  overlap(one.x, one.width, other.x, other.width) * overlap(one.y, one.height, other.y, other.height)

/**
 * @param covered the cost of what else of the page the box would hide (coverage.ts); if that exceeds the `most` it is
 * given, any larger value
 * @param best the best place so far: once this one is known to be worse, nothing more is found out about it
 */
export async function judge(
  box: Box,
  covered: (most: number) => Promise<number>,
  { products, chat }: InSight,
  best: Judged | null,
): Promise<Judged> {
  const hidesProduct = products.some((product) => common(box, product) > 0)
  if (hidesProduct && best?.hidesProduct === false) return { hidesProduct, cost: Number.POSITIVE_INFINITY }
  const area = box.width * box.height
  const onChat = chat.reduce((most, other) => Math.max(most, common(box, other)), 0)
  const ofChat = area > 0 ? (CHAT_WEIGHT * onChat) / area : 0
  const most = best?.hidesProduct === hidesProduct ? best.cost - ofChat : Number.POSITIVE_INFINITY
  return { hidesProduct, cost: (await covered(most)) + ofChat }
}

export const isFree = ({ hidesProduct, cost }: Judged): boolean => !hidesProduct && cost <= FREE

/** Whether the first is worse by more than `margin`; moving for less would make the box wander. */
const isClearlyWorse = (one: Judged, other: Judged, margin: number): boolean =>
  one.hidesProduct === other.hidesProduct ? one.cost > other.cost + margin : one.hidesProduct

/**
 * The first free place, or else the one that hides least; nothing after a free one is judged.
 * @param judgeAt is given the best place so far
 * @param here is taken unless another place hides less
 */
export async function chooseSpot<C, S extends Judged>(
  corners: Iterable<C>,
  judgeAt: (corner: C, best: S | null) => Promise<S>,
  here: S | null = null,
): Promise<S | null> {
  let best = here
  for (const corner of corners) {
    const spot = await judgeAt(corner, best)
    if (isFree(spot)) return spot
    if (!best || isClearlyWorse(best, spot, 0)) best = spot
  }
  return best
}

/** Of two places that are not free, the one where the box is already is kept unless it is clearly worse. */
export const worthMoving = (here: Judged, there: Judged): boolean => isClearlyWorse(here, there, 2 * FREE)
