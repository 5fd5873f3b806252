/** Makes a skeleton from the HTML of a page. The page is parsed without running or loading anything. */
import type { Output } from "~messages/map"
import { mostOfSkeleton } from "~model/limits"
import type { PageFacts } from "~model/reading"
import { TooMuch } from "~model/too-much"
import { skeletonSteps } from "~sites/skeleton"
import { inSlices } from "./in-slices"

type Standing = Output<"ui.skeleton.page">

/** Parses HTML piece by piece. Throws TooMuch if the page is nested more deeply than any real one. */
export type ParsePieces = (html: string) => Generator<Document, Document>

/** Elements are not counted after every piece, because counting takes as long as parsing a few pieces. */
const PIECES_BETWEEN_COUNTS = 32

function* rootOf(html: string, parse: ParsePieces): Generator<void, Element> {
  const pieces = parse(html)
  for (let piece = 1; ; piece++) {
    const { done, value: page } = pieces.next()
    if (done) return page.documentElement
    if (piece % PIECES_BETWEEN_COUNTS === 0 && page.getElementsByTagName("*").length > mostOfSkeleton.parsed)
      throw new TooMuch()
    yield
  }
}

function* stepsOf({ page, parts, facts, priceWords }: Standing, parse: ParsePieces): Generator<void, string> {
  if (!page) throw new TooMuch()
  const root = yield* rootOf(page.html, parse)
  const roots = []
  for (const { url, html } of parts) roots.push({ url: new URL(url), root: yield* rootOf(html, parse) })
  const whole = { root, url: new URL(page.url), facts: parsed(facts), parts: roots, now: Date.now(), priceWords }
  return yield* skeletonSteps(whole, secureRandom)
}

/** @throws TooMuch if the page is too large or too deeply nested, or takes too long */
export const skeletonOfStanding = (page: Standing, parse: ParsePieces): Promise<string> =>
  inSlices(stepsOf(page, parse), mostOfSkeleton.workMs)

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
