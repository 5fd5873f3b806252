// @vitest-environment happy-dom
/** The settings say what was deleted by age, what cannot be read, and that the clock is in doubt. */
import { render } from "preact"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Output } from "../../../src/messages/map"
import { Upkeep } from "../../../src/ui/pages/upkeep"
import { noon } from "../make"

type Answer = Output<"ui.upkeep.get">
const quiet: Answer = { deleted: null, clockIsSure: true, thinBytes: 0, setAside: 0 }
let answer = quiet
vi.mock("~messages/client", () => ({ send: async () => answer }))

let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

async function shown(change: Partial<Answer>): Promise<string> {
  answer = { ...quiet, ...change }
  render(<Upkeep />, place)
  await new Promise((resolve) => setTimeout(resolve, 20))
  return place.textContent ?? ""
}

it.each<[string, Partial<Answer>, string[]]>([
  [
    "what was deleted because its time was up",
    { deleted: { at: noon, sessions: 12, products: 34, prints: 56 } },
    ["2026", "sessions 12", "products 34", "prints of older sessions 56"],
  ],
  ["that the clock is in doubt", { clockIsSure: false }, ["clock has jumped"]],
  ["how many rows cannot be read", { setAside: 78 }, ["78"]],
])("says %s", async (_, change, words) => {
  const text = await shown(change)
  for (const word of words) expect(text).toContain(word)
})

it("says nothing if there is nothing to say", async () => {
  expect(await shown({})).toBe("")
})
