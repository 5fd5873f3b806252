/**
 * Finds JSON in an inline script: `x = {…}`, `x = "…"`, `x = JSON.parse("…")`. The script is only text and never runs.
 * Each piece is found by its beginning and followed to its end, within a budget of characters; the caller parses it.
 */
import { LARGEST_STATE_CHARS } from "./state"
import { spend } from "./work-limit"

export interface ScriptState {
  text: string
  /**
   * The script calls `JSON.parse` on it, so if it does not parse, it is broken. Other objects and strings may be code.
   */
  isMeantAsJson: boolean
  /** What it is assigned to, such as `window.x` or `x["y"]`; "" if that is less simple. */
  name: string
}

/** Characters followed in one script: enough for two states of the largest size. */
const MOST_CHARS = 2 * LARGEST_STATE_CHARS
const MOST_STATES = 200
const CHARS_A_NODE = 200
const NAME_CHARS = 200
const NAME =
  /(?<![\w$])((?:[\w$]{1,60})(?:\.[\w$]{1,60}|\[\s{0,9}(["'])[^"'\]]{1,60}\2\s{0,9}\]){0,5})\s{0,9}=?\s{0,99}$/
const BEGINNING = /(?:JSON\s{0,9}\.\s{0,9}parse\s{0,9}\(|=)\s{0,99}(?=["'{[])/g

/** The pieces of state in a script, in order. Strings are unescaped by one layer. */
export function* statesInScript(script: string): Generator<ScriptState> {
  let charsLeft = MOST_CHARS
  let from = 0
  for (let found = 0; found < MOST_STATES && charsLeft > 0; found++) {
    BEGINNING.lastIndex = from
    const match = BEGINNING.exec(script)
    if (!match) return
    const start = match.index + match[0].length
    from = start
    const isMeantAsJson = match[0].startsWith("JSON")
    const isString = script[start] === '"' || script[start] === "'"
    const longest = Math.min(charsLeft, 2 * LARGEST_STATE_CHARS)
    const end = isString ? endOfString(script, start, longest) : endOfJson(script, start, longest)
    const length = (end ?? Math.min(script.length, start + longest)) - start
    charsLeft -= length
    spend(Math.ceil(length / CHARS_A_NODE))
    if (end === null) continue
    from = end
    const text = script.slice(start, end)
    yield {
      text: isString ? unescapeLiteral(text.slice(1, -1)) : text,
      isMeantAsJson,
      // Worked out only when asked for: sites do not need it.
      get name() {
        return NAME.exec(script.slice(Math.max(0, match.index - NAME_CHARS), match.index))?.[1] ?? ""
      },
    }
  }
}

/**
 * Index after the closing quote of the literal that begins at `start`; null if it does not end within `longest`
 * characters.
 */
function endOfString(text: string, start: number, longest: number): number | null {
  const quote = text[start]
  const last = Math.min(text.length, start + longest)
  for (let at = start + 1; at < last; at++) {
    if (text[at] === "\\") at++
    else if (text[at] === quote) return at + 1
  }
  return null
}

/** Index after the bracket that closes the one at `start`; null if none does within `longest` characters. */
export function endOfJson(text: string, start: number, longest: number): number | null {
  const last = Math.min(text.length, start + longest)
  let depth = 0
  for (let at = start; at < last; at++) {
    const sign = text[at]
    if (sign === '"') {
      const end = endOfString(text, at, last - at)
      if (end === null) return null
      at = end - 1
    } else if (sign === "{" || sign === "[") depth++
    else if ((sign === "}" || sign === "]") && --depth === 0) return at + 1
  }
  return null
}

const SHORT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", "0": "\0" }

/** The value of a JavaScript string, from the text between its quotes. */
const unescapeLiteral = (literal: string): string =>
  literal.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[\s\S]))/gi,
    (_, point?: string, unit?: string, byte?: string, sign?: string) => {
      const code = point ?? unit ?? byte
      if (code !== undefined) {
        const value = Number.parseInt(code, 16)
        return value > 0x10ffff ? "" : value > 0xffff ? String.fromCodePoint(value) : String.fromCharCode(value)
      }
      if (sign === "\r\n" || sign === "\n" || sign === "\u2028" || sign === "\u2029") return ""
      return SHORT[sign ?? ""] ?? sign ?? ""
    },
  )
