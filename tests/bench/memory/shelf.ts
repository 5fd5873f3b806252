/** Sessions that were watched before, as the extension keeps them, and what a visit recalls of them. */
import { deflateRawSync } from "node:zlib"
import { createDetector, type Detector, type EarlierSession, SLOT_SECONDS } from "~liveness/index"
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { AnchorMaker } from "~liveness/memory/anchor-maker"
import { packAnchors } from "~liveness/memory/anchors"
import { CODE_REACH_SLOTS } from "~liveness/memory/codes"
import { type Recalled, recallStretch } from "~liveness/memory/recall"
import { ThinMaker } from "~liveness/memory/thin-maker"
import { unpack } from "~liveness/prints/packing"
import type { Stream } from "~liveness/prints/stream"
import { batchOfThin } from "~liveness/prints/thin"
import type { SessionId } from "~model/ids"
import { played } from "../loop/player"
import type { Reel } from "../loop/reel"
import type { Sample } from "../loop/streams"

/** The extent of the passages that the background hands over. */
const BEFORE_SECONDS = 150
const AFTER_SECONDS = 600
/** The page reports every ten seconds. */
const REPORT_SLOTS = 20
const BATCH_FRAMES = 20

export interface Session {
  id: SessionId
  reel: Reel
  batches: Uint8Array[]
  /** The prints restored from its thin prints. */
  thinBatches: Uint8Array[]
  thinBytes: number
  anchorBytes: number
}

export interface Shelf {
  sessions: readonly Session[]
  index: AnchorIndex<Session>
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as SessionId

/** A whole reel, watched once as a page does. */
export function* watched(reel: Reel, seed: number, hasSound: boolean): Generator<Sample> {
  const endless = reel.seconds + 10
  yield* played({ reel, fromSeconds: 0, periodSeconds: endless, untilSeconds: reel.seconds, seed, hasSound })
}

export function push(detector: Detector, { atSeconds, luma, sounds }: Sample): void {
  for (const sound of sounds) detector.pushSound(sound.atSeconds, sound.bands)
  detector.pushFrame(atSeconds, luma)
}

export function shelfOf(reels: readonly Reel[], seed: number): Shelf {
  const kept = reels.map((reel, number) => {
    const batches: Uint8Array[] = []
    const maker = new AnchorMaker()
    const thinMaker = new ThinMaker()
    const blocks: Uint8Array[] = []
    const detector = createDetector()
    let frames = 0
    const take = () => {
      const batch = detector.takePrints()
      if (!batch) return
      batches.push(batch.bytes)
      maker.add(batch.bytes)
      blocks.push(...thinMaker.add(batch.bytes).map(({ bytes }) => bytes))
    }
    for (const sample of watched(reel, seed + number, true)) {
      push(detector, sample)
      if (++frames % BATCH_FRAMES === 0) take()
    }
    take()
    blocks.push(...thinMaker.rest().map(({ bytes }) => bytes))
    const anchors = maker.anchors()
    const session = {
      ...{ id: idOf(number + 1), reel, batches, anchorBytes: packAnchors(anchors).length },
      thinBatches: blocks.map((bytes) => batchOfThin(bytes)!),
      thinBytes: blocks.reduce((sum, bytes) => sum + deflateRawSync(bytes).length, 0),
    }
    return { session, anchors }
  })
  return {
    sessions: kept.map(({ session }) => session),
    index: new AnchorIndex(kept.map(({ session, anchors }) => ({ key: session, anchors }))),
  }
}

/** Which memory was asked for in a report, and what it returned. */
export interface Find {
  atSlot: number
  found: Recalled<Session>
}

/**
 * Asks as the page does: each report asks about what has come since the last one, but not for passages that are already
 * at hand.
 */
export class Visit {
  readonly finds: Find[] = []
  #nextSlot = 0
  #atHand: { session: Session; fromSeconds: number; toSeconds: number }[] = []

  /** @param isThin whether only thin prints are left */
  constructor(
    private readonly shelf: Shelf,
    private readonly isThin = false,
  ) {}

  /** @returns a passage to compare with, if one was found */
  report({ prints }: Stream): EarlierSession | null {
    const toSlot = prints.lastSlot - CODE_REACH_SLOTS
    if (toSlot < this.#nextSlot + REPORT_SLOTS) return null
    const [found] = recallStretch([this.shelf.index], prints, this.#nextSlot, toSlot, ({ key, lagSlots }, slot) => {
      const then = (slot - lagSlots) * SLOT_SECONDS
      return !this.#atHand.some((one) => one.session === key && one.fromSeconds <= then && then + 90 <= one.toSeconds)
    })
    this.#nextSlot = toSlot + 1
    if (!found) return null
    this.finds.push({ atSlot: toSlot, found })
    const then = (toSlot - found.lagSlots) * SLOT_SECONDS
    const passage = {
      session: found.key,
      fromSeconds: Math.max(0, then - BEFORE_SECONDS),
      toSeconds: then + AFTER_SECONDS,
    }
    this.#atHand.push(passage)
    const { id, batches, thinBatches } = found.key
    return passageOf(id, this.isThin ? thinBatches : batches, passage.fromSeconds, passage.toSeconds)
  }
}

function passageOf(id: SessionId, batches: Uint8Array[], fromSeconds: number, toSeconds: number): EarlierSession {
  const prints = batches.filter((bytes) => {
    const packed = unpack(bytes)!
    const from = packed.firstSlot * SLOT_SECONDS
    return from < toSeconds && from + packed.flags.length * SLOT_SECONDS > fromSeconds
  })
  return { session: id, startedAt: Date.UTC(2026, 0, 1), show: { title: "", host: "" }, prints }
}
