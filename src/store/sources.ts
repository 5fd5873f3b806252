/** Price sources: the user's keys, what is known of each account, and answers that are kept for a while. */
import type { ProductKey } from "~model/ids"
import type { SourceId } from "~model/source"
import type { LiveproofDatabase } from "./database"
import type { SourceAnswerRow, SourceRow } from "./rows"

const untouched = (id: SourceId): SourceRow => ({ id, on: false, key: "", tokens: null, trouble: null, restUntil: 0 })

export const sourceRow = async (db: LiveproofDatabase, id: SourceId): Promise<SourceRow> =>
  (await db.sources.get(id)) ?? untouched(id)

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
