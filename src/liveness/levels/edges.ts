/** Where a stretch begins and ends, as one look at it saw that. */
import type { Examination } from "../second-look/examine"
import { pictureStands, type Standing } from "./levels"

/**
 * First and last slot of what repeats: of two witnesses that both stand, the one that saw more.
 * @param slot the slot that was looked at
 */
export function edges(examination: Examination, slot: number, how: Standing): [number, number] {
  const { picture, sound } = examination
  const seen: [number, number] | null = picture ? [slot - picture.oldestPair, slot - picture.newestPair] : null
  if (how !== "both" || !sound) return seen ?? [slot, slot]
  const heard: [number, number] = [slot - 1 - sound.oldestBlock, slot - 1 - sound.newestBlock]
  return seen && pictureStands(examination) && seen[1] - seen[0] > heard[1] - heard[0] ? seen : heard
}
