// @vitest-environment happy-dom
/** The settings list the inserts that are known; each can be unlearnt, and that can be undone. */
import { render } from "preact"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Output } from "../../../src/messages/map"
import { KnownInserts } from "../../../src/ui/pages/known-inserts"
import { noon } from "../make"

const one = {
  ...{ id: "00000000-0000-4000-8000-0000000000aa", shows: 7, seconds: 20 },
  ...{ firstAt: noon, lastAt: noon + 86_400_000, picture: "data:image/png;base64,AAAA" },
}
let inserts: Output<"ui.insert.list">["inserts"] = []
const sent: [string, unknown][] = []
vi.mock("~messages/client", () => ({
  send: async (kind: string, input: unknown) => {
    sent.push([kind, input])
    if (kind === "ui.insert.list") return { inserts }
    inserts = kind === "ui.history.delete" ? [] : [one]
    return { deleted: 1, restored: 1 }
  },
}))

let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
  inserts = [one]
})
afterEach(() => render(null, place))

const settle = () => new Promise((resolve) => setTimeout(resolve, 30))
const press = async (words: string) => {
  const button = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === words)
  button!.click()
  await settle()
}

it("says in how many shows and when each was seen, and shows its picture", async () => {
  inserts = [one, { ...one, id: "00000000-0000-4000-8000-0000000000bb", seconds: 30 }]
  render(<KnownInserts />, place)
  await settle()
  expect(place.textContent).toContain("seen in 7 shows")
  expect(place.textContent).toContain("January 15, 2026")
  expect(place.textContent).toContain("January 16, 2026")
  expect(place.querySelector("img")?.src).toBe(one.picture)
  expect(place.querySelector("li button")?.getAttribute("aria-label")).toContain("seen in 7 shows")
  const names = [...place.querySelectorAll("li button")].map((button) => button.getAttribute("aria-label"))
  expect(new Set(names).size).toBe(2)
})

it("unlearns one, and undoes that", async () => {
  render(<KnownInserts />, place)
  await settle()
  await press("Unlearn")
  expect(sent).toContainEqual(["ui.history.delete", expect.objectContaining({ what: { insert: one.id } })])
  expect(place.querySelector("li")).toBeNull()
  expect(place.textContent).toContain("None yet")
  await press("Undo")
  expect(place.querySelector("li")).not.toBeNull()
})
