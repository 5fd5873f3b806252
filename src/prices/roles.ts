/**
 * What each amount in a text is, from the words and the shapes around it. A cue in front of an amount counts up to
 * the amount before it, the nearest one first; one behind it counts only where it touches the amount.
 */
import type { AmountRole } from "~model/money"
import type { Amount } from "./amounts"
import { severalBehind, severalInFront, timesBehind, timesInFront, unitBehind, unitInFront } from "./text/patterns"
import type { CueRole } from "./words/cue"
import type { Cue } from "./words/finder"

/** `plain`: nothing says what it is. `piece`: per piece, which is the price where no other stands beside it. */
export type ReadRole = Exclude<AmountRole, "current"> | CueRole | "plain" | "piece"

/** They lead in a price of any kind, so a stronger cue in front of them decides: "free delivery from". */
const LEADING: ReadonlySet<CueRole> = new Set(["from", "now", "label", "neutral", "gross"])
/** So near that the two cues are one expression. */
const ONE_EXPRESSION = 14
/** What may stand between an amount and the cue behind it. */
const TOUCHES = /^[\s*()[\],;:·•|¹²\-–—/]{0,4}$/
/** Ends an expression. */
const BREAK = /[.;|!?)\]\d%]/
const PLUS = /\+\s*[(]?\s*$/

export function rolesOf(text: string, amounts: readonly Amount[], cues: readonly Cue[]): ReadRole[] {
  return amounts.map((amount, index) => {
    const from = amounts[index - 1]?.end ?? 0
    const to = amounts[index + 1]?.start ?? text.length
    const before = text.slice(from, amount.start)
    const after = text.slice(amount.end, to)
    const behind = cues.filter((cue) => cue.start >= amount.end && cue.end <= to)
    const inFront = cues.filter((cue) => cue.start >= from && cue.end <= amount.start)
    return (
      shapeRole(before, after) ??
      roleBehind(text, amount, behind, index + 1 < amounts.length ? to : null, PLUS.test(before)) ??
      roleInFront(text, amount, inFront, from) ??
      (PLUS.test(before) && index > 0 ? "other" : "plain")
    )
  })
}

function shapeRole(before: string, after: string): ReadRole | null {
  if (timesInFront(before) || timesBehind(after)) return "instalment"
  if (severalInFront(before) || severalBehind(after)) return "multibuy"
  const unit = unitBehind(after)
  if (unit === "month") return "instalment"
  if (unit === "measure" || unitInFront(before)) return "unit"
  return unit === "piece" ? "piece" : null
}

/** The cue that touches the amount from behind, unless it rather leads in the next amount. */
function roleBehind(
  text: string,
  amount: Amount,
  cues: readonly Cue[],
  nextAt: number | null,
  isAdded: boolean,
): ReadRole | null {
  const cue = cues.find(({ after }) => after !== null)
  if (!cue?.after || cue.after === "neutral") return null
  const between = text.slice(amount.end, cue.start)
  if (!TOUCHES.test(between)) return null
  if (cue.before !== null && nextAt !== null && leadsNext(text, cue, between, nextAt)) return null
  if (cue.after === "shipping" && !isAdded && !endsExpression(text, cue.end)) return null
  return cue.after
}

/** A cue for either side belongs to the amount that it stands closer to: "(was $129)", but "$129 (was) $99". */
function leadsNext(text: string, cue: Cue, between: string, nextAt: number): boolean {
  const toNext = text.slice(cue.end, nextAt)
  if (!/^[\s:]*$/.test(toNext)) return false
  return toNext.length <= between.length || toNext.includes(":") || /[|,;·•]/.test(between)
}

const endsExpression = (text: string, at: number): boolean =>
  /^\s*(?:$|[).,|;+]|\p{Sc}|\d)/u.test(text.slice(at, at + 4))

function roleInFront(text: string, amount: Amount, cues: readonly Cue[], from: number): ReadRole | null {
  const leading = cues.filter(({ before }) => before !== null)
  const nearest = leading.at(-1)
  if (!nearest?.before || speaksOfAnother(text.slice(nearest.end, amount.start), nearest.before)) return null
  if (nearest.before === "neutral") {
    return /^[\s:]*$/.test(text.slice(nearest.end, amount.start)) ? "shipping" : null
  }
  if (!LEADING.has(nearest.before)) return nearest.before
  return strongerInFront(text, leading, from) ?? nearest.before
}

/** "Code 12345 $5", "save 10% $5": the word speaks of the number that follows it first. */
const speaksOfAnother = (between: string, role: CueRole): boolean =>
  /\d{4}/.test(between) || (role === "saving" && /%[^(]*$/.test(between))

/** Walks back from a leading cue over cues of the same expression to one that says more. */
function strongerInFront(text: string, cues: readonly Cue[], from: number): ReadRole | null {
  for (let index = cues.length - 1; index > 0; index -= 1) {
    const earlier = cues[index - 1]!
    const between = text.slice(earlier.end, cues[index]!.start)
    if (between.length > ONE_EXPRESSION || BREAK.test(between) || earlier.start < from) return null
    if (earlier.before === "neutral") return cues.at(-1)!.before === "from" ? "shipping" : null
    if (earlier.before && !LEADING.has(earlier.before) && earlier.before !== "regular") return earlier.before
  }
  return null
}
