// @vitest-environment happy-dom
/** The import dialogue: what it asks before it takes anything, and what it says of a file that it does not take. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import messages from "../../../locales/en/messages.json"
import { copyHead } from "../../../src/model/copy-file"
import { Importer } from "../../../src/ui/import/importer"
import { aSighting, noon } from "../make"
import { copyOfLines } from "../store/copies"

const { sent, writing } = vi.hoisted(() => ({
  sent: [] as { kind: string; input: Record<string, unknown> }[],
  writing: { isOver: Promise.resolve() },
}))
vi.mock("~messages/client", () => ({
  send: async (kind: string, input: Record<string, unknown>) => {
    sent.push({ kind, input })
    if (kind === "ui.import.stage") return { refused: [] }
    if (kind !== "ui.import.commit") return {}
    await writing.isOver
    return { added: 1, replaced: 0, known: 0, left: 2 }
  },
}))

const host = document.createElement("div")
document.body.append(host)
beforeEach(() => {
  sent.length = 0
  render(<Importer />, host)
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
const kinds = () => sent.map(({ kind }) => kind)

it.each([
  ["cut", copy.split("\n").slice(0, 2).join("\n").concat("\n"), messages.fileCut.message],
  ["damaged", copy.replace("9900", "9901"), messages.fileDamaged.message],
  ["newer", copyOfLines([copyHead(noon).replace(/"schema":\d+/, '"schema":99'), line]), messages.fileNewer.message],
])("a copy that is %s gets one sentence, and leaves nothing behind", async (_, text, sentence) => {
  await pick(text, "copy.jsonl")
  await says(sentence)
  const staged = kinds().filter((kind) => kind === "ui.import.stage").length
  expect(kinds()).not.toContain("ui.import.commit")
  if (staged > 0) expect(kinds().at(-1)).toBe("ui.import.drop")
})

it.each([
  [messages.importTakeMine.message, true],
  [messages.importTakeAnothers.message, false],
])("asks whose a copy is, with no answer of its own: %s", async (button, isMine) => {
  await pick(copy, "copy.jsonl")
  await says(messages.importWhose.message)
  expect(host.querySelector(".lp-button--main")).toBeNull()
  await press(button)
  await says("2 rows of the copy were left out")
  expect(sent.at(-1)).toMatchObject({
    kind: "ui.import.commit",
    input: { copy: { file: "copy.jsonl", savedAt: noon, isMine } },
  })
})

it("says of a copy of the first version that nobody can tell whether it is whole", async () => {
  await pick(`${copyHead(noon).replace('"liveproof":2', '"liveproof":1')}\n${line}\n`, "old.jsonl")
  await says(messages.importWholeUnknown.message)
})

it("asks how a list writes its decimals where the list does not say, and stages nothing before", async () => {
  await pick("date,price,currency,product\n2026-01-01,1.226,EUR,shop:1", "list.csv")
  await vi.waitFor(() => expect(host.textContent).toContain("1.226"))
  expect(sent).toEqual([])
  await press("The comma comes before the cents")
  await vi.waitFor(() => expect(kinds()).toEqual(["ui.import.stage"]))
  expect(sent[0]!.input.rows).toMatchObject([{ row: { amountMinor: 122600 } }])
})

it("shows by which mark a list is read before it is taken", async () => {
  await pick('date,price,currency,product\n2026-01-01,1.226,EUR,shop:1\n2026-01-02,"999,99",EUR,shop:1', "list.csv")
  await says("Prices are read with a decimal comma")
  await press(messages.importTake.message)
  await vi.waitFor(() => expect(sent.at(-1)).toMatchObject({ kind: "ui.import.commit", input: { copy: null } }))
})

it("keeps the background awake for as long as it writes, and no longer", async () => {
  await pick(copy, "copy.jsonl")
  await says(messages.importTakeMine.message)
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
  let finish = () => {}
  writing.isOver = new Promise((resolve) => {
    finish = resolve
  })
  try {
    await press(messages.importTakeMine.message)
    vi.advanceTimersByTime(60_000)
    // Firefox stops it after half a minute.
    expect(kinds().slice(kinds().indexOf("ui.import.commit") + 1).length).toBeGreaterThanOrEqual(4)
    finish()
    await says("Done: ")
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
