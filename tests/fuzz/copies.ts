import "fake-indexeddb/auto"
import fc from "fast-check"
import { copyHead } from "~model/copy-file"
import { copiedTableNames } from "~store/copied-tables"
import { LiveproofDatabase } from "~store/database"
import { commitImport, stageRows } from "~store/import"
import { seeProduct } from "~store/products"
import { openSession } from "~store/sessions"
import { FileFault } from "~ui/import/file-fault"
import { readFile } from "~ui/import/read-file"
import { aProduct, aSessionId, aShow, aSighting, noon } from "../unit/make"
import { copyOfLines, rowsOfCopy } from "../unit/store/copies"
import { must, type Target } from "./target"

const day = 86_400_000
const later = noon + 100 * day

async function rowsOf(text: string): Promise<string | null> {
  try {
    const { parts } = await readFile(new File([text], "copy.jsonl"), later)
    const rows: unknown[] = []
    for await (const part of parts) rows.push(...part.rows)
    return JSON.stringify(rows)
  } catch (error) {
    if (error instanceof FileFault) return null
    throw error
  }
}

const rowLine = fc
  .record({ table: fc.constantFrom("sessions", "sightings", "prints", "other"), row: fc.jsonValue({ maxDepth: 2 }) })
  .map((row) => JSON.stringify(row))

interface Damage {
  at: number
  how: "cut" | "sign" | "line away" | "line twice"
  sign: string
}
const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(9_999).map((at) => at / 10_000),
  how: fc.constantFrom("cut", "sign", "line away", "line twice"),
  sign: fc.string({ minLength: 1, maxLength: 1 }),
})

function damaged(text: string, { at, how, sign }: Damage): string {
  const place = Math.floor(at * text.length)
  if (how === "cut") return text.slice(0, place)
  if (how === "sign") return `${text.slice(0, place)}${sign}${text.slice(place + 1)}`
  const lines = text.split("\n")
  const line = Math.floor(at * lines.length)
  return (how === "line away" ? lines.toSpliced(line, 1) : lines.toSpliced(line, 0, lines[line]!)).join("\n")
}

/** Damage to the first line does not count: it makes the file a different one, or one in the first version's format. */
const headLength = copyHead(noon).length

export const damagedCopies: Target = {
  name: "damaged copies",
  runs: 100,
  property: () =>
    fc.asyncProperty(fc.array(rowLine, { minLength: 2, maxLength: 12 }), damage, async (lines, harm) => {
      const whole = copyOfLines([copyHead(noon), ...lines])
      const spoilt = damaged(whole, harm)
      if (spoilt === whole || spoilt.slice(0, headLength) !== whole.slice(0, headLength)) return
      const rows = await rowsOf(spoilt)
      must(rows === null || rows === (await rowsOf(whole)), "read as something else")
    }) as never,
}

let names = 0

/** Importing somebody else's copy, whatever its rows, leaves the user's own rows unchanged. */
export const anothersCopies: Target = {
  name: "another's copies",
  runs: 5,
  property: () =>
    fc.asyncProperty(
      fc.array(
        fc.record({
          which: fc.nat(20),
          field: fc.constantFrom(
            "lastSeenAt",
            "source",
            "amountMinor",
            "url",
            "title",
            "copied",
            "session",
            "id",
            "evidence",
          ),
          value: fc.oneof(
            fc.constantFrom("product-page", "javascript:1", later - 1, 0, aSessionId(), [], null),
            fc.jsonValue(),
          ),
        }),
        { maxLength: 10 },
      ),
      async (changes) => {
        const db = new LiveproofDatabase(`fuzz-${names++}`)
        try {
          await openSession(db, { id: aSessionId(), show: aShow(), tab: "t", at: noon })
          await db.prints.put({ session: aSessionId(), fromSeconds: 0, toSeconds: 1, bytes: new Uint8Array(9) })
          await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
          const own = async () => {
            const rows = await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))
            return JSON.stringify(rows.map((all) => all.filter((row) => row.copied?.isMine !== false)))
          }
          const before = await own()
          const rows = (await rowsOfCopy(db)).filter(({ table }) => table !== "settings")
          // Every row claims to be newer than ours.
          for (const { row } of rows)
            if ("lastSeenAt" in (row as object)) Object.assign(row as object, { lastSeenAt: later - 1 })
          for (const { which, field, value } of changes)
            Object.assign(rows[which % rows.length]!.row as object, { [field]: value })
          const id = "00000000-0000-4000-8000-0000000000aa"
          await stageRows(db, id, rows, later)
          await commitImport(db, id, { file: "theirs", savedAt: null, isMine: false }, later)
          const after = await own()
          must(after === before, `own rows became ${after}`)
        } finally {
          await db.delete()
        }
      },
    ) as never,
}
