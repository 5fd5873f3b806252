// @vitest-environment happy-dom
/** The flag as a viewer meets it: three answers, a note, a way back, and a report to paste. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { GivenFlag } from "../../../src/model/flag"
import type { SessionView } from "../../../src/model/session"
import { describeAgreement, flagReport } from "../../../src/ui/phrases/flag-words"
import { FlagPart } from "../../../src/ui/verdict/flag-part"
import { aRepeat, aSessionId, aShow, noon } from "../make"

const repeat = aRepeat({ now: { fromSeconds: 44, toSeconds: 132 }, lagSeconds: 44, passes: 3 })
const view: SessionView = {
  id: aSessionId(),
  show: aShow().key,
  title: "Review\u202e Revue",
  channel: "",
  url: aShow().url,
  claim: "live",
  startedAt: noon,
  lastSeenAt: noon + 300_000,
  watchedSeconds: 300,
  verdict: {
    kind: "loop",
    rule: "repeat-certain",
    claim: "live",
    confidence: 0.9,
    because: [{ kind: "repeat", repeat, at: noon, level: "certain", confidence: 0.9 }],
    against: [
      { kind: "sound-differs", repeat, at: noon },
      { kind: "interruption", cause: "pause", times: 1, seconds: 4, at: noon },
    ],
    lookedAtSeconds: 300,
  },
  inspection: { picture: "looking", sound: "listening" },
  featured: [],
  problems: [],
}
const rule = { site: "amazon", url: "https://rules.example/live" }
const set = vi.fn<(flag: GivenFlag | null) => Promise<object>>()

const button = (name: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent === name) as HTMLButtonElement
/** Includes what happens after the answer arrives. */
const afterwards = (what: () => void) =>
  act(async () => {
    what()
    await new Promise((answered) => setTimeout(answered))
  })
const click = (name: string) => afterwards(() => button(name).click())
const pressed = () => [...document.querySelectorAll("[aria-pressed=true]")].map((one) => one.textContent)

beforeEach(() => {
  set.mockResolvedValue({})
  act(() => render(<FlagPart view={view} rule={rule} onSet={set} />, document.body))
})
afterEach(() => {
  render(null, document.body)
  set.mockReset()
})

it("accepts an answer, another one and a note, and can withdraw them all", async () => {
  expect(pressed()).toEqual([])
  await click("Not live")
  expect(set).toHaveBeenLastCalledWith({ word: "not-live", note: "" })
  expect(pressed()).toEqual(["Not live"])
  await click("Not sure")
  expect(pressed()).toEqual(["Not sure"])
  const note = document.querySelector("input")!
  expect(document.querySelector(`label[for="${note.id}"]`)?.textContent).toBe("Note:")
  await afterwards(() => {
    note.value = "the same joke"
    note.dispatchEvent(new Event("change", { bubbles: true }))
  })
  expect(set).toHaveBeenLastCalledWith({ word: "not-sure", note: "the same joke" })
  await click("Take it back")
  expect(set).toHaveBeenLastCalledWith(null)
  expect(pressed()).toEqual([])
  expect(button("Copy a report")).toBeUndefined()
})

it("keeps what is being typed, however often it is redrawn, and even when the answer changes", async () => {
  await click("Not live")
  const note = document.querySelector("input")!
  await afterwards(() => {
    note.value = "aga"
    note.dispatchEvent(new Event("input", { bubbles: true }))
  })
  const later = { ...view, lastSeenAt: noon + 301_000, flag: { word: "not-live" as const, note: "", at: noon } }
  act(() => render(<FlagPart view={later} rule={rule} onSet={set} />, document.body))
  expect(note.value).toBe("aga")
  await click("Not sure")
  expect(set).toHaveBeenLastCalledWith({ word: "not-sure", note: "aga" })
  await click("Take it back")
  await click("Not live")
  expect(document.querySelector("input")!.value).toBe("")
})

it("says when it could not be stored, and shows no answer that is not", async () => {
  set.mockRejectedValueOnce(new Error("no"))
  await click("Not live")
  expect(document.querySelector("[role=alert]")).not.toBeNull()
  expect(pressed()).toEqual([])
})

it("copies, on the second click, a report of what was seen, for how long and what speaks against it, with the platform's rule", async () => {
  const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue()
  await click("Not live")
  await click("Copy a report")
  const lines = copied.mock.calls[0]![0].split("\n")
  expect(lines).toHaveLength(5)
  expect(lines[0]).toContain("Review Revue https://www.amazon.com/live/broadcast/")
  expect(lines[0]).toContain("The page said LIVE. The same 44 s ran 3 times.")
  expect(lines[1]).toBe("Looked at: Watched for 5 min. The picture was compared. The sound was compared too.")
  expect(lines[2]).toContain("somebody may have spoken live over it")
  expect(lines[2]).not.toContain("Paused")
  expect(lines[3]).toBe("My own view: Not live")
  expect(lines[4]).toContain("pre-recorded")
  expect(lines[4]).toContain(rule.url)
})

it("says so if nothing speaks against it, and names no rule if none is known", () => {
  const report = flagReport({ ...view, verdict: { ...view.verdict, against: [] } }, null)
  expect(report.split("\n")).toHaveLength(3)
  expect(report).toContain("What speaks against it: Nothing that was seen.")
})

it("counts in words", () => {
  expect(describeAgreement({ agreed: 14, decided: 15, undecided: 0 })).toBe(
    "You and the evidence agree in 14 of 15 shows.",
  )
  expect(describeAgreement({ agreed: 0, decided: 0, undecided: 1 })).toMatch(/^For 1 more/)
  expect(describeAgreement({ agreed: 0, decided: 0, undecided: 0 })).toBe("")
})

it("links to where the platform takes reports, if that is known", async () => {
  const flagged = { ...view, flag: { word: "not-live", note: "", at: noon } as const }
  const places = (url: string) => {
    act(() => render(<FlagPart view={{ ...flagged, url }} rule={rule} onSet={set} />, document.body))
    return [...document.querySelectorAll("a")].map(({ href }) => href)
  }
  expect(places("https://www.ebay.nl/ebaylive/events/1")).toEqual([
    "https://www.ebay.nl/help/account/regulatory/reporting-content-ebay?id=5412",
  ])
  expect(places("https://ebay.nl.example/ebaylive/events/1")).toEqual([])
  expect(places("https://www.qvc.com/live")).toEqual([])
})
