/**
 * The percentages that a text claims as a reduction, by a minus or a word of saving beside them, or in tenths ("8折",
 * "2割").
 */
import type { PriceHints } from "~model/money"
import { resolveHints } from "../currency/find"
import { fold, normalise } from "../text/normalise"
import { findCues } from "../words/finder"

const MAX_LENGTH = 200
const PERCENT = /(?<![\d.,])(?:% ?(\d{1,2})(?!\d)|(\d{1,2})(?:[.,]\d{1,2})? ?%)/g
const MINUS = /(?:^|[\s(>~])[-–] ?$/
/** What may stand between a percentage and the word that says what it is. */
const BESIDE = /^[\s:(]{0,3}$/
/** "8折" is a fifth off, "85折" 15 %; "2割引" is a fifth off. */
const TENTHS_LEFT = /(?<![\d.])(\d)(\d|\.\d)?折/g
const TENTHS_OFF = /(?<![\d.])(\d)割/g

/** @returns whole percents, each once */
export function percentsOff(given: string, hints: PriceHints = {}): number[] {
  if (given.length > MAX_LENGTH || !/[%％折割]/.test(given)) return []
  const text = fold(normalise(given).text)
  const { language } = resolveHints(hints)
  const savings = findCues(text, { language, currencies: [] }).filter(
    ({ before, after }) => before === "saving" || after === "saving",
  )
  const found = new Set<number>()
  for (const { 0: whole, 1: behindSign, 2: beforeSign, index } of text.matchAll(PERCENT)) {
    const end = index + whole.length
    const isSaved = savings.some(
      (cue) =>
        (cue.end <= index && BESIDE.test(text.slice(cue.end, index))) ||
        (cue.start >= end && BESIDE.test(text.slice(end, cue.start))),
    )
    if (isSaved || MINUS.test(text.slice(0, index))) found.add(Number(behindSign ?? beforeSign))
  }
  for (const [, tens, ones = "0"] of text.matchAll(TENTHS_LEFT))
    found.add(100 - Number(`${tens}${ones.replace(".", "")}`))
  for (const [, tenths] of text.matchAll(TENTHS_OFF)) found.add(Number(tenths) * 10)
  found.delete(0)
  return [...found]
}
