/** A session as the store would hold it: what was found in a stream, and its prints in batches of ten seconds. */
import { createDetector, type PrintBatch } from "~liveness/index"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { frames, type LumaStream } from "../../bench/loop/streams"
import { AT, finish, repeatsOf } from "./feed"

export interface Watched {
  /** The strongest finding. */
  found: RepeatEvidence
  batches: PrintBatch[]
  seconds: number
}

/** Watches a stream and reports its prints every ten seconds, as the page does. */
export function watchedSession(
  stream: LumaStream,
  options: { sound: boolean; earlier?: Watched; earlierId?: SessionId },
): Watched {
  const detector = createDetector({ pictureOnly: !options.sound })
  if (options.earlier && options.earlierId)
    detector.addEarlier({
      session: options.earlierId,
      startedAt: AT,
      prints: options.earlier.batches.map(({ bytes }) => bytes),
    })
  const batches: PrintBatch[] = []
  let seconds = 0
  for (const { atSeconds, luma, sounds } of frames(stream)) {
    for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
    detector.pushFrame(atSeconds, luma)
    finish(detector)
    seconds = atSeconds
    const batch = atSeconds % 10 === 0 && detector.takePrints()
    if (batch) batches.push(batch)
  }
  const rest = detector.takePrints()
  if (rest) batches.push(rest)
  const found = repeatsOf(detector)
  return { found: found.find(({ level }) => level === "certain") ?? found[0]!, batches, seconds }
}
