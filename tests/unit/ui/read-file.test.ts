import { describe, expect, it } from "vitest"
import { type FilePart, fileKind, fileParts } from "../../../src/ui/import/read-file"
import { aSighting, noon } from "../make"

const now = noon + 100 * 86_400_000
const header = '{"liveproof":1,"schema":1,"exportedAt":"2026-01-15T12:00:00.000Z"}'
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = "prices.csv") => new File([text], name)

async function read(file: File): Promise<FilePart> {
  const all: FilePart = { rows: [], refused: [], read: 0 }
  for await (const part of fileParts(file, await fileKind(file), now)) {
    all.rows.push(...part.rows)
    all.refused.push(...part.refused)
    all.read += part.read
  }
  return all
}

describe("fileKind", () => {
  it.each([
    [`${header}\n`, "copy"],
    ['\uFEFF {"products":[]}', "keepa"],
    ["[1]", "keepa"],
    ["date,price,currency,product\n", "csv"],
    ["", "csv"],
  ])("of %j", async (text, kind) => {
    expect(await fileKind(fileOf(text))).toBe(kind)
  })
})

describe("reading a file", () => {
  it("joins the looks of a list and counts all of its rows", async () => {
    const lines = [
      "date,price,currency,product",
      "2026-01-01,5,EUR,shop:1",
      "2026-01-02,5,EUR,shop:1",
      "x,5,EUR,shop:1",
    ]
    const { rows, refused, read: count } = await read(fileOf(lines.join("\n")))
    expect(rows).toMatchObject([{ place: 0, table: "sightings", row: { amountMinor: 500, origin: "prices.csv" } }])
    expect([refused, count]).toEqual([[{ row: 4, reason: "bad-date" }], 3])
  })

  it("reads an own copy line by line, over the borders of chunks, and lists what is no row", async () => {
    const row = JSON.stringify({ table: "sightings", row: aSighting({ origin: "ö".repeat(150) }) })
    const lines = [header, ...Array.from({ length: 1500 }, () => row), "{", "7", '{"table":1,"row":{}}']
    const { rows, refused, read: count } = await read(fileOf(`${lines.join("\n")}\n`, "copy.jsonl"))
    expect(rows).toHaveLength(1500)
    expect(new Set(rows.map(({ place }) => place)).size).toBe(1500)
    expect(rows[1499]?.row).toEqual(aSighting({ origin: "ö".repeat(150) }))
    expect(refused).toEqual([1502, 1503, 1504].map((line) => ({ row: line, reason: "not-readable" })))
    expect(count).toBe(1503)
  })

  it.each([
    ["a picture", fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 13, 10])), "missing-columns"],
    ["half an answer", fileOf('{"products":[{"asin"'), "not-readable"],
    ["nothing", fileOf(""), "missing-columns"],
  ])("takes nothing from %s", async (_, file, reason) => {
    expect(await read(file)).toMatchObject({ rows: [], refused: [{ row: 1, reason }] })
  })

  it("reads no list that would fill the memory", async () => {
    const huge = { size: 40_000_000, name: "a.csv", slice: () => new Blob(["date"]) } as unknown as File
    expect((await read(huge)).refused).toEqual([{ row: 1, reason: "too-large" }])
  })
})
