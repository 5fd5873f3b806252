/** Review bodies as people read them: shops state them with the markup of their editor, escaped once or twice. */

const ENTITY =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|amp|lt|gt|apos|nbsp|hellip|ndash|mdash|rsquo|lsquo|ldquo|rdquo));/gi
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
}
/** What starts a line of its own, and what is only a style. Nothing else in pointed brackets is markup ("<3", "a < b"). */
const LINE_TAG = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|blockquote)\b[^<>]{0,300}>/gi
const STYLE_TAG = /<\/?(?:span|b|i|em|strong|u|a|font|small|big|sub|sup|s|strike|td|th|img|mark|code)\b[^<>]{0,300}>/gi

/** The text without tags and entities; line breaks of the markup are line breaks. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  return withoutTags(withoutTags(text).replace(ENTITY, characterOf))
}

const withoutTags = (text: string): string =>
  text.includes("<") ? text.replace(LINE_TAG, "\n").replace(STYLE_TAG, "") : text

function characterOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
