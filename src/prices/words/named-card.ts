/** "с Альфа-Картой", "with HDFC card", "uz Moj klub": a card or a club by a name of its own, which no list of phrases has. */
import { fold } from "../text/normalise"

const WITH = alternatives("with mit avec con com met med s z с з uz sa su ar")
const CARD = alternatives(
  "card karte carte tarjeta carta cartão kaart kort kortet kartou kartą karticom kartico картой карткою kortele karti club klub klubom klubem клубом",
)
/** What everybody may pay with, and what is sold along. */
const NO_NAME = alternatives(
  "a an any each every your the credit debit gift kredit kreditní geschenk cadeau regalo sim sd memory micro graphics video sound greeting birthday credito crédito débito банковской кредитной любой платежной",
)
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${WITH}) (?!(?:${NO_NAME})[ -])(?:[\\p{L}\\d]{2,}[ -]){1,2}?(?:${CARD})(?!\\p{L})`,
  "gu",
)

function alternatives(words: string): string {
  return fold(words).replaceAll(" ", "|")
}

/** @param text  folded */
export const namedCards = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(NAMED)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
