/** The user's own copy of everything that is stored, as one JSON file. */

import { toBase64 } from "~model/bytes"
import type { LiveproofDatabase } from "./database"

export const exportAll = (db: LiveproofDatabase, at: number): Promise<string> =>
  db.transaction("r", [db.sessions, db.prints, db.framePairs, db.sightings, db.products, db.settings], async () => {
    const prints = await db.prints.toArray()
    const [sessions, framePairs, sightings, products, settings] = await Promise.all([
      db.sessions.toArray(),
      db.framePairs.toArray(),
      db.sightings.toArray(),
      db.products.toArray(),
      db.settings.toArray(),
    ])
    return JSON.stringify({
      liveproof: 1,
      schema: db.verno,
      exportedAt: new Date(at).toISOString(),
      sessions,
      prints: prints.map((row) => ({ ...row, bytes: toBase64(row.bytes) })),
      framePairs,
      sightings,
      products,
      settings,
    })
  })
