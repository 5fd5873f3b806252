/** "1 099 ₽ без карты", "non-members": the price of everybody, where a lower one is for some. */
import { fold } from "../text/normalise"
import { conditional } from "./conditional"
import { namedCards } from "./named-card"

/** "Sans carte SIM": a thing that is sold, and no card of a customer's. */
const OF_A_THING = "(?![ -](?:sim|sd|memoria|memoire|micro|cadeau|regalo|gift|geschenk\\p{L}*)(?!\\p{L}))"
const phrases = (conditional.before?.now ?? "").split(";").map((phrase) => fold(phrase.trim()).replace("*", "\\p{L}*"))
const WITHOUT_CARD = new RegExp(`(?<!\\p{L})(?:${phrases.join("|")})(?!\\p{L})${OF_A_THING}`, "u")

/** @param words  folded */
export const speaksOfEverybody = (words: string): boolean =>
  WITHOUT_CARD.test(words) || namedCards(words).some(({ isWithout }) => isWithout)
