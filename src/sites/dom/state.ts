/**
 * State that a page embeds as JSON in an attribute or a data script, possibly escaped once more than HTML needs.
 *
 * - It is untrusted: it is parsed, never run, and walked in a loop with a budget, never by recursion.
 * - A blob of more than LARGEST_STATE_CHARS is not parsed but reported (`state-too-large`).
 */
import type { ReadingProblem } from "~model/reading"

/** Parsing a megabyte takes about 10 ms; a reader may take 50 ms in all. */
export const LARGEST_STATE_CHARS = 1_000_000
/** Objects and arrays visited in one blob; in practice a megabyte of JSON holds fewer. */
const LARGEST_WALK = 100_000
/** Layers of escaping beside HTML's own, which the parser has undone: sometimes one, rarely two. */
const MOST_ESCAPES = 2

export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Reads own properties only, never `__proto__` or the like. */
export const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined)

export const ownString = (object: JsonObject, key: string): string => {
  const value = own(object, key)
  return typeof value === "string" ? value : ""
}

export const ownArray = (object: JsonObject, key: string): readonly unknown[] => {
  const value = own(object, key)
  return Array.isArray(value) ? value : []
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'" }

/** Undoes one layer of HTML escapes without a parser. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|amp|lt|gt|apos));/gi, (whole, hex, dec, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(dec)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

export type ParsedState = { value: unknown } | { problem: ReadingProblem }

/** A text in `JSON.parse("…")` that was encoded once too often is a string in a string. */
const MOST_STRINGS = 2

/** Parses JSON text that may be escaped. If the result is a string that holds JSON, that is parsed too. */
export function parseState(text: string): ParsedState {
  if (text.length > LARGEST_STATE_CHARS) return { problem: "state-too-large" }
  let candidate = text.trim()
  for (let round = 0; round <= MOST_ESCAPES; round++) {
    const value = tryJson(candidate)
    if (value !== undefined) return { value: opened(value) }
    const unescaped = unescapeHtml(candidate)
    if (unescaped === candidate) break
    candidate = unescaped
  }
  return { problem: "broken-json" }
}

function opened(value: unknown): unknown {
  let inner = value
  for (let round = 0; round < MOST_STRINGS && typeof inner === "string"; round++) {
    const next = tryJson(inner)
    if (next === undefined) break
    inner = next
  }
  return inner
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every object in a value once, the outermost first. Cycles and any depth are safe. */
export function* objectsIn(root: unknown): Generator<JsonObject> {
  const seen = new Set<object>()
  let level: unknown[] = [root]
  while (level.length > 0) {
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== "object" || value === null || seen.has(value)) continue
      if (seen.size >= LARGEST_WALK) return
      seen.add(value)
      if (isObject(value)) yield value
      for (const inner of Object.values(value)) next.push(inner)
    }
    level = next
  }
}
