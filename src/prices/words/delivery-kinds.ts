/**
 * Kinds of delivery: "Standard Shipping", "livraison en point relais", "Expressversand". Beside an amount they say what the delivery
 * costs, as the word for it alone does; which kinds there are no list of phrases can hold.
 */
import { deliveryCostOf } from "../text/free-delivery"
import { alternatives } from "./alternatives"

const DELIVERY = alternatives(
  "shipping delivery postage versand lieferung zustellung livraison expédition envoi envío entrega despacho spedizione consegna frete portes verzending bezorging levering frakt leverans fragt toimitus kargo teslimat dostawa wysyłka przesyłka doprava doručenie doručení szállítás livrare доставка dostava",
)
const KIND = alternatives(
  "standard standart standaard express expres ekspres ekspress expedited economy priority prio premium tracked untracked signed insured courier parcel international domestic national regular normal flat-rate home ground uk us eu mainland estimated dhl dpd ups usps fedex gls hermes evri colissimo chronopost correos seur bpost postnl postnord inpost économique prioritaire suivie recommandée internationale nationale estándar exprés urgente económico ordinario certificado internacional nacional padrão expresso expressa econômico normale espressa economica tracciata assicurata nazionale internazionale standardowa ekspresowa kurierska kurierem pocztowa zwykła standardní expresní běžná kurýrem kurýrní ekonomická štandardná kuriérom курьерская курьером стандартная обычная экспресс почтовая",
)
const WHERE_TO =
  "(?:&|and) handling|mondial relay|a domicile|en (?:point )?relais|en point de retrait|a domicilio|con corriere|al domicilio|(?:en )?24(?:/48)? ?h|do domu|kuryrem|na dom|до двери"
/** One word with its kind. */
const COMPOUND = `(?:${alternatives(
  "standard standaard express expres ekspres eil blitz premium paket pakket pakke brief post spedition speditions kurier inland inlands ausland auslands haus hem hjem hjemme spoed thuis brev bud vakio pika koti paketti priority prio sperrgut waren dhl dpd ups gls hermes",
)})-?(?:versand|lieferung|zustellung|verzending|bezorging|levering|frakt|leverans|fragt|toimitus|kuljetus)`
const OF = "(?:(?:de|di|for|fur|pour la|por|za|voor) )?"

const TERM = new RegExp(
  `(?<!\\p{L})${OF}(?:(?:(?:${KIND})[ -]){1,3}(?:${DELIVERY})|royal mail (?:\\p{L}{2,10} )?(?:${DELIVERY})|(?:${DELIVERY}) (?:${KIND}|${WHERE_TO})|${COMPOUND}|(?:hazhoz|futar)szallitas)(?!\\p{L})`,
  "gu",
)
const WORD_IN_FRONT = /\p{L}{1,14} $/u
const WORD_BEHIND = /^ \p{L}{1,14}/u
/** Parts of all words for delivery: most texts have none, and need no closer look. */
const HINT =
  /shipp|deliv|post|versa|liefer|zustel|livra|exped|envo|envi|entreg|despa|spediz|conseg|frete|portes|verzen|bezorg|lever|frakt|fragt|toimi|kulje|dosta|kargo|tesli|wysyl|przesyl|dopra|doruc|szall|дост/

export interface DeliveryKind {
  start: number
  end: number
}

/** @param text  folded */
export const deliveryKinds = (text: string): DeliveryKind[] =>
  HINT.test(text)
    ? [...text.matchAll(TERM)]
        .map(({ index, 0: term }) => ({ start: index, end: index + term.length }))
        .filter((kind) => !isFree(text, kind))
    : []

/** "Free UK delivery", "livraison standard offerte": what costs nothing is no cost. */
function isFree(text: string, { start, end }: DeliveryKind): boolean {
  const inFront = WORD_IN_FRONT.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? ""
  const behind = WORD_BEHIND.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? ""
  return deliveryCostOf(`${inFront}${text.slice(start, end)}${behind}`) !== null
}
const LONGEST_WORD = 15
