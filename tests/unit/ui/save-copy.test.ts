// @vitest-environment happy-dom
/** Saving a copy: written to disk as it arrives, handed out only when complete. */
import { beforeEach, expect, it, vi } from "vitest"
import { copyHead } from "../../../src/model/copy-file"
import type { ExportPart, ExportPlace } from "../../../src/model/copy-part"
import { saveCopy } from "../../../src/ui/import/save-copy"
import { noon } from "../make"
import { copyOfLines } from "../store/copies"
import { fakeCopyStore } from "./fake-copy-store"

const { saved } = vi.hoisted(() => ({ saved: [] as Blob[] }))
vi.mock("~ui/parts/save-file", () => ({ saveFile: (_: string, given: Blob[]) => saved.push(...given) }))

const parts: (ExportPart | Error)[] = []
const places: (ExportPlace | null)[] = []
const store = fakeCopyStore({
  exportPart: async (from) => {
    places.push(from)
    const part = parts.shift()!
    if (part instanceof Error) throw part
    return part
  },
})
const rows = ['{"table":"sightings","row":1}', '{"table":"sightings","row":2}']
const second: ExportPlace = { table: "sightings", after: null }
const whole = (): [ExportPart, ExportPart] => [
  { lines: [copyHead(noon), rows[0]!], tooLarge: 1, next: second },
  { lines: [rows[1]!], tooLarge: 0, next: null },
]
const written: string[] = []
let isFull = false
let isAborted = false
const disk = {
  getDirectory: async () => ({
    getFileHandle: async () => ({
      createWritable: async () => ({
        write: async (text: string) => {
          if (isFull) throw new DOMException("no space", "QuotaExceededError")
          written.push(text)
        },
        close: async () => undefined,
        abort: async () => {
          isAborted = true
        },
      }),
      getFile: async () => new File(written, "copy.jsonl"),
    }),
  }),
}
const noDisk = { getDirectory: () => Promise.reject(new DOMException("private window", "SecurityError")) }
const use = (storage: object) => Object.defineProperty(navigator, "storage", { value: storage, configurable: true })

beforeEach(() => {
  for (const list of [saved, parts, places, written]) list.length = 0
  isFull = false
  isAborted = false
})

it.each([
  ["by way of the disk", disk],
  ["without one", noDisk],
])("hands out what was written, with its last line, %s", async (_, storage) => {
  use(storage)
  parts.push(...whole())
  expect(await saveCopy(store)).toBe(1)
  expect(await Promise.all(saved.map((file) => file.text()))).toEqual([copyOfLines([copyHead(noon), ...rows])])
  expect(places).toEqual([null, second])
  expect(written.length > 0).toBe(storage === disk)
})

it("hands out nothing if the database fails in between", async () => {
  use(disk)
  parts.push(whole()[0], new Error("stopped"))
  await expect(saveCopy(store)).rejects.toThrow("stopped")
  expect(saved).toEqual([])
  expect(isAborted).toBe(true)
})

it("says that the disk is full, and hands out nothing", async () => {
  use(disk)
  isFull = true
  parts.push(...whole())
  await expect(saveCopy(store)).rejects.toMatchObject({ code: "store-full" })
  expect(saved).toEqual([])
})
