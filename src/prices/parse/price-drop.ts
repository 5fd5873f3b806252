/** "Price dropped $140 $559": whether the first of two amounts is the price, or so much less. All text is folded. */
import type { Amount } from "../text/amounts"
import type { CueRole } from "../words/cue"
import type { ReadRole } from "./read-role"

/** "Price dropped", as a badge above a price or as the word for what it is lowered by. */
const DROP =
  "price (?:drop(?:ped)?|cut|down|reduction|reduced|lowered|slashed)|preis ?(?:senkung|gesenkt|reduziert|reduzierung|nachlass|sturz)|" +
  "(?:bajada|rebaja) de precio|precio rebajado|baisse de prix|prix en baisse|(?:calo|ribasso)(?: di prezzo)?|prezzo ribassato|queda de preco|preco (?:baixou|reduzido)|" +
  "prijs ?(?:verlaging|daling|verlaagd)|obnizka ceny|cena obnizona|spadek ceny|snizeni ceny|cena snizena|cena znizena|prissank(?:ning|t)|prisfald|prisnedsat|prisnedsaettelse|prisavslag|prisfall|prisnedsettelse|" +
  "hinnanalennus|цена снижена|снижение цены|ціну знижено|зниження ціни|fiyat dustu|pret redus|scadere de pret|arcsokkenes|(?:cijena|cena) snizena|snizenje(?: cijene| cene)?|πτωση τιμης|値下け|降价|降價"
const DROP_IN_FRONT = new RegExp(`(?:^|[^\\p{L}])(?:${DROP})\\s?:?\\s*$`, "u")
const DROP_BETWEEN = new RegExp(`^\\s*(?:${DROP}|drop|preisvorteil)\\s*$`, "u")
export const isDropInFront = (before: string): boolean => DROP_IN_FRONT.test(before)
export const isDropBetween = (between: string): boolean => DROP_BETWEEN.test(between)

/**
 * What the first of two amounts behind "price dropped" is: the price where the second is a little more, so much less where the second
 * is several times as much, and anything of the two between.
 * @param said     what the words between the two say of the second
 * @param between  folded
 */
export function ofDrop(first: Amount, second: Amount, said: CueRole | null, between: string): ReadRole | null {
  if (said === "was" || said === "rrp") return "now"
  if (said === "now") return "saving"
  if (/[\p{L}\d]/u.test(between) || first.currency !== second.currency) return null
  if (second.amountMinor <= first.amountMinor) return null
  if (isSeveralTimes(first, second)) return "saving"
  return second.amountMinor < MOST_REDUCED * first.amountMinor ? "now" : "neutral"
}
export const isSeveralTimes = (first: Amount, second: Amount): boolean =>
  first.currency === second.currency && second.amountMinor > MOST_UNMARKED * first.amountMinor
/** By more than half few prices drop. */
const MOST_REDUCED = 2
/** Where nothing marks a former price, it is at most so many times the price. */
const MOST_UNMARKED = 3
