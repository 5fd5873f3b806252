/**
 * Inserts of a session: stretches of it that came in other sessions too, and before and after which those show something else.
 * A bumper, a jingle, an advert, a slate.
 *
 * What is recognised slot by slot (recall.ts) is joined to runs, one for each other session and lag, whatever lies between. A run that
 * reaches an end of either session may go on behind it, and one that lasts is a rerun, of which some may not be recognised: neither is an
 * insert.
 */
import type { PrintStore } from "../prints/print-store"
import type { AnchorIndex } from "./anchor-index"
import { CODE_REACH_SLOTS, codesOf } from "./codes"
import { recall, VOTING_SLOTS } from "./recall"

/** A minute and a half. */
const LONGEST_SLOTS = 180
const SHORTEST_SLOTS = 16
/** Before the first find of a stretch so much of it has played: what votes for it. */
const FOUND_AFTER_SLOTS = 16
/** So far a run must stay from the ends of both sessions: ten seconds. */
const LEAST_AROUND_SLOTS = 20
const SAME_LAG_SLOTS = 1

export interface SlotRange {
  readonly fromSlot: number
  readonly toSlot: number
}

interface Run<Key> {
  key: Key
  lagSlots: number
  fromSlot: number
  toSlot: number
}

/** A stretch, and the other sessions that have it. */
export interface FoundInsert<Key> extends SlotRange {
  readonly keys: ReadonlySet<Key>
}

export class InsertFinder<Key> {
  readonly #runs: Run<Key>[] = []
  #nextSlot = 0

  /** @param rangeOf what there is of another session */
  constructor(
    private readonly indexes: readonly AnchorIndex<Key>[],
    private readonly rangeOf: (key: Key) => SlotRange | undefined,
  ) {}

  /** Takes in what has come of the session. */
  look(prints: PrintStore): void {
    const toSlot = prints.lastSlot - CODE_REACH_SLOTS
    const fromSlot = Math.max(this.#nextSlot, prints.firstSlot)
    const codes = codesOf(prints, Math.max(prints.firstSlot, fromSlot - VOTING_SLOTS), toSlot)
    for (let slot = fromSlot; slot <= toSlot; slot++)
      for (const index of this.indexes)
        for (const { key, lagSlots, mirrored } of recall(index, codes, slot))
          if (!mirrored) this.#note(key, lagSlots, slot)
    this.#nextSlot = Math.max(this.#nextSlot, toSlot + 1)
  }

  #note(key: Key, lagSlots: number, slot: number) {
    const isSame = (one: Run<Key>) => one.key === key && Math.abs(one.lagSlots - lagSlots) <= SAME_LAG_SLOTS
    const run = this.#runs.find(isSame)
    if (run) run.toSlot = slot + CODE_REACH_SLOTS
    else this.#runs.push({ key, lagSlots, fromSlot: slot - FOUND_AFTER_SLOTS, toSlot: slot + CODE_REACH_SLOTS })
  }

  /** @param own what there is of the session */
  found(own: SlotRange): FoundInsert<Key>[] {
    const isWithin = (range: SlotRange | undefined, fromSlot: number, toSlot: number) =>
      range !== undefined &&
      fromSlot - range.fromSlot >= LEAST_AROUND_SLOTS &&
      range.toSlot - toSlot >= LEAST_AROUND_SLOTS
    const reruns = this.#runs.filter((run) => lengthOf(run) > LONGEST_SLOTS)
    const runs = this.#runs
      .filter((run) => {
        const { key, lagSlots, fromSlot, toSlot } = run
        if (lengthOf(run) < SHORTEST_SLOTS || lengthOf(run) > LONGEST_SLOTS) return false
        // What lasts also resembles itself, at other lags.
        if (reruns.some((rerun) => overlap(rerun, run) > 0)) return false
        return isWithin(own, fromSlot, toSlot) && isWithin(this.rangeOf(key), fromSlot - lagSlots, toSlot - lagSlots)
      })
      .sort((one, other) => one.fromSlot - other.fromSlot)
    const groups: Run<Key>[][] = []
    for (const run of runs) {
      const group = groups.find(([first]) => overlapsMostly(first!, run))
      if (group) group.push(run)
      else groups.push([run])
    }
    return groups.map((group) => ({
      fromSlot: Math.min(...group.map(({ fromSlot }) => fromSlot)),
      toSlot: Math.max(...group.map(({ toSlot }) => toSlot)),
      keys: new Set(group.map(({ key }) => key)),
    }))
  }
}

const lengthOf = ({ fromSlot, toSlot }: SlotRange) => toSlot - fromSlot

const overlap = (one: SlotRange, other: SlotRange) =>
  Math.min(one.toSlot, other.toSlot) - Math.max(one.fromSlot, other.fromSlot)

const overlapsMostly = (one: SlotRange, other: SlotRange) =>
  overlap(one, other) > Math.max(lengthOf(one), lengthOf(other)) / 2
