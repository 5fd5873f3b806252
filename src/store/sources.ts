/** Price sources: the user's keys, what is known of each account, and answers that are kept for a while. */
import * as z from "zod/mini"
import { epochMs, type ProductKey, productKey } from "~model/ids"
import { sighting } from "~model/money"
import { type SourceId, sourceId, sourceTrouble, tokenState } from "~model/source"
import type { LiveproofDatabase } from "./database"
import type { SourceAnswerRow, SourceRow } from "./rows"

const untouched = (id: SourceId): SourceRow => ({ id, on: false, key: "", tokens: null, trouble: null, restUntil: 0 })

export const sourceAnswerRow = z.object({
  source: sourceId,
  product: productKey,
  at: epochMs,
  trouble: z.nullable(sourceTrouble),
  sightings: z.array(sighting),
})

const soundState = z.object({
  tokens: z.nullable(tokenState),
  trouble: z.nullable(sourceTrouble),
  restUntil: z.number(),
})

/** The user's key is kept even if the rest of the row is broken: a source can be asked again about the account. */
export async function sourceRow(db: LiveproofDatabase, id: SourceId): Promise<SourceRow> {
  const row = await db.sources.get(id)
  if (!row) return untouched(id)
  const state = soundState.safeParse(row)
  return state.success ? row : { ...untouched(id), on: row.on === true, key: String(row.key ?? "") }
}

export const changeSource = (
  db: LiveproofDatabase,
  id: SourceId,
  change: Partial<Omit<SourceRow, "id">>,
): Promise<SourceRow> =>
  db.transaction("rw", db.sources, async () => {
    const row = { ...(await sourceRow(db, id)), ...change }
    await db.sources.put(row)
    return row
  })

export const keptAnswer = (
  db: LiveproofDatabase,
  id: SourceId,
  product: ProductKey,
): Promise<SourceAnswerRow | undefined> => db.sourceAnswers.get([id, product])

/** A new answer takes the place of the old one as a whole; own sightings are in another table. */
export const keepAnswer = (db: LiveproofDatabase, row: SourceAnswerRow): Promise<unknown> => db.sourceAnswers.put(row)
