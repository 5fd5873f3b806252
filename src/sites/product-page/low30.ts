/**
 * The lowest price of the last 30 days, if the page's embedded state has it. EU law requires it of shops that reduce a
 * price, and many have it in the state without showing it. Seen on real pages: `lowestPrice: [{ periodDays: 30, … }]`;
 * other shops say it in the property's name (`lowestPrice30Days`, `omnibusPrice`).
 *
 * A state contains other products too. If any of the lows is in an object with the page's id, title or address, only
 * such lows are returned; otherwise all are, of which prices/read/low30.ts takes the only one that fits the price.
 */
import { mostItems } from "~model/limits"
import { isObject, type JsonObject, LARGEST_STATE_CHARS, own, parseState } from "../dom/state"
import { attributeOf } from "../dom/text"

/** What distinguishes the page's own product from others. */
export interface PageProduct {
  title: string
  ids: Readonly<Record<string, string>>
  url: URL
}

const MARK = /lowest|omnibus/i
const MOST_SCRIPTS = 6
/** Values in one state. */
const MOST_VISITED = 200_000
const MOST_LOWS = 1_000
/** How far above a low the thing that it belongs to stands. */
const REACH = 4

/** @returns the numbers as they stand in the state; integers may be cents */
export function statedLows(document: Document, product: PageProduct): number[] {
  const found: Found[] = []
  for (const root of statesOf(document)) found.push(...lowsIn(root))
  const isAbout = aboutOf(product)
  const own = found.filter(({ around }) => around.some(isAbout))
  const amounts = new Set((own.length > 0 ? own : found).map(({ amount }) => amount))
  return [...amounts].slice(0, mostItems.prices)
}

function* statesOf(document: Document): Generator<unknown> {
  let looked = 0
  for (const script of document.querySelectorAll("script:not([src])")) {
    const text = script.textContent ?? ""
    if (text.length > LARGEST_STATE_CHARS || !MARK.test(text)) continue
    if (looked++ >= MOST_SCRIPTS) return
    // If the script sets a variable, its value is what stands between the outermost braces.
    const isData = /json/i.test(attributeOf(script, "type") ?? "")
    const parsed = parseState(isData ? text : text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1))
    if ("value" in parsed) yield parsed.value
  }
}

interface Found {
  amount: number
  /** The objects around it, the innermost first. */
  around: readonly JsonObject[]
}

/** Searches level by level and without recursion, because a state may be nested to any depth. */
function lowsIn(root: unknown): Found[] {
  const found: Found[] = []
  let left = MOST_VISITED
  let level: { value: unknown; around: readonly JsonObject[] }[] = [{ value: root, around: [] }]
  while (level.length > 0) {
    const next: typeof level = []
    for (const { value, around } of level) {
      if (typeof value !== "object" || value === null) continue
      const inside = isObject(value) ? [value, ...around].slice(0, REACH) : around
      for (const [key, inner] of Object.entries(value)) {
        if (left-- <= 0 || found.length >= MOST_LOWS) return found
        const amount = isObject(value) ? lowOf(key, inner) : null
        if (amount !== null) found.push({ amount, around: inside })
        else next.push({ value: inner, around: inside })
      }
    }
    level = next
  }
  return found
}

const wordsOf = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([a-z])(\d)|(\d)([a-z])/gi, "$1$3 $2$4")
    .replace(/[_-]+/g, " ")
    .toLowerCase()

function lowOf(key: string, value: unknown): number | null {
  if (!MARK.test(key)) return null
  const words = wordsOf(key)
  if (/\bomnibus\b/.test(words) || /\b30\b|\bthirty\b/.test(words)) return amountOf(value)
  const entries = Array.isArray(value) ? value.slice(0, 20) : [value]
  const ofMonth = entries.find((entry) => isObject(entry) && isOf30Days(entry))
  return ofMonth === undefined ? null : amountOf(ofMonth)
}

const isOf30Days = (entry: JsonObject): boolean =>
  Object.entries(entry).some(([key, value]) => /period|days|window/i.test(key) && /^P?30D?$/i.test(String(value)))

const AMOUNT_NAMES = ["amount", "price", "value", "gross", "priceIncVat", "incVat", "inclVat", "amountIncVat"] as const

function amountOf(value: unknown, depth = 0): number | null {
  if (typeof value === "number") return Number.isFinite(value) && value > 0 ? value : null
  if (typeof value === "string") {
    const number = Number(/^\D{0,4}(\d+(?:\.\d{1,2})?)\D{0,4}$/.exec(value.trim())?.[1])
    return number > 0 ? number : null
  }
  if (!isObject(value) || depth > 1) return null
  for (const name of AMOUNT_NAMES) {
    const amount = amountOf(own(value, name), depth + 1)
    if (amount !== null) return amount
  }
  return null
}

const SHORTEST_ID = 3

/** Whether a thing has the product's title, an id of it or its address. Each is looked through once: many lows may lie in one. */
function aboutOf({ title, ids, url }: PageProduct): (thing: JsonObject) => boolean {
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? ""
  const names = new Set([title, last, url.pathname, url.href, ...Object.values(ids)])
  const isName = (value: unknown): boolean =>
    (typeof value === "string" || typeof value === "number") &&
    String(value).length >= SHORTEST_ID &&
    names.has(String(value))
  const known = new Map<JsonObject, boolean>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const isAbout = Object.values(thing).some(isName)
    known.set(thing, isAbout)
    return isAbout
  }
}
