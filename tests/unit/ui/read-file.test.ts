import { describe, expect, it } from "vitest"
import { CopyCount, copyHead, MOST_CHARS_OF_ROW } from "../../../src/model/copy-file"
import { FileFault } from "../../../src/ui/import/file-fault"
import type { FilePart } from "../../../src/ui/import/file-part"
import { fileKind, readFile } from "../../../src/ui/import/read-file"
import { aSighting, noon } from "../make"
import { copyOfLines } from "../store/copies"

const now = noon + 100 * 86_400_000
const oldHead = '{"liveproof":1,"schema":1,"exportedAt":"2026-01-15T12:00:00.000Z"}'
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = "prices.csv") => new File([text], name)
const rowLine = (n: number) =>
  JSON.stringify({ table: "sightings", row: aSighting({ firstSeenAt: noon + n, lastSeenAt: noon + n, origin: "ö" }) })
const rowLines = (count: number) => Array.from({ length: count }, (_, n) => rowLine(n))

async function read(file: File) {
  const all: FilePart = { rows: [], refused: [], read: 0 }
  const { parts, ...about } = await readFile(file, now)
  for await (const part of parts) {
    all.rows.push(...part.rows)
    all.refused.push(...part.refused)
    all.read += part.read
  }
  return { ...about, ...all }
}

/** The result for a file that is rejected as a whole. */
const faultOf = (file: File) =>
  read(file).then(
    ({ rows }) => `${rows.length} rows`,
    (error) => (error instanceof FileFault ? error.fault : String(error)),
  )

describe("fileKind", () => {
  it.each([
    [`${oldHead}\n`, "copy"],
    [`${copyHead(noon)}\n`, "copy"],
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

  it("reads the user's own copy line by line, across chunk boundaries", async () => {
    const file = fileOf(copyOfLines([copyHead(noon), ...rowLines(1500)]), "copy.jsonl")
    const { rows, refused, read: count, isSurelyWhole, savedAt } = await read(file)
    expect(rows).toHaveLength(1500)
    expect(new Set(rows.map(({ place }) => place)).size).toBe(1500)
    expect(rows[1499]?.row).toEqual(JSON.parse(rowLine(1499)).row)
    expect([refused, count, isSurelyWhole, savedAt]).toEqual([[], 1500, true, noon])
  })

  it("reads a copy of the first version, although nobody can tell whether it is complete", async () => {
    const file = fileOf(`${[oldHead, ...rowLines(3)].join("\n")}\n`)
    expect(await read(file)).toMatchObject({ read: 3, isSurelyWhole: false, savedAt: noon })
  })

  it.each([
    ["a picture", fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254, 13, 10])), "missing-columns"],
    ["half an answer", fileOf('{"products":[{"asin"'), "not-readable"],
    ["nothing", fileOf(""), "missing-columns"],
  ])("imports nothing from %s", async (_, file, reason) => {
    expect(await read(file)).toMatchObject({ rows: [], refused: [{ row: 1, reason }] })
  })

  it("rejects a list that would fill the memory", async () => {
    const huge = { size: 40_000_000, name: "a.csv", slice: () => new Blob(["date"]) } as unknown as File
    expect(await faultOf(huge)).toBe("too-large")
  })
})

describe("a copy that was changed after it was saved", () => {
  const whole = copyOfLines([copyHead(noon), ...rowLines(5)])
  const lines = whole.trimEnd().split("\n")
  const but = (change: (lines: string[]) => string[]) => `${change([...lines]).join("\n")}\n`

  it.each<[string, string, string]>([
    ["whole", whole, "5 rows"],
    ["cut at the end of a line", but((all) => all.slice(0, 4)), "cut"],
    ["cut after its first line", `${lines[0]}\n`, "cut"],
    ["cut within a line", whole.slice(0, 900), "cut"],
    ["cut within its last line", whole.slice(0, -5), "cut"],
    ["one line missing", but((all) => all.filter((_, at) => at !== 2)), "damaged"],
    ["one line twice", but((all) => all.toSpliced(2, 0, all[2]!)), "damaged"],
    ["two lines swapped", but((all) => all.with(2, all[3]!).with(3, all[2]!)), "damaged"],
    ["one character changed", whole.replace("9900", "9901"), "damaged"],
    ["a line that is not a row", but((all) => all.with(3, "7")), "damaged"],
    ["cut after the last row", but((all) => all.slice(0, -1)), "cut"],
    ["its first row missing", but((all) => all.toSpliced(1, 1)), "damaged"],
    ["its rows reversed", but((all) => [all[0]!, ...all.slice(1, -1).reverse(), all.at(-1)!]), "damaged"],
    ["an end line that counts one row too few", whole.replace('"rows":5', '"rows":4'), "damaged"],
    ["two copies in one file", `${whole}${whole}`, "damaged"],
    [
      "the end of another copy",
      but((all) =>
        all.with(
          -1,
          copyOfLines([copyHead(noon), ...rowLines(4)])
            .trimEnd()
            .split("\n")
            .at(-1)!,
        ),
      ),
      "damaged",
    ],
    ["saved by an editor with other line endings", whole.replaceAll("\n", "\r\n"), "damaged"],
    ["without its final line break", whole.trimEnd(), "cut"],
    ["empty lines in between", whole.replace("\n", "\n\n"), "damaged"],
    ["more after its end", `${whole}${rowLine(9)}\n`, "damaged"],
    ["of schema 99", copyOfLines([copyHead(noon).replace(/"schema":\d+/, '"schema":99'), ...rowLines(1)]), "newer"],
    ["of version 3", copyOfLines([copyHead(noon).replace('"liveproof":2', '"liveproof":3'), ...rowLines(1)]), "newer"],
    ["without a schema", copyOfLines(['{"liveproof":2}', ...rowLines(1)]), "damaged"],
    ["old and of schema 99", `${oldHead.replace('"schema":1', '"schema":99')}\n${rowLine(1)}\n`, "newer"],
    ["old and cut within a line", `${oldHead}\n${rowLine(1)}\n${rowLine(2).slice(0, 40)}`, "cut"],
    ["old and with a line that is not a row", `${oldHead}\n{\n${rowLine(1)}\n`, "damaged"],
  ])("%s", async (_, text, expected) => {
    expect(await faultOf(fileOf(text, "copy.jsonl"))).toBe(expected)
  })

  it.each(["at every place", "at every line's end"])("is recognised when cut %s", async (where) => {
    const step = where === "at every place" ? 97 : 1
    for (let end = lines[0]!.length + 1; end < whole.length; end += step) {
      if (step === 1 && whole[end - 1] !== "\n") continue
      expect(await faultOf(fileOf(whole.slice(0, end), "copy.jsonl")), String(end)).toMatch(/cut|damaged/)
    }
  })

  it("is recognised by a line longer than any row, or by being larger than any copy", async () => {
    const long = `${JSON.stringify({ table: "x", row: "y".repeat(MOST_CHARS_OF_ROW + 100_000) })}`
    expect(await faultOf(fileOf(copyOfLines([copyHead(noon), long]), "copy.jsonl"))).toBe("damaged")
    const huge = { size: 5_000_000_000, name: "c", slice: () => new Blob([copyHead(noon)]) } as unknown as File
    expect(await faultOf(huge)).toBe("too-large")
  })
})

it("the parts of a copy are small enough for a message, however large its rows are", async () => {
  const line = JSON.stringify({ table: "prints", row: { bytes: "A".repeat(1_000_000) } })
  const { parts } = await readFile(fileOf(copyOfLines([copyHead(noon), ...Array(12).fill(line)]), "copy.jsonl"), now)
  for await (const { rows } of parts) expect(rows.length).toBeLessThan(6)
})

it("an end line counts what comes before it", () => {
  const count = new CopyCount()
  count.add("head")
  count.add("row")
  expect(JSON.parse(count.end())).toMatchObject({ end: { rows: 1 } })
  expect(count.isEndedBy(count.end())).toBe(true)
  expect(count.isEndedBy(count.end().replace('"rows":1', '"rows":2'))).toBe(false)
})
