/** "14 Used & New from $3.47": an amount after such words is not, or not only, the price of a new one. */
import { fold } from "../text/normalise"

const WORDS =
  "used; pre owned; preowned; second hand; refurbished; renewed; open box; gebraucht*; generalüberholt*; occasion*; d'occasion; reconditionné*; segunda mano; usado*; usada*; reacondicionad*; recondicionad*; seminuev*; usato; usati; ricondizionat*; tweedehands; gebruikt*; begagna*; brugt*; brukt*; käytet*; używan*; použit*; rozbalen*; bazar*; használt*; resigilat*; second-hand; pre-owned; open-box; rabljen*; polovn*; ikinci el; μεταχειρισμέν*"
const UNSPACED = "б/у; вживан; 中古; 二手; 중고"

const alternatives = (words: string): string => fold(words).replaceAll("; ", "|").replaceAll("*", "\\p{L}*")
const WITH_NEW =
  "(?:\\s?(?:&|\\+|and|und|et|y|e|en|i|och|og)\\s?(?:new|neu\\p{L}*|nuev\\p{L}*|nuov\\p{L}*|nieuw\\p{L}*|nov\\p{L}*))?"
const FROM = "(?:a partire? d[aei]|\\p{L}{1,7})?"
const NOT_ANY = "(?<!(?:toute|toutes|chaque|grande|every|each)\\s)"
/** Neither "À partir de 29 € pour toute occasion" nor "from £29, as used in salons" is about used goods. */
const USED_IN_FRONT = new RegExp(
  `(?:(?<!\\p{L})${NOT_ANY}(?:${alternatives(WORDS)})(?!\\p{L})${WITH_NEW}|(?:${alternatives(UNSPACED)}))[\\s:(,·-]{0,3}${FROM}[\\s:]{0,2}\\p{Sc}?\\s?$`,
  "u",
)
const LONGEST_LEAD = 60

/**
 * Whether words for used goods end the text, with at most "from" after them.
 * @param lead  folded text before an amount
 */
export const endsWithUsed = (lead: string): boolean => USED_IN_FRONT.test(lead.slice(-LONGEST_LEAD))
