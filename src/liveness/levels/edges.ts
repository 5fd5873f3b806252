/** Where a stretch begins and ends, as seen by one look at it. */
import type { Examination } from "../second-look/examine"
import { pictureStands, type Standing } from "./levels"

type Edges = [fromSlot: number, toSlot: number]

/**
 * First and last slot of what repeats. If both witnesses saw parts of one stretch, it began when the first of them
 * noticed it, since the other may have had nothing to see or hear until then. It ends where the witness that saw more
 * of it saw it end.
 * @param slot the slot that was looked at
 */
export function edges(examination: Examination, slot: number, how: Standing): Edges {
  const { picture, sound } = examination
  const seen: Edges | null = picture ? [slot - picture.oldestPair, slot - picture.newestPair] : null
  if (how !== "both" || !sound) return seen ?? [slot, slot]
  const heard: Edges = [slot - 1 - sound.oldestBlock, slot - 1 - sound.newestBlock]
  if (!seen || !pictureStands(examination)) return heard
  const [fromSlot, toSlot] = lengthOf(seen) > lengthOf(heard) ? seen : heard
  const overlap = seen[0] <= heard[1] && heard[0] <= seen[1]
  return [overlap ? Math.min(seen[0], heard[0]) : fromSlot, toSlot]
}

const lengthOf = ([fromSlot, toSlot]: Edges) => toSlot - fromSlot
