/**
 * The skeleton of a page: its elements, the names that its code uses, and the shape of everything else. Every text,
 * number, name, address and id is replaced by another of the same shape, so that readers read the skeleton as they read
 * the page, and nobody learns what was on it. Only what is in known-names.ts and known-texts.ts may stay.
 */
import { mostOfSkeleton } from "~model/limits"
import type { PageFacts } from "~model/reading"
import { matchesPattern } from "../hosts"
import { sites } from "../index"
import type { PagePart } from "../kit"
import { lenientParser } from "../structured-data/json-ld"
import { disguise, type Random } from "./disguise"
import { knownTexts } from "./known-texts"
import { MOMENT_OF_SKELETON, momentsOf } from "./moments"
import { wordsOf } from "./page-words"
import { factsLike, pageLike, partsLeftLike } from "./shape-page"
import { valuesOf } from "./shape-value"

export { MOMENT_OF_SKELETON }

export interface PageToShape {
  root: Element
  url: URL
  /** Globals of the page, see `pageFactNames` in kit.ts. */
  facts?: PageFacts
  /** Frames of its own origin that its site treats as part of it. */
  parts?: readonly PagePart[]
  /** Milliseconds since 1970. */
  now: number
  /** Words that name prices; they stay where they stand beside one. */
  priceWords: Iterable<string>
}

/** By this `isSkeleton` recognises a skeleton. */
const MARK = "Liveproof skeleton 1"

export const isSkeleton = (html: string): boolean => html.slice(0, 4_000).includes(MARK)

/**
 * The skeleton as HTML, cut if it gets too long. It is made in steps, because a large page takes long, and other work
 * is waiting for the thread.
 * @param random  must be a cryptographic source, because nothing else hides the page
 */
export function* skeletonSteps(
  { root, url, facts = {}, parts = [], now, priceWords }: PageToShape,
  random: Random,
): Generator<void, string> {
  const stated = [url.href, ...Object.values(facts).map((fact) => JSON.stringify(fact) ?? "")]
  const words = yield* wordsOf([root, ...parts.map((part) => part.root)], stated)
  const known = knownTexts(priceWords)
  const made = disguise(random, known.isKnown, words.tokens, words.amounts)
  const moments = yield* momentsOf(words.texts, now, random)
  const values = valuesOf({ known, disguise: made, moments, isKnownHost })
  const left = { nodes: mostOfSkeleton.nodes, chars: mostOfSkeleton.chars }
  const address = values.address(url.href)
  const shaper = { values, disguise: made, parts: new Set(parts), left, parse: lenientParser() }
  const page = yield* pageLike(root, shaper)
  const more = `${factsLike(facts, values)}${yield* partsLeftLike(shaper)}\n`
  const isCut = left.nodes <= 0 || left.chars <= 0
  return [
    "<!doctype html>",
    `<!-- saved from url=(${String(address.length).padStart(4, "0")})${address.replaceAll("--", "-")} -->`,
    `<!-- ${MARK}: all texts, numbers, names, addresses and dates are made up.${isCut ? " The page is longer." : ""} -->`,
    inBody(page, more),
    "",
  ].join("\n")
}

function inBody(page: string, more: string): string {
  const end = page.lastIndexOf("</body>")
  return end < 0 ? page + more : page.slice(0, end) + more + page.slice(end)
}

/** Whether a host is one of the shops that our sites read, or schema.org. */
function isKnownHost(host: string): boolean {
  if (/^(?:www\.)?schema\.org$/.test(host)) return true
  if (!URL.canParse(`https://${host}/`)) return false
  return sites
    .flatMap(({ hosts, onRequestHosts = [], frameHosts = [] }) => [...hosts, ...onRequestHosts, ...frameHosts])
    .some((pattern) => {
      const at = /^(?:https|\*):\/\/([^/*]+)\//.exec(pattern)?.[1]
      return at === host && matchesPattern(`https://${at}/*`, new URL(`https://${host}/`))
    })
}
