/**
 * Rows that can no longer be read: written by an older version or by a bug, or damaged on the disk. One of them would make a whole list
 * unreadable for good. So they are moved out of their tables and kept, and the settings say how many there are.
 */
import type { ZodMiniType } from "zod/mini"
import { copiedTables } from "./copied-tables"
import type { LiveproofDatabase } from "./database"
import { sourceAnswerRow } from "./sources"

const ROWS_AT_ONCE = 500

/** Prints are looked at by the engine, which leaves out what it cannot unpack. */
const checkedTables: Readonly<Record<string, ZodMiniType<object>>> = {
  sessions: copiedTables.sessions.row,
  framePairs: copiedTables.framePairs.row,
  products: copiedTables.products.row,
  sightings: copiedTables.sightings.row,
  watches: copiedTables.watches.row,
  sourceAnswers: sourceAnswerRow,
}

export const countSetAside = (db: LiveproofDatabase): Promise<number> => db.setAside.count()

/** @returns how many rows were set aside */
export async function setUnreadableAside(db: LiveproofDatabase, at: number): Promise<number> {
  let count = 0
  for (const [table, schema] of Object.entries(checkedTables)) count += await sweep(db, table, schema, at)
  return count
}

async function sweep(db: LiveproofDatabase, name: string, schema: ZodMiniType<object>, at: number): Promise<number> {
  const table = db.table<object, unknown>(name)
  let count = 0
  let last: unknown
  for (;;) {
    const rows = last === undefined ? table.toCollection() : table.where(":id").above(last)
    const keys = await rows.limit(ROWS_AT_ONCE).primaryKeys()
    if (keys.length === 0) return count
    last = keys.at(-1)
    count += await db.transaction("rw", table, db.setAside, db.search, async () => {
      const found = await table.bulkGet(keys)
      const bad = keys.flatMap((key, index) =>
        found[index] !== undefined && !schema.safeParse(found[index]).success ? [{ key, row: found[index] }] : [],
      )
      await db.setAside.bulkAdd(bad.map(({ row }) => ({ table: name, at, reason: "unreadable" as const, row })))
      await table.bulkDelete(bad.map(({ key }) => key))
      if (name === "sessions")
        await db.search
          .where("session")
          .anyOf(bad.map(({ key }) => key as string))
          .delete()
      return bad.length
    })
  }
}
