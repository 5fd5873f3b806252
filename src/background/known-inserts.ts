/**
 * Inserts that are known, in memory, and what is learnt of a session's. All of it is made of the database; a worker that dies loses
 * nothing.
 */
import { SLOT_SECONDS } from "~liveness/grid"
import { streamOfBatches } from "~liveness/index"
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { type Anchors, packAnchors, unpackAnchors } from "~liveness/memory/anchors"
import { type FoundInsert, InsertFinder, type SlotRange } from "~liveness/memory/insert-finder"
import { type Recalled, recallStretch } from "~liveness/memory/recall"
import type { PrintStore } from "~liveness/prints/print-store"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import { cameOften, insertRows, onInsertsChanged } from "~store/inserts"
import type { InsertRow } from "~store/rows"
import { pictureOf } from "./print-picture"
import { batchesWithin } from "./thin-footage"

interface Known {
  rows: ReadonlyMap<string, InsertRow>
  /** Also of those that were unlearnt, lest they are learnt again. */
  all: AnchorIndex<string>
  learnt: AnchorIndex<string>
}

/** An insert that plays: where it lies on the session's time line, as long as it is. */
export interface PlayingInsert {
  row: InsertRow
  now: Span
}

export class KnownInserts {
  #known: Promise<Known> | null = null

  constructor(
    private readonly db: LiveproofDatabase,
    private readonly now: () => number,
  ) {
    onInsertsChanged(db, () => {
      this.#known = null
    })
  }

  /** Those among what played in the slots [fromSlot, toSlot]. */
  async playing(prints: PrintStore, fromSlot: number, toSlot: number): Promise<PlayingInsert[]> {
    const { rows, learnt } = await this.#read()
    const isInOrder = ({ mirrored, lagSlots }: Recalled<string>) => !mirrored && lagSlots >= 0
    return recallStretch([learnt], prints, fromSlot, toSlot, isInOrder).map(({ key, lagSlots }) => {
      const row = rows.get(key)!
      const fromSeconds = lagSlots * SLOT_SECONDS
      return { row, now: { fromSeconds, toSeconds: fromSeconds + row.seconds } }
    })
  }

  /** Finds the inserts of a session among others and among what is known. @param rangeOf what there is of another session */
  async finder(
    indexes: readonly AnchorIndex<SessionId>[],
    rangeOf: (session: SessionId) => SlotRange | undefined,
  ): Promise<InsertFinder<string>> {
    const { rows, all } = await this.#read()
    const endless = { fromSlot: Number.NEGATIVE_INFINITY, toSlot: Number.POSITIVE_INFINITY }
    return new InsertFinder<string>([...indexes, all], (key) => (rows.has(key) ? endless : rangeOf(key as SessionId)))
  }

  /** What is to be written of those that were found in a session: new ones, and known ones that came once more. */
  async rowsOf(session: SessionId, found: readonly FoundInsert<string>[], anchors: Anchors): Promise<InsertRow[]> {
    const { rows } = await this.#read()
    const written: InsertRow[] = []
    for (const one of found) {
      const known = [...one.keys].map((key) => rows.get(key)).find((row) => row !== undefined)
      const others = [...one.keys].filter((key) => !rows.has(key)) as SessionId[]
      const sessions = [...new Set([...(known?.sessions ?? []), ...others, session])]
      if (known) written.push({ ...known, sessions })
      else if (await cameOften(this.db, sessions)) written.push(await this.#newRow(session, one, anchors, sessions))
    }
    return written
  }

  async #newRow(
    session: SessionId,
    { fromSlot, toSlot }: SlotRange,
    { slots, codes }: Anchors,
    sessions: SessionId[],
  ): Promise<InsertRow> {
    const first = slots.findIndex((slot) => slot >= fromSlot)
    const end = slots.findLastIndex((slot) => slot <= toSlot) + 1
    const own = { slots: slots.slice(first, end).map((slot) => slot - fromSlot), codes: codes.slice(first, end) }
    return {
      ...{ id: `${session}:${fromSlot}`, sessions, learntAt: this.now(), isUnlearnt: false },
      seconds: (toSlot - fromSlot) * SLOT_SECONDS,
      anchors: packAnchors(own),
      picture: await this.#picture(session, Math.round((fromSlot + toSlot) / 2)),
    }
  }

  /** Null where there is no print of that moment. */
  async #picture(session: SessionId, slot: number): Promise<string | null> {
    const span = { fromSeconds: slot * SLOT_SECONDS, toSeconds: (slot + 1) * SLOT_SECONDS }
    const print = streamOfBatches(await batchesWithin(this.db, session, span))?.prints.print(slot)
    return print ? pictureOf(print) : null
  }

  #read(): Promise<Known> {
    this.#known ??= this.#readAll().catch((error: unknown) => {
      this.#known = null
      throw error
    })
    return this.#known
  }

  async #readAll(): Promise<Known> {
    const rows = await insertRows(this.db)
    const readable = rows.flatMap((row) => {
      const anchors = unpackAnchors(row.anchors)
      return anchors ? [{ key: row.id, anchors, isUnlearnt: row.isUnlearnt }] : []
    })
    return {
      rows: new Map(rows.map((row) => [row.id, row])),
      all: new AnchorIndex(readable),
      learnt: new AnchorIndex(readable.filter(({ isUnlearnt }) => !isUnlearnt)),
    }
  }
}
