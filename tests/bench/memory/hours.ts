/**
 * Watches hours of one host as a page does: prints are stored every ten seconds, and those that the detector asks for
 * come back a moment later. To keep this fast, the history may be only a few minutes long, so that everything older
 * must be recognised.
 */
import {
  BAND_COUNT,
  createDetector,
  type Detector,
  decide,
  FRAME_SIZE,
  type PrintBatch,
  SLOT_SECONDS,
} from "~liveness/index"
import type { RepeatEvidence } from "~model/evidence"
import type { ShowAtAnyTime } from "../loop/broadcast"
import { BANDS_PER_SECOND } from "../loop/streams"

/** Five minutes. */
export const SHORT_HISTORY_SLOTS = 600
const STORED_EVERY_SECONDS = 10
/** The page asks once a second. */
const ASKED_EVERY_SECONDS = 1

const AT_START = Date.UTC(2026, 0, 1)
const playedAt = (seconds: number) => AT_START + 1000 * seconds

export interface Hours {
  detector: Detector
  batches: PrintBatch[]
  /** The verdicts in order, with the second at which each came. */
  verdicts: { kind: string; atSeconds: number }[]
  fetched: { atSeconds: number; fromSeconds: number; toSeconds: number }[]
  repeats: () => RepeatEvidence[]
}

export interface Watching {
  sound: boolean
  fromSeconds?: number
  toSeconds: number
  /** What plays at a given second: a second of the show, and the number of its encoding pass. */
  plays?: (atSeconds: number) => { seconds: number; pass: number }
  /** Whether it is watched as it arrives. */
  isAsked?: boolean
}

/**
 * Continues a session. @param batches stored before the page loaded: all are learnt, and those within the history are
 * restored
 */
export function begun(sound: boolean, batches: readonly PrintBatch[] = [], historySlots = SHORT_HISTORY_SLOTS): Hours {
  const detector = createDetector({ pictureOnly: !sound, historySlots })
  detector.learnOlder(batches.map(({ bytes }) => bytes))
  for (const { bytes } of batches.slice(-((historySlots * SLOT_SECONDS) / STORED_EVERY_SECONDS)))
    detector.restore(bytes)
  finish(detector)
  const repeats = () => detector.evidence(playedAt).filter((one) => one.kind === "repeat")
  return { detector, batches: [...batches], verdicts: [], fetched: [], repeats }
}

/** The prints of a show as a page stores them, made without searching for anything. */
export function stored(show: ShowAtAnyTime, watching: Watching): PrintBatch[] {
  const detector = createDetector({ pictureOnly: !watching.sound, historySlots: SHORT_HISTORY_SLOTS })
  const batches: PrintBatch[] = []
  for (const atSeconds of pushed(detector, show, watching))
    if (atSeconds % STORED_EVERY_SECONDS === 0) take(detector, batches)
  take(detector, batches)
  return batches
}

export function watch(hours: Hours, show: ShowAtAnyTime, watching: Watching): Hours {
  const { detector, batches, verdicts, fetched } = hours
  for (const atSeconds of pushed(detector, show, watching)) {
    finish(detector)
    if (atSeconds % STORED_EVERY_SECONDS === 0) take(detector, batches)
    const wanted = atSeconds % ASKED_EVERY_SECONDS === 0 && detector.wantsOlder(watching.isAsked ?? true)
    if (wanted) {
      fetched.push({ atSeconds, ...wanted })
      const within = (one: PrintBatch) => one.toSeconds > wanted.fromSeconds && one.fromSeconds < wanted.toSeconds
      detector.addOlder(
        wanted,
        batches.filter(within).map(({ bytes }) => bytes),
      )
      finish(detector)
    }
    const context = { claim: { state: "live", basis: "label" }, lookedAtSeconds: atSeconds } as const
    const { kind } = decide(detector.evidence(playedAt), context)
    if (kind !== verdicts.at(-1)?.kind) verdicts.push({ kind, atSeconds })
  }
  return hours
}

/** Feeds a show in slot by slot, and yields the time of each. */
function* pushed(detector: Detector, show: ShowAtAnyTime, watching: Watching): Generator<number> {
  const { sound, fromSeconds = 0, toSeconds, plays = (seconds: number) => ({ seconds, pass: 0 }) } = watching
  const luma = new Uint8Array(FRAME_SIZE)
  const bands = new Uint8Array(BAND_COUNT)
  let look = fromSeconds * BANDS_PER_SECOND
  for (let atSeconds = fromSeconds; atSeconds < toSeconds; atSeconds += SLOT_SECONDS) {
    for (; sound && look / BANDS_PER_SECOND <= atSeconds; look++) {
      const heard = plays(look / BANDS_PER_SECOND)
      show.bands(heard.seconds, heard.pass, look, bands)
      detector.pushSound(look / BANDS_PER_SECOND, bands)
    }
    const { seconds, pass } = plays(atSeconds)
    show.picture(seconds, pass, Math.round(atSeconds / SLOT_SECONDS), luma)
    detector.pushFrame(atSeconds, luma)
    yield atSeconds
  }
}

function take(detector: Detector, batches: PrintBatch[]) {
  const batch = detector.takePrints()
  if (batch) batches.push(batch)
}

function finish(detector: Detector) {
  while (!detector.work(Number.POSITIVE_INFINITY));
}
