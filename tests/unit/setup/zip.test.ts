import { unzipSync } from "fflate"
import { expect, it } from "vitest"
import { type ArchivedFile, zipOf } from "../../../scripts/release/zip"

const content = (text: string) => ({ content: new TextEncoder().encode(text) })

it("gives the same bytes in whatever order and at whatever time the files are added", async () => {
  const files: [string, ArchivedFile][] = [
    ["b/a.txt", content("one")],
    ["a.sh", { ...content("two"), isExecutable: true }],
    ["ä.txt", content("three")],
  ]
  const archive = zipOf(new Map(files))
  expect(zipOf(new Map(files.toReversed()))).toEqual(archive)
  expect(Object.keys(unzipSync(archive))).toEqual(["a.sh", "b/a.txt", "ä.txt"])
  const zone = process.env.TZ
  try {
    for (const other of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = other
      expect(zipOf(new Map(files))).toEqual(archive)
    }
  } finally {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
