/** The price of a second one if one buys two, in the larger languages. All text is folded. */

const SECOND =
  "2nd|second|2[ºªao]|2d[ao]|segund[ao]|2e|2eme|2nde|deuxieme|seconde|zweite[rsn]?|2\\.|2de|tweede|second[ao]|drug[aei]|druhy|druha|druhe|andra|anden|andet|andre|toinen|toisen|второ[йе]|вторая|втора|2-[йяе]|ikinci|masodik|al doilea"
const ONE_OF_SEVERAL =
  "one|unit|item|piece|unidad|unidade|uds?|article|produit|artikel|stuck|teil|paar|paire|pair|par|produkt\\p{L}{0,3}|pezzo|articolo|prodotto|stuks?|sztuk[aei]|szt|kus|ks|vare|varan?|tuote|товар|шт\\p{L}*|urun|adet|termek|db|produs"
const FOR_SO_MUCH = "for|at|a|al|com|con|fur|zu|um|per|voor|za|till|til|por|по|за|cu|la|only|just|nur"
const SECOND_OF = `(?:${SECOND})\\s(?:${ONE_OF_SEVERAL})\\.?|(?:${SECOND})(?=\\s(?:${FOR_SO_MUCH})\\s)`
const REDUCED_TO_SO_MUCH = `(?:\\s(?:${FOR_SO_MUCH})){0,2}(?:\\s[-–]?\\d{1,2}\\s?%[^\\d]{0,12})?\\s*[:=-]?\\s*$`
/** "2da unidad al 50%: $ 925", "2nd for $10": only whoever buys another one pays this. */
const SECOND_IN_FRONT = new RegExp(`(?:^|[^\\p{L}\\d.,])(?:${SECOND_OF})${REDUCED_TO_SO_MUCH}`, "u")
/** "10 € das zweite 5 €" */
const THE_SECOND = new RegExp(`^\\s*(?:das|der|die|le|la|el|il|o|the|den|det)\\s(?:${SECOND})\\s*[:=-]?\\s*$`, "u")
/** Before a first amount this is a part of a series, or another article: "2. Teil 12,99 €", "Drugi produkt 10 zł". */
const SECOND_THING =
  /\s(?:teil(?:\s\p{L}{1,5})?|artikel|article|produit|produkt\p{L}{0,3}|prodotto|produs|articolo|termek|tuote|vare|varan?|товар|urun)\s*(?:[:=-]\s*)?$/u
/** @param isFirst  whether it is the text's first amount: "The Second 12,99 €" is a title */
export const secondInFront = (before: string, isFirst: boolean): boolean =>
  isFirst
    ? SECOND_IN_FRONT.test(before) && !SECOND_THING.test(before)
    : SECOND_IN_FRONT.test(before) || THE_SECOND.test(before)
