/** "1 099 ₽ без карты", "non-members": the price of everybody, where a lower one is for some. */
import { fold } from "../text/normalise"
import { conditional } from "./conditional"
import { namedCards } from "./named-card"

const phrases = (conditional.before?.now ?? "").split(";").map((phrase) => fold(phrase.trim()).replace("*", ""))

/** @param words  folded */
export const speaksOfEverybody = (words: string): boolean =>
  phrases.some((phrase) => words.includes(phrase)) || namedCards(words).some(({ isWithout }) => isWithout)
