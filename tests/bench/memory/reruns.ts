/**
 * Footage of an earlier session, shown again after a host who was never seen: how soon is it recognised and called a
 * rerun?
 */
import { createDetector, decide, SLOT_SECONDS } from "~liveness/index"
import { CODE_REACH_SLOTS, codesOf } from "~liveness/memory/codes"
import { recall } from "~liveness/memory/recall"
import { between, randomOf } from "../loop/random"
import type { Reel } from "../loop/reel"
import { renderedHour, shownAgain, spliced, TREATMENTS, type Treatment } from "./footage"
import { push, type Session, type Shelf, Visit, watched } from "./shelf"

const PRELUDE_SECONDS = 20
const AGAIN_SECONDS = 100
/** How far the lag that was found may be from the true one. */
const LAG_SECONDS = 2
const STRANGER_SECONDS = 240

interface SaidAfter {
  both: number
  pictureOnly: number
}

export interface Rerun {
  treatment: Treatment
  /** Seconds after the footage begins; infinite if never. */
  anchorsAfter: number
  mayBeAfter: SaidAfter
  /** With nothing but thin prints left. */
  mayBeOfThinAfter: SaidAfter
  /** How often the wrong session was recalled, or anything before the footage began. */
  wrongFinds: number
}

export function rerunCases(shelf: Shelf, count: number, seed: number): Rerun[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(seed + 31 * index)
    const session = shelf.sessions[index % shelf.sessions.length]!
    const treatment = TREATMENTS[index % TREATMENTS.length]!
    const seconds = Math.min(AGAIN_SECONDS, session.reel.seconds)
    const fromSeconds = between(random, 0, session.reel.seconds - seconds)
    const stranger = renderedHour(seed + 500_000 + index, STRANGER_SECONDS)
    const again = shownAgain(
      spliced([{ reel: session.reel, fromSeconds, seconds }]),
      treatment,
      treatment.voiced ? stranger : null,
    )
    const visit = spliced([
      { reel: stranger, fromSeconds: STRANGER_SECONDS - PRELUDE_SECONDS, seconds: PRELUDE_SECONDS },
      { reel: again, fromSeconds: 0, seconds },
    ])
    const lagSlots = (PRELUDE_SECONDS - fromSeconds) / SLOT_SECONDS
    const [both, pictureOnly] = [false, true].map((one) => follow(shelf, visit, seed + index, one, false))
    const [bothThin, pictureOnlyThin] = [false, true].map((one) => follow(shelf, visit, seed + index, one, true))
    const result = {
      treatment,
      ...anchorsOfCase(shelf, both!.stream.prints, session, lagSlots),
      mayBeAfter: { both: both!.mayBeAfter, pictureOnly: pictureOnly!.mayBeAfter },
      mayBeOfThinAfter: { both: bothThin!.mayBeAfter, pictureOnly: pictureOnlyThin!.mayBeAfter },
    }
    if (process.env.LIVEPROOF_TRACE)
      console.log(
        `  ${treatment.name}, ${result.anchorsAfter} s; may be ${JSON.stringify([result.mayBeAfter, result.mayBeOfThinAfter])}`,
      )
    return result
  })
}

function follow(shelf: Shelf, visit: Reel, seed: number, pictureOnly: boolean, isThin: boolean) {
  const detector = createDetector({ pictureOnly })
  const recalls = new Visit(shelf, isThin)
  const stream = detector.stream()!
  let mayBeAfter = Number.POSITIVE_INFINITY
  for (const sample of watched(visit, seed, !pictureOnly)) {
    push(detector, sample)
    const passage = recalls.report(stream)
    if (passage) detector.addRecalled(passage)
    detector.work(Number.POSITIVE_INFINITY)
    const evidence = detector.evidence((seconds) => 1000 * seconds)
    const { kind } = decide(evidence, { claim: { state: "live", basis: "label" }, lookedAtSeconds: sample.atSeconds })
    if (kind === "may-be-rerun" || kind === "rerun")
      mayBeAfter = Math.min(mayBeAfter, sample.atSeconds - PRELUDE_SECONDS)
  }
  return { stream, mayBeAfter }
}

function anchorsOfCase({ index }: Shelf, prints: Parameters<typeof codesOf>[0], session: Session, lagSlots: number) {
  const codes = codesOf(prints, 0, prints.lastSlot - CODE_REACH_SLOTS)
  let anchorsAfter = Number.POSITIVE_INFINITY
  let wrongFinds = 0
  for (let slot = 0; slot <= codes.toSlot; slot++) {
    const after = (slot + CODE_REACH_SLOTS) * SLOT_SECONDS - PRELUDE_SECONDS
    for (const found of recall(index, codes, slot)) {
      if (found.key !== session || after < 0) wrongFinds++
      else if (Math.abs(found.lagSlots - lagSlots) <= LAG_SECONDS / SLOT_SECONDS)
        anchorsAfter = Math.min(anchorsAfter, after)
    }
  }
  return { anchorsAfter, wrongFinds }
}
