/** Thin prints between the engine, which makes and reads them, and the database, where they lie deflated. */
import type { ThinBlock } from "~liveness/memory/thin-maker"
import { batchOfThin, MOST_THIN_BYTES } from "~liveness/prints/thin"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import type { ThinRow } from "~store/rows"
import { printsWithin } from "~store/sessions"
import { thinWithin } from "~store/thin-prints"
import { deflated, inflated } from "./deflate"

export async function thinRowOf(session: SessionId, { fromSeconds, toSeconds, bytes }: ThinBlock): Promise<ThinRow> {
  const packed = await deflated(new Uint8Array(bytes))
  return { session, fromSeconds, toSeconds, size: packed.length, bytes: packed }
}

/** The batches of a session that overlap a span; where its prints are gone, what its thin prints stand for. */
export async function batchesWithin(db: LiveproofDatabase, session: SessionId, span: Span): Promise<Uint8Array[]> {
  const full = await printsWithin(db, session, span)
  return full.length > 0 ? full.map(({ bytes }) => bytes) : thinBatchesWithin(db, session, span)
}

/** Without those that are damaged. */
async function thinBatchesWithin(db: LiveproofDatabase, session: SessionId, span: Span): Promise<Uint8Array[]> {
  const batches: Uint8Array[] = []
  for (const { bytes } of await thinWithin(db, session, span)) {
    const thin = await inflated(new Uint8Array(bytes), MOST_THIN_BYTES)
    const batch = thin && batchOfThin(thin)
    if (batch) batches.push(batch)
  }
  return batches
}
