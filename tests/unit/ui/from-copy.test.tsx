// @vitest-environment happy-dom
/** What came back from a copy is shown with its origin. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, expect, it, vi } from "vitest"
import type { CopiedSession } from "../../../src/model/copied"
import type { SessionView } from "../../../src/model/session"
import { Session } from "../../../src/ui/history/session"
import { aSessionId, aShow, noon } from "../make"

vi.mock("~messages/client", () => ({ send: async () => ({}) }))

const copied: CopiedSession = { file: "may.jsonl", savedAt: noon, takenAt: noon, isMine: true, verdict: "shown" }
const view: SessionView = {
  ...{ id: aSessionId(), show: aShow().key, title: "Review Revue", channel: "", url: aShow().url, claim: "live" },
  ...{ startedAt: noon, lastSeenAt: noon, watchedSeconds: 60, featured: [], problems: [] },
  verdict: {
    ...{ kind: "cant-tell", rule: "nothing-yet", claim: "live", confidence: null, because: [], against: [] },
    lookedAtSeconds: 60,
  },
  inspection: { picture: "looking", sound: "listening" },
}
const flag = { word: "not-live", note: "another's note", at: noon } as const

const host = document.createElement("div")
document.body.append(host)
afterEach(() => render(null, host))

function saidOf(change: Partial<SessionView>): string {
  act(() =>
    render(
      <Session view={{ ...view, ...change }} name="Review Revue" onChanged={() => {}} onDelete={() => {}} />,
      host,
    ),
  )
  return host.querySelector("summary")!.textContent
}

it.each<[string, Partial<CopiedSession>, RegExp]>([
  ["the user's own", {}, /From your copy “may\.jsonl”/],
  ["another's", { isMine: false }, /From “may\.jsonl”, a copy that is not yours/],
])("a session from %s copy names the file and whose it is", (_, change, expected) => {
  expect(saidOf({ copied: { ...copied, ...change } })).toMatch(expected)
})

it.each<[CopiedSession["verdict"], string]>([
  ["not-shown", "holds no prints that bear out this verdict"],
  ["not-yet", "prints have not been checked yet"],
])("says about a verdict that is %s by the copy's prints: %s", (verdict, sentence) => {
  expect(saidOf({ copied })).not.toContain(sentence)
  expect(saidOf({ copied: { ...copied, verdict } })).toContain(sentence)
})

it("does not show somebody else's flag as the viewer's", () => {
  expect(saidOf({ flag })).toContain("another's note")
  expect(saidOf({ flag, copied: { ...copied, isMine: false } })).not.toContain("another's note")
})

it("names no copy for a session that was watched here", () => {
  expect(saidOf({})).not.toContain("copy")
})
