import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { LiveproofDatabase } from "../../../src/store/database"
import { exportPart } from "../../../src/store/export"
import { openSession } from "../../../src/store/sessions"
import { aSessionId, aShow, noon } from "../make"

async function exported(db: LiveproofDatabase) {
  let text = ""
  for (let from: number | null = 0; from !== null; ) {
    const part: Awaited<ReturnType<typeof exportPart>> = await exportPart(db, from, noon)
    text += part.lines
    from = part.next
  }
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
}

it("hands out every row once, in parts, with bytes as text", async () => {
  const db = new LiveproofDatabase("export")
  for (let n = 0; n < 250; n++)
    await openSession(db, { id: aSessionId(n), show: aShow(), tab: `run:${n}`, at: noon + n })
  await db.prints.put({ session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: new Uint8Array([1, 2, 3]) })
  const [header, ...rows] = await exported(db)
  expect(header).toEqual({ liveproof: 1, schema: 2, exportedAt: "2026-01-15T12:00:00.000Z" })
  expect(rows).toHaveLength(251)
  expect(new Set(rows.map(({ table, row }) => `${table} ${row.id ?? row.session}`)).size).toBe(251)
  expect(rows.at(-1)).toEqual({
    table: "prints",
    row: { session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: "AQID" },
  })
  await db.delete()
})

it("hands out an empty store as its first line alone", async () => {
  const db = new LiveproofDatabase("export-empty")
  expect(await exported(db)).toHaveLength(1)
  await db.delete()
})
