/**
 * Brings text as it stands on pages to one spelling without losing positions: every digit becomes ASCII, every white
 * space a space, every full-width form its plain one. One UTF-16 unit in is one unit out, except for the few digits
 * beyond the basic plane, for which `originalIndex` finds the way back.
 */

export interface NormalText {
  text: string
  /** Position in the given text for a position in `text`. */
  originalIndex(index: number): number
}

/** Code points of the digit zero in scripts whose ten digits follow each other (Unicode category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x11136, 0x1e950,
]

/** Characters that pages use for the same thing. Bidirectional marks and joiners mean nothing and become spaces. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  "٫": ".",
  "٬": ",",
  "،": ",",
  "⹁": ",",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "´": "'",
  "`": "'",
  "′": "'",
  "٪": "%",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "〜": "~",
  "～": "~",
  "。": ".",
  "、": ",",
}

/** Characters that need no replacing, neither here nor (but for case) when folded: most price texts have no others. */
const HAS_ONE_FORM = /^[\x20-\x7e€£]*$/
const NEEDS_WORK = /[^\x20-\x7e€£]/gu
const INVISIBLE = /[\s\p{Cf}\p{Cc}\u2007\u202f]/u
const FULL_WIDTH_OFFSET = 0xfee0

const same = (index: number): number => index

export function normalise(given: string): NormalText {
  if (HAS_ONE_FORM.test(given)) return { text: given, originalIndex: same }
  const shortened: number[] = []
  let removed = 0
  const text = given.replace(NEEDS_WORK, (sign, index: number) => {
    const plain = plainSign(sign)
    if (plain.length < sign.length) {
      shortened.push(index - removed)
      removed += sign.length - plain.length
    }
    return plain
  })
  if (removed === 0) return { text, originalIndex: same }
  return { text, originalIndex: (index) => index + shortened.filter((at) => at < index).length }
}

const known = new Map<string, string>()

function plainSign(sign: string): string {
  let plain = known.get(sign)
  if (plain === undefined) {
    plain = REPLACEMENTS[sign] ?? digitOf(sign) ?? fullWidth(sign) ?? (INVISIBLE.test(sign) ? " " : sign)
    known.set(sign, plain)
  }
  return plain
}

function digitOf(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0
  const zero = ZEROS.find((start) => code >= start && code <= start + 9)
  return zero === undefined ? null : String(code - zero)
}

function fullWidth(sign: string): string | null {
  const code = sign.charCodeAt(0)
  if (code === 0xffe5) return "¥"
  if (code === 0xffe1) return "£"
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : null
}

const foldedSigns = new Map<string, string>()

/** Lower case without diacritics, for comparing words; the same length as the given text. */
export function fold(text: string): string {
  return (HAS_ONE_FORM.test(text) ? text : text.replace(NEEDS_WORK, foldSign)).toLowerCase()
}

function foldSign(sign: string): string {
  let folded = foldedSigns.get(sign)
  if (folded === undefined) {
    const base = sign.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    // A character that decomposes into several (Hangul), or has no base, keeps its form.
    folded = base.length === sign.length ? (BASES[base] ?? base) : sign.length === 1 ? (BASES[sign] ?? sign) : sign
    foldedSigns.set(sign, folded)
  }
  return folded
}

/** Letters that Unicode does not decompose. "ø" stays, or "før" would be "for", which is a word in other languages. */
const BASES: Readonly<Record<string, string>> = { ł: "l", Ł: "l", ı: "i", đ: "d", ё: "е", ς: "σ" }
