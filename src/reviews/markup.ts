/** Review bodies as plain text: shops state them with the markup of their editor, sometimes escaped once or twice. */

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));/gi

/** HTML's names of the characters from U+00A0 to U+00FF, in order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot " +
  "cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml " +
  "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig " +
  "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
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
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    euro: "€",
    bull: "•",
    trade: "™",
    oelig: "œ",
    OElig: "Œ",
    scaron: "š",
    Scaron: "Š",
  }),
])

/** Elements and comments whose content is not text. */
const UNREAD = /<(script|style)\b[^<>]{0,300}>.{0,5000}?<\/\1>|<!--.{0,5000}?-->/gis
const CDATA = /<!\[CDATA\[|\]\]>/g
/** Tags that start a new line; below, tags that do not. Anything else in angle brackets is text ("<3", "a < b"). */
const LINE_TAG = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|blockquote|section|article)\b[^<>]{0,300}>/gi
const STYLE_TAG =
  /<\/?(?:span|b|i|em|strong|u|a|font|small|big|sub|sup|s|strike|td|th|img|mark|code|tbody|thead|video|iframe)\b[^<>]{0,300}>/gi
/** Markup of forums ("[b]Great[/b]"), and of one large shop ("[[VIDEOID:…]]", "[[ASIN:… a lamp]]"). */
const FORUM_TAG = /\[\/?(?:b|i|u|s|quote|url|img|size|color)(?:=[^\][]{0,200})?\]/gi
const SHOP_TAG = /\[\[VIDEOID:\w{1,60}\]\]|\[\[ASIN:\w{1,20} ([^\][]{0,200})\]\]/g
/** Line breaks that a shop escaped once too often. */
const ESCAPED_BREAK = /(?<=[\p{L}\p{N}.!?,;)"”]\s?)(?:\\r)?\\n|(?<=\n)\\n/gu

/** How many layers of escaping are undone. */
const MOST_ESCAPED = 3

/** The text without tags and entities. Line breaks in the markup become line breaks in the text. */
export function withoutMarkup(given: string): string {
  let text = given
  for (let round = 0; round < MOST_ESCAPED && /[<&[\\]/.test(text); round += 1) {
    const plain = withoutTags(text).replace(ENTITY, characterOf)
    if (plain === text) break
    text = plain
  }
  return withoutTags(text)
}

function withoutTags(given: string): string {
  let text = given
  if (text.includes("<"))
    text = text.replace(UNREAD, "").replace(CDATA, "").replace(LINE_TAG, "\n").replace(STYLE_TAG, "")
  if (text.includes("[")) text = text.replace(SHOP_TAG, "$1").replace(FORUM_TAG, "")
  return text.includes("\\") ? text.replace(ESCAPED_BREAK, "\n") : text
}

function characterOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
