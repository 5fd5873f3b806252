/**
 * Makes the bundle of a stored repeat: the prints are examined once more, as the detector did, and what they show goes
 * into the bundle. The spans, the lag, the page's claim and the times are taken as they were stored; the stored level
 * is the most that may be said.
 */
import { fromBase64, toBase64 } from "~model/bytes"
import type { RepeatEvidence } from "~model/evidence"
import type { PortableBundle } from "~model/portable-bundle"
import type { Repeat } from "~model/repeat"
import { HISTORY_SLOTS, SLOT_SECONDS, SOUND_SECONDS, secondsOf, slotOf } from "../grid"
import { standing } from "../levels/levels"
import type { FoundTrack } from "../levels/track"
import { streamOf, unpack } from "../prints/packing"
import type { Stream } from "../prints/stream"
import { type Examination, Examiner } from "../second-look/examine"
import { WALK_SLOTS } from "../second-look/walk"
import { BUNDLE_LEAD_SLOTS, BUNDLE_SLOTS, BUNDLE_VERSION, type Bundle, BundleError, makeBundle } from "./bundle"
import type { VerdictContext } from "./verdict"

/** The spans of both streams, in seconds, whose prints a bundle of this repeat needs. */
export function spansToKeep({ now, lagSeconds }: Repeat) {
  const fromSeconds = Math.max(now.fromSeconds, now.toSeconds - secondsOf(BUNDLE_SLOTS)) - secondsOf(BUNDLE_LEAD_SLOTS)
  return {
    now: { fromSeconds: Math.max(0, fromSeconds), toSeconds: now.toSeconds },
    before: {
      fromSeconds: Math.max(0, fromSeconds - lagSeconds),
      toSeconds: Math.max(0, now.toSeconds - lagSeconds) + secondsOf(BUNDLE_LEAD_SLOTS),
    },
  }
}

/** Batches of `takePrints` as one stream; null if none of them can be read. */
export const streamOfBatches = (batches: readonly Uint8Array[]): Stream | null =>
  streamOf(batches.map(unpack).filter((batch) => batch !== null))

/**
 * @param found           as it was stored
 * @param now             the session's prints around `found.repeat.now`
 * @param before          the prints around `found.repeat.before`; for a rerun, of the earlier session
 * @param searchedSeconds how much footage was searched for a likeness
 * @returns               null if the prints do not show the repeat, or too few of them are left
 */
export function bundleOfRepeat(
  found: RepeatEvidence,
  now: Stream,
  before: Stream,
  searchedSeconds: number,
  context: VerdictContext,
): Bundle | null {
  const { repeat } = found
  // When the repeat was found, only the footage up to then had been searched.
  const searchedSlots = isOlder(repeat)
    ? slotOf(Math.min(searchedSeconds, repeat.now.toSeconds))
    : Math.min(HISTORY_SLOTS, slotOf(searchedSeconds))
  const ends = { fromSlot: slotOf(repeat.now.fromSeconds), toSlot: slotOf(repeat.now.toSeconds) - 1 }
  for (const lagSlots of lagsOf(repeat)) {
    for (const mirrored of [false, true]) {
      const question = { lagSlots, lagWords: lagWordsOf(repeat), mirrored, searchedSlots }
      const last = firstThatStands(now, before, { ...ends, ...question })
      if (!last) continue
      const track: FoundTrack = {
        ...ends,
        ...question,
        reference: { stream: before, earlier: repeat.earlier ?? null },
        map: last.map,
        ongoing: repeat.ongoing,
        standing: standing(last),
        level: found.level,
        last,
        score: repeat.strength,
        passes: repeat.passes,
      }
      const bundle = makeBundle(track, now, found.at, context)
      if (bundle) return bundle
    }
  }
  return null
}

/** Whether the history no longer held it; if so, it was found among everything that the session had shown. */
const isOlder = ({ earlier, lagSeconds }: Repeat) => !earlier && slotOf(lagSeconds) >= HISTORY_SLOTS

/** The sound's lag, or a drift of the copy, may lie between two slots. */
const lagsOf = ({ lagSeconds }: Repeat): number[] => {
  const exact = lagSeconds / SLOT_SECONDS
  return [...new Set([Math.round(exact), Math.floor(exact), Math.ceil(exact)])]
}

const lagWordsOf = ({ soundAgreement, lagSeconds }: Repeat): number | null =>
  soundAgreement === null ? null : Math.round(lagSeconds / SOUND_SECONDS)

interface Wanted {
  fromSlot: number
  toSlot: number
  lagSlots: number
  lagWords: number | null
  mirrored: boolean
  searchedSlots: number
}

/**
 * Looks at the stretch half a minute at a time, newest first, until one piece shows how the pictures lie over each
 * other.
 */
function firstThatStands(now: Stream, before: Stream, asked: Wanted): Examination | null {
  const examiner = new Examiner()
  const oldest = Math.max(asked.fromSlot, asked.toSlot - BUNDLE_SLOTS + 1)
  for (let slot = asked.toSlot; slot >= oldest; slot -= WALK_SLOTS) {
    const slots = Math.min(WALK_SLOTS, slot - oldest + 1)
    const question = { ...asked, slot, slots }
    const plain = examiner.examine(now, before, question, null)
    if (standing(plain) !== "nothing") return plain
    const inset = asked.mirrored ? null : examiner.findInset(now, before, question)
    if (!inset) continue
    const framed = examiner.examine(now, before, question, inset)
    if (standing(framed) !== "nothing") return framed
  }
  return null
}

/** The bundle with its bytes as base64. */
export const toPortable = ({ now, before, ...claim }: Bundle): PortableBundle => ({
  ...claim,
  now: toBase64(now),
  before: toBase64(before),
})

/** @throws BundleError for a bundle of another version */
export function fromPortable({ version, now, before, ...claim }: PortableBundle): Bundle {
  if (version !== BUNDLE_VERSION) throw new BundleError("version", `Version ${version} is not known`)
  return { ...claim, version, now: fromBase64(now), before: fromBase64(before) }
}
