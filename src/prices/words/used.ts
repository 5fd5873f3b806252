/** "14 Used & New from $3.47": what stands with such words is not, or not only, the price of a new one. */
import { fold } from "../text/normalise"

const WORDS =
  "used; pre owned; preowned; second hand; refurbished; renewed; open box; gebraucht*; generalüberholt*; occasion*; d'occasion; reconditionné*; segunda mano; usado*; usada*; reacondicionad*; recondicionad*; seminuev*; usato; usati; ricondizionat*; tweedehands; gebruikt*; begagna*; brugt*; brukt*; käytet*; używan*; použit*; rozbalen*; bazar*; használt*; resigilat*; second-hand; pre-owned; open-box; rabljen*; polovn*; ikinci el; μεταχειρισμέν*"
const UNSPACED = "б/у; вживан; 中古; 二手; 중고"

const alternatives = (words: string): string => fold(words).replaceAll("; ", "|").replaceAll("*", "\\p{L}*")
const USED = new RegExp(`(?<!\\p{L})(?:${alternatives(WORDS)})(?!\\p{L})|${alternatives(UNSPACED)}`, "u")

/** @param words  folded */
export const speaksOfUsed = (words: string): boolean => USED.test(words)
