/**
 * The two frames of each rerun. No frames of an earlier session are kept, so both are drawn from prints when they are
 * asked for.
 * Invariant: no pair of a session that is no longer stored.
 */
import { SLOT_SECONDS, slotOf } from "~liveness/grid"
import { streamOfBatches } from "~liveness/index"
import type { FramePair } from "~messages/map"
import type { SessionId } from "~model/ids"
import type { Repeat, Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow } from "~store/rows"
import { storedSession } from "~store/sessions"
import { pictureOf } from "./print-picture"
import { batchesWithin } from "./thin-footage"

/** Of one session: the newest. */
const MOST_RERUNS = 4
/** Their edges are known to half a second, and the first frames of a shot may be of a fade. */
const INTO_STRETCH_SECONDS = 8
/** Samples may be missing. */
const LOOKED_FOR_WITHIN_SLOTS = 20
const MOST_KNOWN = 64

type Rerun = Repeat & { earlier: NonNullable<Repeat["earlier"]> }

export class RerunPairs {
  /** Asked for every few seconds while they are looked at, and read from many rows. */
  readonly #known = new Map<string, FramePair>()

  constructor(private readonly db: LiveproofDatabase) {}

  /** In the order of the stretches. */
  async of(row: SessionRow): Promise<FramePair[]> {
    const reruns = row.evidence.flatMap((one) =>
      one.kind === "repeat" && one.level !== "repeat-seen" && one.repeat.earlier
        ? [{ ...one.repeat, earlier: one.repeat.earlier }]
        : [],
    )
    const pairs: FramePair[] = []
    for (const rerun of reruns.slice(-MOST_RERUNS)) {
      const pair = (await storedSession(this.db, rerun.earlier.session)) && (await this.#pair(row.id, rerun))
      if (pair) pairs.push(pair)
    }
    return pairs
  }

  async #pair(session: SessionId, rerun: Rerun): Promise<FramePair | null> {
    const { earlier, now, lagSeconds } = rerun
    const id = `${session}:${earlier.session}:${Math.round(now.fromSeconds)}:${Math.round(lagSeconds)}`
    const pair = this.#known.get(id) ?? (await this.#drawn(id, session, rerun))
    this.#known.delete(id)
    if (!pair) return null
    this.#known.set(id, pair)
    if (this.#known.size > MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!)
    return pair
  }

  async #drawn(id: string, session: SessionId, { earlier, now, lagSeconds }: Rerun): Promise<FramePair | null> {
    const length = now.toSeconds - now.fromSeconds
    const middle = slotOf(now.fromSeconds + Math.min(INTO_STRETCH_SECONDS, length / 2))
    const lag = slotOf(lagSeconds)
    const end = slotOf(now.toSeconds)
    const [prints, printsBefore] = [
      await this.#around(session, middle),
      await this.#around(earlier.session, middle - lag),
    ]
    const slots = Array.from({ length: LOOKED_FOR_WITHIN_SLOTS }, (_, index) => middle + index)
    const slot = slots.find((one) => one < end && prints?.has(one) && printsBefore?.has(one - lag))
    if (slot === undefined) return null
    return {
      ...{ id, nowSeconds: slot * SLOT_SECONDS, beforeSeconds: (slot - lag) * SLOT_SECONDS },
      now: await pictureOf(prints!.print(slot)!),
      before: await pictureOf(printsBefore!.print(slot - lag)!),
      earlierStartedAt: earlier.startedAt,
    }
  }

  async #around(session: SessionId, slot: number) {
    const span: Span = {
      fromSeconds: slot * SLOT_SECONDS,
      toSeconds: (slot + LOOKED_FOR_WITHIN_SLOTS) * SLOT_SECONDS,
    }
    return streamOfBatches(await batchesWithin(this.db, session, span))?.prints
  }
}
