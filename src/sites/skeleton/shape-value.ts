/** Replaces values: of attributes, of parameters in addresses, in JSON. */
import { parseState, unescapeHtml } from "../dom/state"
import type { Disguise } from "./disguise"
import type { KnownTexts } from "./known-texts"
import { isMoment, type Moments } from "./moments"
import { type AddressShaper, addressLike, identifierLike } from "./shape-address"
import { isKnownCompound, nameLike, numberLike, textLike } from "./shape-text"

export interface Values {
  text(text: string): string
  name(text: string): string
  address(text: string): string
  /** @param name  of the attribute or key, which hints at what the value is */
  value(text: string, name?: string): string
  /** JSON text for a value that was parsed from JSON; `<` is escaped, so that it can stand in a script. */
  json(value: unknown): string
}

const DEEPEST_JSON = 60
const DEEPEST_ADDRESS = 6
/** Names of attributes and keys whose value is one of a few names. */
const NAMES_A_KIND =
  /(?:^@?|[_-]|[a-z](?=[A-Z]))(?:type|typename|types|kind|state|status|mode|availability|condition|currency|currencycode|role|format|component|layout|variant|test|testid|test-id|hook|qa|cy|widget|slot|section|action|event|strike|size|color|row-name|rel|property|itemprop)$/i
const IDENTIFIER = /^[\w$.:#@/-]+$/
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z]{2})?$/
const CURRENCY = /^[A-Z]{3}$/
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))

export interface ValueTools {
  known: KnownTexts
  disguise: Disguise
  moments: Moments
  isKnownHost(host: string): boolean
}

export function valuesOf({ known, disguise, moments, isKnownHost }: ValueTools): Values {
  const shaper: AddressShaper = { known, disguise, moments, isKnownHost, address, value: (text) => value(text) }
  let depth = 0
  const text = (whole: string): string => textLike(whole, shaper)
  const name = (whole: string): string => nameLike(whole, shaper)

  function address(whole: string): string {
    if (depth >= DEEPEST_ADDRESS) return "about:blank"
    depth++
    try {
      return addressLike(whole, shaper)
    } finally {
      depth--
    }
  }

  function value(whole: string, of = ""): string {
    const trimmed = whole.trim()
    if (trimmed === "") return whole
    if (/^(?:&quot;|&#0?34;|[{["])/.test(trimmed)) return stateLike(trimmed)
    if (/^(?:[a-z][a-z0-9+.-]{0,20}:)?\/\/\S|^\/\S|^(?:data|blob|javascript|mailto|tel|sms):/i.test(trimmed))
      return address(trimmed)
    if (CURRENCY.test(trimmed) && currencies.has(trimmed)) return trimmed
    if (/lang|locale/i.test(of) && LANGUAGE.test(trimmed)) return trimmed
    if (NAMES_A_KIND.test(of) && IDENTIFIER.test(trimmed)) return name(trimmed)
    if (/^data-/.test(of) && IDENTIFIER.test(trimmed) && isKnownCompound(trimmed)) return trimmed
    return IDENTIFIER.test(trimmed) ? identifierLike(trimmed, shaper) : text(whole)
  }

  /** For JSON that may be escaped for HTML once or twice more than needed. JSON that is cut off or broken stays so. */
  function stateLike(whole: string): string {
    const escaped = escapesOf(whole)
    const parsed = tryJson(whole) ?? parsedState(whole)
    let state = whole
    if (parsed !== undefined) state = json(parsed)
    else {
      for (let layer = 0; layer < escaped; layer++) state = unescapeHtml(state)
      state = brokenJsonLike(state)
    }
    if (tryJson(whole) !== undefined) return state
    for (let layer = 0; layer < escaped; layer++) state = escapeOnce(state)
    return state
  }

  const brokenJsonLike = (broken: string): string =>
    broken.replace(
      /"((?:[^"\\]|\\[\s\S])*)(?:"(\s*:)?|\\?$)|[^"]+/g,
      (whole, string: string | undefined, colon: string | undefined) => {
        if (string === undefined) return text(whole)
        return `"${colon === undefined ? text(string) : name(string)}"${colon ?? ""}`
      },
    )

  function json(parsed: unknown, of = "", level = 0): string {
    if (level > DEEPEST_JSON) return "null"
    if (typeof parsed === "string") return escapedForScript(JSON.stringify(stringLike(parsed, of)))
    if (typeof parsed === "number") return numberOfJson(parsed)
    if (Array.isArray(parsed)) return `[${parsed.map((item) => json(item, of, level + 1)).join(",")}]`
    if (typeof parsed !== "object" || parsed === null) return String(parsed)
    const entries = Object.entries(parsed).map(
      ([key, item]) => `${escapedForScript(JSON.stringify(keyLike(key)))}:${json(item, key, level + 1)}`,
    )
    return `{${entries.join(",")}}`
  }

  /** A key may be a name in the code or an id. After a colon it is the id of somebody or something: "User:jane". */
  const keyLike = (key: string): string => (/^@/.test(key) ? `@${name(key.slice(1))}` : keyOfParts(key))
  const keyOfParts = (key: string): string => {
    const [kind = "", ...ids] = key.split(":")
    const first = /^[A-Z]*\d[A-Z0-9]*$|^[0-9a-f-]{16,}$/.test(kind) ? text(kind) : name(kind)
    return [first, ...ids.map((id) => identifierLike(id, shaper))].join(":")
  }

  function stringLike(string: string, of: string): string {
    const inner = /^\s*[{["]/.test(string) ? tryJson(string) : undefined
    return inner === undefined ? value(string, of) : json(inner)
  }

  function numberOfJson(number: number): string {
    if (isMoment(number)) return String(moments.number(number))
    const cents = Math.round(number * 100) / 100
    // Without a float's rounding noise: 24.990000000000002.
    const written = String(Math.abs(number - cents) < 1e-9 ? cents : number)
    const [, sign = "", digits = "", exponent = ""] = /^(-?)([\d.]+)(e.*)?$/i.exec(written) ?? []
    const [whole = "", decimals = ""] = digits.split(".")
    const long =
      decimals.length > 2 ? `${disguise.whole(whole)}.${disguise.decimals(decimals)}` : numberLike(digits, disguise)
    return sign + long + (exponent === "" ? "" : "e5")
  }

  return { text, name, address, value, json }
}

/** How often JSON was escaped for HTML more than needed, which shows at its first quotation mark. */
function escapesOf(state: string): number {
  let text = state
  let escapes = 0
  while (escapes < 2 && /^[\s[{]*&/.test(text)) {
    text = unescapeHtml(text)
    escapes++
  }
  return escapes
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parsedState(text: string): unknown {
  const parsed = parseState(text)
  return "value" in parsed ? parsed.value : undefined
}

const escapeOnce = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** Escapes line ends of JavaScript, and the "<" that could end a script. */
const escapedForScript = (json: string): string =>
  json.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
