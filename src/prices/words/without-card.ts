/** "1 099 ₽ без карты", "non-members": the price that everybody pays, beside a lower one for some. */
import { fold } from "../text/normalise"
import { conditional } from "./conditional"
import { namedCards } from "./named-card"

/** "Sans carte SIM": goods, and not a customer's card. */
const OF_A_THING = "(?![ -](?:sim|sd|memoria|memoire|micro|cadeau|regalo|gift|geschenk\\p{L}*)(?!\\p{L}))"
const phrases = (conditional.before?.now ?? "").split(";").map((phrase) => fold(phrase.trim()).replace("*", "\\p{L}*"))
const WITHOUT_CARD = new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})${OF_A_THING}`, "u")

/** @param words  folded */
export const speaksOfEverybody = (words: string): boolean =>
  WITHOUT_CARD.test(words) || namedCards(words).some(({ isWithout }) => isWithout)
