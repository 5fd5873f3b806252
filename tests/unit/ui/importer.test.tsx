// @vitest-environment happy-dom
/**
 * The import dialogue: what it asks before it imports anything, and what it says about a file that it cannot import.
 */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import messages from "../../../locales/en/messages.json"
import { MessageError } from "../../../src/messages/envelope"
import type { CopyOrigin } from "../../../src/model/copied"
import { copyHead } from "../../../src/model/copy-file"
import type { ImportedRow, RefusedRow } from "../../../src/model/copy-part"
import { Importer } from "../../../src/ui/import/importer"
import { aSighting, noon } from "../make"
import { copyOfLines } from "../store/copies"
import { fakeCopyStore } from "./fake-copy-store"

const { told, background } = vi.hoisted(() => ({ told: [] as string[], background: { isThere: true } }))
vi.mock("~messages/client", () => ({
  send: async (kind: string) => {
    if (!background.isThere) throw new Error("no answer in time")
    told.push(kind)
    return {}
  },
}))

const staged: { id: string; rows: readonly ImportedRow[] }[] = []
const committed: { id: string; copy: CopyOrigin | null }[] = []
const dropped: string[] = []
let refused: RefusedRow[] = []
let trouble: MessageError | null = null
const outcome = { added: 1, replaced: 0, known: 0, left: 2 }
let written: Promise<void> = Promise.resolve()
const unlessInTrouble = <T,>(answer: T): T => {
  if (trouble) throw trouble
  return answer
}
const store = fakeCopyStore({
  stageRows: async (id, rows) => {
    staged.push({ id, rows })
    return unlessInTrouble(refused)
  },
  commitImport: async (id, copy) => {
    committed.push({ id, copy })
    await written
    return unlessInTrouble(outcome)
  },
  dropImport: async (id) => dropped.push(id),
})

const host = document.createElement("div")
document.body.append(host)
beforeEach(() => {
  for (const list of [told, staged, committed, dropped]) list.length = 0
  background.isThere = true
  refused = []
  trouble = null
  written = Promise.resolve()
  render(<Importer store={store} />, host)
})
afterEach(() => render(null, host))

const line = JSON.stringify({ table: "sightings", row: aSighting() })
const copy = copyOfLines([copyHead(noon), line])

async function pick(text: string, name: string): Promise<void> {
  const input = host.querySelector<HTMLInputElement>("input[type=file]")!
  Object.defineProperty(input, "files", { value: [new File([text], name)] })
  await act(() => void input.dispatchEvent(new Event("change", { bubbles: true })))
}
const says = (text: string) => vi.waitFor(() => expect(host.textContent).toContain(text))
const press = (text: string) =>
  act(() => {
    const button = [...host.querySelectorAll("button")].find(({ textContent }) => textContent?.includes(text))
    if (!button) throw new Error(`no button "${text}" in ${host.textContent}`)
    button.click()
  })

it.each([
  ["cut", copy.split("\n").slice(0, 2).join("\n").concat("\n"), messages.fileCut.message],
  ["damaged", copy.replace("9900", "9901"), messages.fileDamaged.message],
  ["newer", copyOfLines([copyHead(noon).replace(/"schema":\d+/, '"schema":99'), line]), messages.fileNewer.message],
])("a copy that is %s gets one sentence, and leaves nothing behind", async (_, text, sentence) => {
  await pick(text, "copy.jsonl")
  await says(sentence)
  expect(committed).toEqual([])
  expect(dropped).toEqual(expect.arrayContaining(staged.map(({ id }) => id)))
})

it.each([
  [messages.importTakeMine.message, true],
  [messages.importTakeAnothers.message, false],
])("asks whose a copy is, and preselects no answer: %s", async (button, isMine) => {
  await pick(copy, "copy.jsonl")
  await says(messages.importWhose.message)
  expect(host.querySelector(".lp-button--main")).toBeNull()
  await press(button)
  await says("2 rows of the copy were left out")
  expect(committed).toEqual([{ id: staged[0]!.id, copy: { file: "copy.jsonl", savedAt: noon, isMine } }])
})

it("counts what cannot be imported, and says why", async () => {
  refused = [{ row: 2, reason: "bad-address" }]
  await pick(copy, "copy.jsonl")
  await says(messages.importNothing.message)
  await says(messages.importBadAddress.message)
})

it.each([
  ["there is no room", "store-full", messages.importStoreFull.message],
  ["the storage is a different one", "store-apart", messages.failureStoreApart.message],
] as const)("says that %s, and leaves nothing behind", async (_, code, sentence) => {
  trouble = new MessageError(code, "")
  await pick(copy, "copy.jsonl")
  await says(sentence)
  expect(dropped).toEqual([staged[0]!.id])
})

it("says that nobody can tell whether a copy of the first version is complete", async () => {
  await pick(`${copyHead(noon).replace('"liveproof":2', '"liveproof":1')}\n${line}\n`, "old.jsonl")
  await says(messages.importWholeUnknown.message)
})

it("asks how to read a list's decimals if that is not clear, and stages nothing before", async () => {
  await pick("date,price,currency,product\n2026-01-01,1.226,EUR,shop:1", "list.csv")
  await vi.waitFor(() => expect(host.textContent).toContain("1.226"))
  expect(staged).toEqual([])
  await press("The comma comes before the cents")
  await vi.waitFor(() => expect(staged).toHaveLength(1))
  expect(staged[0]!.rows).toMatchObject([{ row: { amountMinor: 122600 } }])
})

it("shows which decimal mark it assumes before it imports a list", async () => {
  await pick('date,price,currency,product\n2026-01-01,1.226,EUR,shop:1\n2026-01-02,"999,99",EUR,shop:1', "list.csv")
  await says("Prices are read with a decimal comma")
  await press(messages.importTake.message)
  await vi.waitFor(() => expect(committed).toEqual([{ id: staged[0]!.id, copy: null }]))
})

it("tells the background what was written", async () => {
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  expect(told).toEqual([])
  await press(messages.importTakeMine.message)
  await says("Done: 1 new")
  expect(told).toEqual(["ui.import.taken"])
})

it("says that it is done even if the background cannot be told", async () => {
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  background.isThere = false
  await press(messages.importTakeMine.message)
  await says("Done: 1 new")
})

it("says what went wrong during writing, and does not tell the background", async () => {
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  trouble = new MessageError("store-full", "")
  await press(messages.importTakeMine.message)
  await says(messages.importStoreFull.message)
  expect(told).toEqual([])
})

it("drops what was staged if the user cancels", async () => {
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  await press(messages.importLeave.message)
  await says(messages.importLeft.message)
  expect([committed, dropped]).toEqual([[], [staged[0]!.id]])
})

it("makes the browser ask before the page is left during writing, and at no other time", async () => {
  const asks = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }))
  let finish = () => {}
  written = new Promise((resolve) => {
    finish = resolve
  })
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  expect(asks()).toBe(false)
  await press(messages.importTakeMine.message)
  await says(messages.importWriting.message)
  expect(asks()).toBe(true)
  finish()
  await says("Done: 1 new")
  await vi.waitFor(() => expect(asks()).toBe(false))
})
