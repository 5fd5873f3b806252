/**
 * Numbers of items: "Kód: XR550", "Art.-Nr. 12345", "Model: WH-1000XM5". Neither they nor the word in front of them say anything of
 * the amounts beside.
 */
import { markAfter } from "../currency/find"
import type { NumberToken } from "../text/numbers"
import type { Extent } from "../text/patterns"
import type { Cue } from "../words/finder"

/** After a colon or a word for goods. "Kód: LETO20" is left out, as it may be a voucher. */
const ITEM_CODE =
  /(?<!\p{L})(?:kód|kod|code|código|codice)(?:\s(?:produkt|zbož|tovar|výrobk|artikl|položk)\p{L}{0,3}\s?:?|\s?:|(?=\s\d{4}))(?!\s?\p{Lu}{4,20}\d{0,2}(?![\p{L}\d]))(?:\s?(?:\p{Lu}{1,3}-?\d{3,13}|\d{4,13})(?![\d.,]))?/giu

/** Words for the number of an item: "Artikelnr.", "item #", "nr kat.". */
const OF_ITEM =
  "(?:art(?:ikel|icle|[ií]culo|icolo|igo)?|best(?:ell)?|item|prod(?:u[ck]t)?|modell?|vare|kat(?:alog)?|cat|style|stock|tuote|cikk)[\\s.-]{0,2}(?:n[ro°º]|nummer|number|num(?:ero)?|#|kod|code|sz[áa]m|koodi)|" +
  "sku|mpn|ean|gtin|isbn|upc|r[ée]f|r[ée]f[ée]rence|refer[êe]?ncia|riferimento|cod\\.?\\sart|codice articolo|nr[\\s.]{0,2}(?:kat|art|ref)|art(?=[.:])|" +
  "katalogov[ée] [čc][íi]slo|objednac[íi] [čc][íi]slo|артикул|арт(?=[.:])|код товара|(?:ürün|stok) kodu|cod produs|κωδικ[όo]ς|商品番号|型番|货号|貨號|상품번호"
const IN_ONE_WORD =
  "(?=\\p{L}{0,12}[-]?\\d)[\\p{L}\\d](?:[\\p{L}\\d]|[-/_](?=[\\p{L}\\d])){2,24}(?![\\p{L}\\d]|[.,]\\d)"
const ITEM_NUMBER = new RegExp(`(?:${OF_ITEM})\\.?\\s?[:#]?\\s?(${IN_ONE_WORD})`, "iuy")
/** "Model" is a word of names, too: what follows counts only with letters and digits in it. */
const MODEL_NUMBER = new RegExp(`mod[eèé]l(?:l|e|o|lo)?\\s?:?\\s((?=\\p{Lu}{1,12}-?\\d)${IN_ONE_WORD})`, "iuy")
/** How the words begin: most texts name none, and the expressions are tried nowhere else. */
const BEGINS =
  /(?<!\p{L})(?:c[oó]d|k[oó]d|art|best|item|prod|mod|vare|[kc]at|style|stoc?k|tuote|cikk|sku|mpn|ean|gtin|isbn|upc|r[eé]f|rif|nr|obj|ürün|арт|код|κωδ|商品|型番|[货貨]|상품)/giu

/** @param text  as it is written */
export const itemCodes = (text: string): Extent[] => {
  const codes = MAY_NAME_CODE.test(text) ? [...text.matchAll(ITEM_CODE)].map(extentOf) : []
  for (const { index } of text.matchAll(BEGINS)) {
    const match = matchAt(ITEM_NUMBER, text, index) ?? matchAt(MODEL_NUMBER, text, index)
    if (match && !isAmount(text, index + match[0].length, match[1]!)) codes.push(extentOf(match))
  }
  return codes
}
const MAY_NAME_CODE = /[ck][oó]d/i

/** @param pattern  sticky */
function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

const extentOf = ({ index, 0: { length } }: RegExpExecArray): Extent => ({ start: index, end: index + length })

/** "Art. 299 kr": what has a sign of its own, that leads in no other number, is an amount. */
function isAmount(text: string, end: number, number: string): boolean {
  const mark = /^\d{1,4}$/.test(number) ? markAfter(text, end) : null
  return mark !== null && !/^ ?\d/.test(text.slice(mark.end, mark.end + 2))
}

/** Of "Art. 730 218 kr" the digits behind the blank are the amount. */
export const withoutItemNumbers = (
  numbers: readonly NumberToken[],
  codes: readonly Extent[],
): readonly NumberToken[] =>
  codes.length === 0
    ? numbers
    : numbers.flatMap((number) => {
        const code = codes.find(({ start, end }) => number.start >= start && number.start < end)
        if (!code) return [number]
        const raw = number.raw.slice(code.end - number.start).trimStart()
        return raw === "" ? [] : [{ ...number, start: number.end - raw.length, raw }]
      })

/** Silent cues take the place of the codes, so that their words count as known. */
export const withoutItemCodes = (cues: Cue[], codes: readonly Extent[]): Cue[] => {
  if (codes.length === 0) return cues
  const others = cues.filter(({ start, end }) => !codes.some((code) => start < code.end && end > code.start))
  const silent = codes.map(({ start, end }): Cue => ({ start, end, before: null, after: null }))
  return [...others, ...silent].sort((one, other) => one.start - other.start)
}
