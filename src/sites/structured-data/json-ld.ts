/**
 * Reads the JSON-LD blocks of a page as shops write them: several blocks, lists, `@graph`, HTML comments and raw line
 * breaks in them. They may be nested to any depth, so items are collected level by level, with a budget.
 */
import { jsonrepair } from "jsonrepair"
import type { ReadingProblem } from "~model/reading"
import { isObject, type JsonObject, LARGEST_STATE_CHARS, objectsIn, own, unescapeHtml } from "../dom/state"

export interface JsonLd {
  items: JsonObject[]
  byId: Map<string, JsonObject>
  problems: ReadingProblem[]
}

/** Characters of all blocks together. */
const LARGEST_IN_ALL = 2 * LARGEST_STATE_CHARS
/** Of blocks that are repaired, on one page: the time that a repair takes may grow with the square of its length. */
const MOST_REPAIRED_CHARS = 20_000

export function readJsonLd(document: Document): JsonLd {
  const result: JsonLd = { items: [], byId: new Map(), problems: [] }
  let left = LARGEST_IN_ALL
  const parse = lenientParser()
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? ""
    left -= source.length
    if (source.length > LARGEST_STATE_CHARS || left < 0) {
      result.problems.push("state-too-large")
      continue
    }
    const value = parse(source)
    if (value === undefined) {
      if (source.trim() !== "") result.problems.push("broken-json")
      continue
    }
    collectTopLevel(value, result.items)
    for (const object of objectsIn(value)) {
      const id = own(object, "@id")
      if (typeof id !== "string") continue
      const known = result.byId.get(id)
      if (!known || Object.keys(known).length < Object.keys(object).length) result.byId.set(id, object)
    }
  }
  return result
}

/** Containers whose members are top-level items too. */
const TRANSPARENT = ["@graph", "mainEntity"] as const
const DEEPEST_CONTAINER = 6

function collectTopLevel(root: unknown, items: JsonObject[]): void {
  let level: unknown[] = [root]
  for (let depth = 0; depth < DEEPEST_CONTAINER && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, 1000))
      else if (isObject(value)) {
        items.push(value)
        for (const name of TRANSPARENT) if (own(value, name) !== undefined) next.push(own(value, name))
      }
    }
    level = next
  }
}

/** For the blocks of one page. */
export function lenientParser(): (source: string) => unknown {
  let charsLeft = MOST_REPAIRED_CHARS
  return (source) =>
    parseLenient(source, (text) => {
      if (text.length > charsLeft) throw new RangeError("too long to be repaired")
      charsLeft -= text.length
      return jsonrepair(text)
    })
}

/**
 * JSON, or JSON with the mistakes that search engines forgive; undefined where it is neither.
 * @param repaired  makes JSON of what is none; throws where it cannot
 */
function parseLenient(source: string, repaired: (text: string) => string): unknown {
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\](?:\\?>|&gt;|\\u003e))$/i, "")
    .replace(/;\s*$/, "")
  const attempts = [
    () => bare,
    // Raw line breaks and tabs inside strings.
    () => bare.replace(/\p{Cc}+/gu, " "),
    () => bare.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1"),
    () => unescapeHtml(bare),
    // Comments, a brace too many or too few, quotation marks that are not escaped.
    () => repaired(bare),
    () => `[${bare.replace(/\}\s*\{/g, "},{")}]`,
  ]
  const tried = new Set<string>()
  for (const attempt of attempts) {
    try {
      const text = attempt()
      if (tried.has(text)) continue
      tried.add(text)
      return JSON.parse(text)
    } catch {
      // The next attempt forgives more.
    }
  }
  return undefined
}
