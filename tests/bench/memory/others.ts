/** Footage that was never shown before: hours of strangers, and of the same host on another day. */
import { createDetector, decide, SLOT_SECONDS } from "~liveness/index"
import type { Segment } from "../loop/broadcast"
import type { Reel } from "../loop/reel"
import type { Sample } from "../loop/streams"
import { push, type Shelf, Visit, watched } from "./shelf"

/** How much before and after it a recalled passage is compared with. */
const BEFORE_FRAMES = 120
const AFTER_FRAMES = 240
/** What is said about an insert may outlast it by this much. */
const GONE_WITHIN_SECONDS = 5

export interface Hour {
  /** How many passages were requested. */
  passages: number
  /** How many of those led to "may be a rerun" about footage that never ran before, and about an insert that did. */
  mayBe: number
  mayBeOnInsert: number
  rerun: number
}

/**
 * Compares one hour with a shelf. The session is not searched for its own lags: only what was recalled is judged.
 * @param segments of the hour, if some of them ran before
 */
export function judgeHour(shelf: Shelf, reel: Reel, seed: number, segments: readonly Segment[]): Hour {
  const hour: Hour = { passages: 0, mayBe: 0, mayBeOnInsert: 0, rerun: 0 }
  const visit = new Visit(shelf)
  const printer = createDetector()
  const samples: Sample[] = []
  const asked: { passage: NonNullable<ReturnType<Visit["report"]>>; at: number }[] = []
  for (const sample of watched(reel, seed, true)) {
    samples.push(sample)
    push(printer, sample)
    const passage = visit.report(printer.stream()!)
    if (passage) asked.push({ passage, at: samples.length })
  }
  hour.passages = asked.length
  for (const { passage, at } of asked) {
    const detector = createDetector()
    detector.addEarlier(passage)
    const said = new Set<string>()
    for (const sample of samples.slice(Math.max(0, at - BEFORE_FRAMES), at + AFTER_FRAMES)) {
      push(detector, sample)
      detector.work(Number.POSITIVE_INFINITY)
      const evidence = detector
        .evidence((seconds) => 1000 * seconds)
        .filter((one) => one.kind !== "repeat" || one.repeat.earlier)
      const verdict = decide(evidence, { claim: { state: "live", basis: "label" }, lookedAtSeconds: sample.atSeconds })
      if (verdict.kind === "rerun") said.add("rerun")
      if (verdict.kind === "may-be-rerun") said.add(isOnInsert(segments, sample.atSeconds) ? "insert" : "may-be")
    }
    if (said.has("rerun")) hour.rerun++
    if (said.has("may-be")) hour.mayBe++
    else if (said.has("insert")) hour.mayBeOnInsert++
  }
  return hour
}

const isOnInsert = (segments: readonly Segment[], atSeconds: number) =>
  segments.some(
    ({ kind, fromSeconds, toSeconds }) =>
      kind !== "host" && fromSeconds <= atSeconds + SLOT_SECONDS && atSeconds <= toSeconds + GONE_WITHIN_SECONDS,
  )
