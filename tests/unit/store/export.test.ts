import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { MOST_CHARS_OF_PART, MOST_CHARS_OF_ROW, NEWEST_SCHEMA } from "../../../src/model/copy-file"
import type { ExportPart, ExportPlace } from "../../../src/model/copy-part"
import { LiveproofDatabase } from "../../../src/store/database"
import { exportPart } from "../../../src/store/export"
import { openSession } from "../../../src/store/sessions"
import { aSessionId, aShow, noon } from "../make"
import { linesOfCopy } from "./copies"

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`export-${names++}`)
})
afterEach(() => db.delete())

const exported = async () => (await linesOfCopy(db)).map((line) => JSON.parse(line))
async function visit(times: number): Promise<void> {
  const row = await openSession(db, { id: aSessionId(0), show: aShow(), tab: "run", at: noon })
  await db.sessions.bulkPut(Array.from({ length: times }, (_, n) => ({ ...row, id: aSessionId(n) })))
}
const batch = (fromSeconds: number, size: number) => ({
  ...{ session: aSessionId(1), fromSeconds, toSeconds: fromSeconds + 1 },
  bytes: new Uint8Array(size),
})

it("exports every row once, in parts, with bytes as text", async () => {
  await visit(1250)
  await db.prints.put({ session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: new Uint8Array([1, 2, 3]) })
  const [header, ...rows] = await exported()
  expect(header).toEqual({ liveproof: 2, schema: NEWEST_SCHEMA, exportedAt: "2026-01-15T12:00:00.000Z" })
  expect(rows).toHaveLength(1251)
  expect(new Set(rows.map(({ table, row }) => `${table} ${row.id ?? row.session}`)).size).toBe(1251)
  expect(rows.at(-1)).toEqual({
    table: "prints",
    row: { session: aSessionId(1), fromSeconds: 0, toSeconds: 1, bytes: "AQID" },
  })
})

it("exports an empty store as nothing but the first line", async () => {
  expect(await exported()).toHaveLength(1)
})

it("writes the schema that the database has", async () => {
  await db.open()
  expect(db.verno).toBe(NEWEST_SCHEMA)
})

it("skips no row when others are deleted meanwhile", async () => {
  await visit(1250)
  const ids: string[] = []
  let from: ExportPlace | null = null
  let parts = 0
  do {
    const part: ExportPart = await exportPart(db, from, noon)
    for (const line of part.lines) ids.push(JSON.parse(line).row?.id ?? "")
    from = part.next
    parts += 1
    // Rows that were exported already are deleted, as by retention.
    if (parts === 2) await db.sessions.bulkDelete(Array.from({ length: 120 }, (_, n) => aSessionId(n)))
  } while (from)
  expect(ids.filter((id) => id !== "")).toHaveLength(1250)
})

it("exports large rows in parts that fit into memory", async () => {
  for (let n = 0; n < 12; n++) await db.prints.put(batch(n, 1_000_000))
  let from: ExportPlace | null = null
  let rows = 0
  do {
    const part: ExportPart = await exportPart(db, from, noon)
    expect(part.lines.join("").length).toBeLessThan(MOST_CHARS_OF_PART + 2_000_000)
    rows += part.lines.length
    from = part.next
  } while (from)
  expect(rows).toBe(13)
})

const patienceMs = 60_000

it("counts a row that is too large to be imported again, and exports the others", {
  timeout: patienceMs,
}, async () => {
  await db.prints.bulkPut([batch(0, 3), batch(1, MOST_CHARS_OF_ROW), batch(2, 3)])
  const place: ExportPlace = { table: "prints", after: null }
  expect(await exportPart(db, place, noon)).toMatchObject({ tooLarge: 1, next: { table: "prints" } })
  const rows = await exported()
  expect(rows.slice(1).map(({ row }) => row.fromSeconds)).toEqual([0, 2])
})
