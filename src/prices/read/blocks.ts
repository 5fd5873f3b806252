/** What stands together on a page: the elements around its amounts, as far as the site handed them on. */
import type { BlockOnPage } from "~model/price-places"
import { HIGHEST_BLOCK } from "~model/price-weights"

export interface Block extends Pick<BlockOnPage, "text" | "isChoice"> {
  around: Block | null
}

/** @param given  a block comes after the one that it is inside of */
export function blocksOf(given: readonly BlockOnPage[]): Block[] {
  const blocks: Block[] = []
  for (const { inside, text, isChoice } of given) blocks.push({ text, isChoice, around: blocks[inside] ?? null })
  return blocks
}

export function holds(block: Block, other: Block): boolean {
  for (let at: Block | null = other; at; at = at.around) if (at === block) return true
  return false
}

export function sameBlock(one: Block, other: Block): boolean {
  let block: Block | null = one
  for (let climb = 0; block && climb < HIGHEST_BLOCK; climb++) {
    block = block.around
    if (block && holds(block, other)) return true
  }
  return false
}
