/**
 * "с Альфа-Картой", "with HDFC card", "uz Moj klub", "s Clubcard": a card or a club by a name of its own, which no list of
 * phrases has; and "bez Clubcard", of those who have none.
 */
import { fold } from "../text/normalise"

const WITH = alternatives("with mit avec con com met med s z с з uz sa su ar")
const WITHOUT = alternatives("without ohne sans sin senza sem zonder uden uten utan ilman bez без fără brez")
const CARD = alternatives(
  "card karte carte tarjeta carta cartão kaart kort kortet kartou kartą karticom kartico karticu karticom картой карткою kortele karti club klub klubom klubem клубом",
)
/** What everybody may pay with, and what is sold along. */
const NO_NAME = alternatives(
  "a an any each every your the credit debit gift kredit kreditní geschenk cadeau regalo sim sd memory micro graphics video sound greeting birthday credito crédito débito банковской кредитной любой платежной",
)
/** In one word with its name. */
const OF_A_THING = alternatives(
  "speicher grafik geschenk kredit sim flash smart post sound minnes hukommelses gave present debit credit gift video key",
)
const JOINED = `(?!(?:${OF_A_THING})(?:card|kart|kort|kaart))\\p{L}{3,}(?:card|karte|carte|tarjeta|kort|kortet|kaart|karta|kartou|klub|club)`
/** "Partnerkaardiga", "S-Etukortilla", "Clubcarddal", "Säästukaardi hind": the ending says "with", and the name may be one word with it. */
const ENDING = alternatives(
  "kaardiga kaardihind kortilla korttihinta kártyával carddal cardom kartıyla kartla kartičke",
)
/** Cards of a bank, and goods. */
const NO_CLUB = alternatives(
  "bank panga pankki luotto maksu muisti lahja posti näytön video graafika mälu kinke krediit deebet memória ajándék hitel sim sd szép",
)
const PAID_WITH = alternatives("kredi banka hediye hafıza sd sim ekran maksa maksu mokėkite mokėti bankas")
const WITH_ENDING = `(?<!(?:${PAID_WITH}) )(?<!\\d)(?:[\\p{L}\\d]{1,24}-)?(?!(?:${NO_CLUB}))\\p{L}*(?:${ENDING})|\\p{L}{3,}(?:kaardi|kortin|kortti) (?:hind|hinta)`
const NAMED = new RegExp(
  `(?<!\\p{L})(?:(?:(${WITHOUT})|${WITH}) (?!(?:${NO_NAME})[ -])(?:(?:[\\p{L}\\d]{2,}[ -]){1,2}?(?:${CARD})|${JOINED})|${WITH_ENDING})(?!\\p{L})`,
  "gu",
)

function alternatives(words: string): string {
  return fold(words).replaceAll(" ", "|")
}

export interface NamedCard {
  start: number
  end: number
  /** What follows or stands before is the price of who has it, or of who has none. */
  isWithout: boolean
}

/** Parts of all words for a card or a club: most texts have none, and need no closer look. */
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
