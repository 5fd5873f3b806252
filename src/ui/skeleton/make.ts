/** From the text of a page to its skeleton. Parsed so, nothing of a page runs or is loaded. */
import type { Output } from "~messages/map"
import type { PageFacts } from "~model/reading"
import { skeletonOf } from "~sites/skeleton"

type Standing = Output<"ui.skeleton.page">

const rootOf = (html: string): Element => new DOMParser().parseFromString(html, "text/html").documentElement

/** @returns null where the page is too large to be handed over */
export function skeletonOfStanding({ page, parts, facts, priceWords }: Standing): string | null {
  if (!page) return null
  return skeletonOf(
    {
      root: rootOf(page.html),
      url: new URL(page.url),
      facts: parsed(facts),
      parts: parts.map(({ url, html }) => ({ url: new URL(url), root: rootOf(html) })),
      now: Date.now(),
      priceWords,
    },
    secureRandom,
  )
}

const parsed = (facts: Standing["facts"]): PageFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, json]) => [name, JSON.parse(json) as unknown]))

const drawn = new Uint32Array(4_096)
let left = 0

function secureRandom(): number {
  if (left === 0) {
    crypto.getRandomValues(drawn)
    left = drawn.length
  }
  return drawn[--left]! / 2 ** 32
}
