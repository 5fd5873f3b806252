/** "Price dropped $140 $559": whether the first of two amounts is the price, or so much less. All text is folded. */
import type { Amount } from "../text/amounts"
import type { CueRole } from "../words/cue"
import type { ReadRole } from "./read-role"

/** "Price dropped": mostly a badge above a price. */
const DROPPED =
  "price (?:dropped|down|reduced|lowered|slashed)|preis ?(?:gesenkt|reduziert)|precio rebajado|prix en baisse|prezzo ribassato|preco (?:baixou|reduzido)|" +
  "prijs ?verlaagd|cena obnizona|cena snizena|cena znizena|prissankt|prisnedsat|цена снижена|ціну знижено|fiyat dustu|pret redus|(?:cijena|cena) snizena"
/** "Price drop": a badge, or the word for what it is lowered by. */
const DROP =
  "price (?:drop|cut|reduction)|preis ?(?:senkung|reduzierung|sturz)|(?:bajada|rebaja) de precio|baisse de prix|(?:calo|ribasso)(?: di prezzo)?|queda de preco|" +
  "prijs ?(?:verlaging|daling)|obnizka ceny|spadek ceny|snizeni ceny|prissankning|prisfald|prisnedsaettelse|prisfall|prisnedsettelse|" +
  "hinnanalennus|снижение цены|зниження ціни|scadere de pret|arcsokkenes|snizenje(?: cijene| cene)?|πτωση τιμης|値下け|降价|降價"
const DROPPED_IN_FRONT = new RegExp(`(?:^|[^\\p{L}])(?:${DROPPED})\\s?:?\\s*$`, "u")
const DROP_IN_FRONT = new RegExp(`(?:^|[^\\p{L}])(?:${DROP})\\s?:?\\s*$`, "u")
const DROP_BETWEEN = new RegExp(`^\\s*(?:${DROPPED}|${DROP}|drop|preisvorteil)\\s*$`, "u")

/** @returns below how many times the first of two amounts the second leaves the first the price; null where no such words stand */
export function mostReducedBehind(before: string): number | null {
  if (DROPPED_IN_FRONT.test(before)) return MOST_REDUCED_IF_DROPPED
  return DROP_IN_FRONT.test(before) ? MOST_REDUCED_BY_DROP : null
}
/** By more than half few prices drop. */
const MOST_REDUCED_IF_DROPPED = 2
/** From here on so much off is as usual as a price so much lower. */
const MOST_REDUCED_BY_DROP = 1.5

export const isDropBetween = (between: string): boolean => DROP_BETWEEN.test(between)

/**
 * What the first of two amounts behind "price dropped" is: the price where the second is a little more, so much less where the second
 * is several times as much, and anything of the two between.
 * @param said     what the words between the two say of the second
 * @param between  folded
 */
export function ofDrop(
  first: Amount,
  second: Amount,
  mostReduced: number,
  said: CueRole | null,
  between: string,
): ReadRole | null {
  if (said === "was" || said === "rrp") return "now"
  if (said === "now") return "saving"
  if (/[\p{L}\d]/u.test(between) || first.currency !== second.currency) return null
  if (second.amountMinor <= first.amountMinor) return null
  if (isSeveralTimes(first, second)) return "saving"
  return second.amountMinor < mostReduced * first.amountMinor ? "now" : "neutral"
}
export const isSeveralTimes = (first: Amount, second: Amount): boolean =>
  first.currency === second.currency && second.amountMinor > MOST_UNMARKED * first.amountMinor
/** Where nothing marks a former price, it is at most so many times the price. */
const MOST_UNMARKED = 3
