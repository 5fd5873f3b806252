/**
 * Amounts that lead to free delivery: the order value from which it is free ("free delivery over £30"), and how much is
 * missing ("£12 away from free delivery"). A price with free delivery ("£12, free delivery") is neither. All text is
 * folded.
 */

const FREE =
  "free|gratis|gratuit|kostenlos|(?:versandkosten|fracht|porto)frei|frei haus|offert[es]|zdarma|zadarmo|darmow|bezp?lat|ingyen|fri(?![a-z])|(?:frakt|fragt)fri|ilmai|bes?platn|brezplac|бе[сз]платн|безкоштовн|bedava|ucretsiz|pulsuz|δωρεαν|nemokam|bezmaksas|bez maksas|tasuta|falas|חינם|مجان|ฟรี|mien phi|percuma|[免包][運运邮郵]|送料無料|무료"
const DELIVERY =
  "ship|deliver|postage|(?:versandkosten|fracht|porto)frei|frei haus|versand|liefer|porto|livrais|envio|despacho|entrega|frete|portes|spedizion|consegna|verz[eo]nd|bezorg|(?<![a-z])lever(?:ing|ans|er|t)|frakt|fragt|heimsend|toimitu|dostaw|wysylk|przesylk|doprav|dorucen|szallit|livrare|transport|доставк|достава|dostav|postnin|postarin|kargo|teslimat|catdirilma|μεταφορικ|αποστολ|pristatym|siuntim|piegad|tarn|saatmi|送料|[運运邮郵]|배송|משלוח|توصيل|شحن|ส่ง|van chuyen|penghantaran|pengiriman|ongkir"

const isFree = new RegExp(FREE)
const isDelivery = new RegExp(DELIVERY)

/** "inkl. Versand", "送料込" */
const INCLUDED =
  /(?<!\p{L})(?:incl|inkl|includ|inbegr|inclu[sidy]|compri[st]|w cenie|v cene|zawiera|medraknad|ingar|sisalta|sis |dahil|belefoglal|включен|включая)|込|포함/u
const NOT_INCLUDED =
  /(?<!\p{L})(?:ex|exkl|excl|exclu\p{L}*|zzgl|plus|ohne|without|hors|sans|bez|esclus\p{L}*|excluid\p{L}*|uden|uten|utan)(?!\p{L})|\+/u

export type DeliveryCost = "free" | "included"

/** What words about a delivery say that it costs besides the amount beside them; null where it costs something. */
export function deliveryCostOf(words: string): DeliveryCost | null {
  if (NOT_INCLUDED.test(words)) return null
  if (isFree.test(words) || OFFERED.test(words)) return "free"
  return INCLUDED.test(words) ? "included" : null
}
/** "frais de port offerts" */
const OFFERED = /offert|regal/

/** Only then an amount of the text can lead to it. */
export const speaksOfFreeDelivery = (text: string): boolean => isFree.test(text) && isDelivery.test(text)

/** "fri frakt over" and the like are at least this long. */
const SHORTEST_THRESHOLD = 8
const THRESHOLD_WORD =
  /\b(?:over|above|from|on|with|of|for|ab|uber|von|des|a partir de|a partir|desde|sobre|mayor(?:es)?|superior\p{L}*|acima|oltre|da|sopra|vanaf|boven|over|fra|fran|od|nad|powyzej|felett|peste|de la|uzeri|yfir|mbi|virs|ule|iznad|preko|nuo|alates)\b|(?<![\p{L}])(?:от|від|над|свыше|ab|od)(?![\p{L}])/u

/** "Over", said of an order. */
const ABOVE =
  "over|above|uber|yfir|mbi|virs|ule|yli|iznad|preko|nad|над|powyzej|boven|oltre|sopra|acima de|mas de|plus de|ανω των|מעל|فوق"
/** "Ab 39 € versandkostenfrei": the words for free delivery may also follow the amount. */
const ABOVE_IN_FRONT = new RegExp(`(?:^|\\s)(?:${ABOVE})\\s*$`, "u")
const FROM_IN_FRONT = /(?:^|\s)(?:ab|from|fran|fra)\s*$/u
const BEGINS_FREE = new RegExp(`^\\s*(?:${FREE}|${DELIVERY})`, "u")
const BEGINS_FREE_IN_ONE =
  /^\s*(?:(?:versandkosten|fracht|porto)frei|frei haus|(?:ship|delivered) free|fraktfri|fragtfri)/u
const ABOVE_BEHIND =
  /^[-'\s]*(?:d[ae]n\s)?(?:(?:ve )?uzeri|yuxari|felett|folott|or more|and (?:over|up|above)|pataas|以上|이상|ke atas|tro len)/u
/** "$99免運": what touches the amount is a threshold; "$990 免運" is a price with its delivery. */
const TOUCHING = /^(?:元|圓)?(?:免運|免运|包邮|免邮|免郵)/u
/** Words for an order. */
const ORDERS =
  /(?<!\p{L})(?:orders|bestellwert|einkaufswert|commandes|pedidos|encomendas|ordini|bestellingen|ordrar|ordrer|tilauks|zamowie|objednav|nakup|narudzb|porudzb|narocil|заказ|замовл|поръчк|нарачк|comenzi|rendeles|vasarlas|siparis|alisveris|pirkum|pasut|uzsakym|perkant|tellimus|ostukorv|παραγγελ)/u

/**
 * Words before the amount that say that something is missing. Not "noch": "noch 19,99 €" is what it still costs for
 * now.
 */
const LACKING =
  /(?<!\p{L})(?:fehl(?:t|en)|faltan?|faltam|mancano|saknas|fattas|mangler|puuttu\p{L}*|brakuje|chyb\p{L}*|hianyzik|не хватает|не вистачає|nedostaje|manjka|λειπ\p{L}*|truksta|pietrukst|puudu|jaab)(?!\p{L})|[還还]差|あと/u
/** "Spend £12 and get free delivery"; not "add to cart". */
const TO_SPEND =
  /(?<!\p{L})(?:spend|add)(?: another| just)?\s*$|(?<!\p{L})(?:nakupte|dokupte) (?:jeste )?za\s*$|(?<!\p{L})(?:do)?kup jeszcze za\s*$|再[買买]\s*$/u
const UNTIL_IN_FRONT = new RegExp(
  `(?:^|\\s)(?:do|до|iki|lidz|bis|jusqu'a|hasta|fino a|tot|til|until)\\s(?:\\p{L}{1,4} )?(?:${FREE}|${DELIVERY})`,
  "u",
)
/** "£12 away from free delivery", "до безплатна доставка": what follows the amount links it to the delivery. */
const UNTIL_BEHIND = new RegExp(
  `^'?\\p{L}{0,4}\\s(?:\\p{L}+ )?(?:away from|left until|more for|(?:more )?to (?:get|unlock|reach|qualify for)|bis|von|vom|daha|in piu|mehr|de plus|pour|para|per|tot|for|til|till|do|az|a mate|pentru|pana la|до|для|για|לקבלת)\\s(?:(?:la|el|le|l'|il|lo|los|die|den|zum|zur|der|en|o|os|a|az|the|cea|την|τα|ucretsiz)[ '])?(?:${FREE}|${DELIVERY}|urun)|^\\s*ilmaiseen|^\\s*て送料無料|^\\s?더 (?:담|구매|사|채우|주문|추가)`,
  "u",
)

const CLAUSE_BEFORE = /[^.;|!?]*$/u
const CLAUSE_BEHIND =
  /^[^,;|!?·•]*(?:, (?:a|und|dann|then|and|et|e|y|og|och|en|so|tak|i|и|та|si|ir|un|ja|es) [^,;|!?·•]*)?/u

/**
 * @param before  text between the previous amount and this one
 * @param after   text between this amount and the next one
 */
export function leadsToFreeDelivery(before: string, after: string): boolean {
  if (TOUCHING.test(after) || isThreshold(before)) return true
  if (FROM_IN_FRONT.test(before) && BEGINS_FREE_IN_ONE.test(after)) return true
  const front = CLAUSE_BEFORE.exec(before)?.[0] ?? ""
  const behind = CLAUSE_BEHIND.exec(after)?.[0] ?? ""
  if (!speaksOfFreeDelivery(`${front} ${behind}`)) return false
  return (
    LACKING.test(front) ||
    TO_SPEND.test(front) ||
    UNTIL_IN_FRONT.test(front) ||
    UNTIL_BEHIND.test(behind) ||
    (ABOVE_IN_FRONT.test(front) && BEGINS_FREE.test(behind)) ||
    ABOVE_BEHIND.test(behind) ||
    (ORDERS.test(front) && THRESHOLD_WORD.test(front))
  )
}

/** "£24 with free delivery": the word leads in what comes with the amount before it. */
const ALONG = /^\s*(?:with|mit|avec|con|com|met|med|s|z|cu)\s/

const isThreshold = (words: string): boolean => holdsThreshold(ALONG.test(words) ? words.replace(ALONG, "") : words)
const holdsThreshold = (before: string): boolean =>
  before.length >= SHORTEST_THRESHOLD &&
  speaksOfFreeDelivery(before) &&
  THRESHOLD_WORD.test(before) &&
  !/[.;|]\s/.test(before)
