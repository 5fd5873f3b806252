/**
 * "с Альфа-Картой", "with HDFC card", "uz Moj klub", "s Clubcard": a card or a club with a name, which no list of
 * phrases can have; and "bez Clubcard", for those without one.
 */
import { alternatives } from "./alternatives"

const WITH = alternatives("with mit avec con com met med s z с з uz sa su ar")
const WITHOUT = alternatives("without ohne sans sin senza sem zonder uden uten utan ilman bez без fără brez")
const CARD = alternatives(
  "card karte carte tarjeta carta cartão kaart kort kortet kartou kartą karticom kartico karticu karticom картой карткою kortele karti club klub klubom klubem клубом",
)
/** Words that make it a card that anybody may pay with, or one that is sold. */
const NO_NAME = alternatives(
  "a an any each every your the credit debit gift kredit kreditní geschenk cadeau regalo sim sd memory micro graphics video sound greeting birthday credito crédito débito банковской кредитной любой платежной",
)
/** Beginnings of words such as "Speicherkarte", which are goods or means of payment. */
const OF_A_THING = alternatives(
  "speicher grafik geschenk kredit sim flash smart post sound minnes hukommelses gave present debit credit gift video key",
)
const JOINED = `(?!(?:${OF_A_THING})(?:card|kart|kort|kaart))\\p{L}{3,}(?:card|karte|carte|tarjeta|kort|kortet|kaart|karta|kartou|klub|club)`
/**
 * "Partnerkaardiga", "S-Etukortilla", "Clubcarddal", "Säästukaardi hind": "with" is an ending, and the name part of the
 * word.
 */
const ENDING = alternatives(
  "kaardiga kaardihind kortilla korttihinta kártyával carddal cardom kartıyla kartla kartičke",
)
/** The same for these languages: bank cards and goods. */
const NO_CLUB = alternatives(
  "bank panga pankki luotto maksu muisti lahja posti näytön video graafika mälu kinke krediit deebet memória ajándék hitel sim sd szép",
)
const PAID_WITH = alternatives("kredi banka hediye hafıza sd sim ekran maksa maksu mokėkite mokėti bankas")
const WITH_ENDING = `(?<!(?:${PAID_WITH}) )(?<!\\d)(?:[\\p{L}\\d]{1,24}-)?(?!(?:${NO_CLUB}))\\p{L}*(?:${ENDING})|\\p{L}{3,}(?:kaardi|kortin|kortti) (?:hind|hinta)`
const NAMED = new RegExp(
  `(?<!\\p{L})(?:(?:(${WITHOUT})|${WITH}) (?!(?:${NO_NAME})[ -])(?:(?:[\\p{L}\\d]{2,}[ -]){1,2}?(?:${CARD})|${JOINED})|${WITH_ENDING})(?!\\p{L})`,
  "gu",
)

export interface NamedCard {
  start: number
  end: number
  /** Whether the price is for those without the card, not for those with it. */
  isWithout: boolean
}

/** A quick test: parts of all words for a card or a club, of which most texts have none. */
const HINT = /car[dt]|kart|kaar[dt]|kort|tarjeta|club|klub|карт|клуб/

/** @param text  folded */
export const namedCards = (text: string): NamedCard[] =>
  !HINT.test(text)
    ? []
    : [...text.matchAll(NAMED)].map(({ index, 0: match, 1: without }) => ({
        start: index,
        end: index + match.length,
        isWithout: without !== undefined,
      }))
