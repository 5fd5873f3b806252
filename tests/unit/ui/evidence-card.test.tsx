// @vitest-environment happy-dom
/** What the evidence card shows at first, and what clicks reveal. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it } from "vitest"
import { decide } from "../../../src/liveness/index"
import type { FramePair } from "../../../src/messages/map"
import type { Evidence } from "../../../src/model/evidence"
import type { SessionView } from "../../../src/model/session"
import type { SessionTimeline } from "../../../src/model/session-timeline"
import { EvidenceCard } from "../../../src/ui/verdict/evidence-card"
import { aRepeat, aSessionId, aShow, noon } from "../make"

const repeat = aRepeat({
  ...{ now: { fromSeconds: 44, toSeconds: 132 }, before: { fromSeconds: 0, toSeconds: 88 } },
  ...{ lagSeconds: 44, passes: 3 },
})
const found: Evidence = { kind: "repeat", repeat, at: noon, level: "certain", confidence: 0.98 }
const { claim, ...show } = aShow()

const viewOf = (evidence: Evidence[], watchedSeconds = 132): SessionView => ({
  ...{ id: aSessionId(), show: show.key, title: show.title, channel: show.channel, url: show.url, claim: "live" },
  ...{ startedAt: noon, lastSeenAt: noon, watchedSeconds, featured: [], problems: [] },
  inspection: { picture: "looking", sound: "listening" },
  verdict: decide(evidence, { claim, lookedAtSeconds: watchedSeconds }),
})

const pairAt = (nowSeconds: number, lagSeconds: number): FramePair => ({
  ...{ id: `${nowSeconds}`, nowSeconds, beforeSeconds: nowSeconds - lagSeconds },
  ...{ now: `data:image/png;base64,${nowSeconds}`, before: "data:image/png;base64,AA==" },
})
const pairs = [pairAt(50, 44), pairAt(200, 10)]
const { now, before } = repeat
const timeline: SessionTimeline = {
  endSeconds: 210,
  watched: [{ fromSeconds: 0, toSeconds: 210 }],
  marks: [
    { kind: "product", atSeconds: 10, more: 0, name: "Mug", price: { amountMinor: 1_900, currency: "USD" } },
    { ...{ kind: "repeat", atSeconds: 44, more: 0, level: "certain", lagSeconds: 44, passes: 3 }, now, before },
    { kind: "quotation", atSeconds: 60, more: 2, name: "Mug", said: "Keeps warm." },
    { kind: "verdict", atSeconds: 60, more: 0, verdict: "loop" },
  ],
}

const root = document.createElement("div")
beforeEach(() => document.body.append(root))
afterEach(() => {
  act(() => render(null, root))
  root.remove()
})
const draw = (view: SessionView, line: SessionTimeline | null = timeline, framePairs: FramePair[] = pairs) =>
  act(() => render(<EvidenceCard view={view} framePairs={framePairs} timeline={line} tense="now" save={null} />, root))
const one = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!
const text = (selector: string) => one(selector).textContent!.replace(/[\u2068\u2069]/g, "")
const slide = (by: number) =>
  act(() => {
    const slider = one<HTMLInputElement>("input[type=range]")
    slider.value = String(Number(slider.value) + by)
    slider.dispatchEvent(new Event("input", { bubbles: true }))
  })
const pictures = () => [...root.querySelectorAll("img")].map(({ src }) => src)

it("shows the newest pair, one sentence and the time line, with everything else folded", () => {
  draw(viewOf([found]))
  expect([...one(".lp-evidence").children].map(({ className }) => className)).toEqual([
    "lp-pair",
    "lp-finding",
    "lp-tl-figure",
    "lp-rest",
  ])
  expect(pictures()[1]).toContain("200")
  expect(text(".lp-finding")).toBe(
    "The page says LIVE. The picture repeated for 1 min 28 s: the same 44 s ran 3 times.",
  )
  expect(one<HTMLDetailsElement>(".lp-rest").open).toBe(false)
  expect(root.querySelectorAll(".lp-tl-arc--repeat").length).toBeGreaterThan(1)
})

it("counts the rounds of a loop in the same way everywhere", () => {
  const twoRounds = aRepeat({ ...repeat, lagSeconds: 88, passes: 2, now: { fromSeconds: 88, toSeconds: 132 } })
  draw(viewOf([found, { ...found, repeat: twoRounds }]))
  expect(root.textContent).not.toContain("1 min 28 s.")
  const counts = root.textContent!.match(/\d+ (times|passes)/g)!
  expect(new Set(counts)).toEqual(new Set(["3 times"]))
  expect(counts.length).toBeGreaterThan(2)
})

it("has no finding after a few seconds, and says how long it looked", () => {
  draw(viewOf([], 3), null)
  expect(text(".lp-finding")).toMatch(/^Watched for 3 s\./)
  expect(root.textContent).not.toContain("No repeat")
  expect(one<HTMLInputElement>("input[type=range]").disabled).toBe(true)
})

it("can be stepped through by keyboard, mark by mark, even within one second; a repeat shows its own frames", () => {
  draw(viewOf([found]))
  slide(-1)
  expect(text("output")).toBe("1:00 · Verdict from here on: Loop")
  slide(-1)
  expect(text("output")).toBe("1:00 · Read out from a review of Mug: “Keeps warm.” · and 2 more close by")
  slide(-1)
  expect(text("output")).toContain("0:44–2:12 · The picture repeated")
  expect(pictures()[1]).toContain("base64,50")
  slide(-1)
  slide(-1)
  expect(text("output")).toBe("0:10 · Featured: Mug, $19.00")
  expect(
    one("input[type=range]")
      .getAttribute("aria-valuetext")!
      .replace(/[\u2068\u2069]/g, ""),
  ).toBe(text("output"))
})

it("moves to the nearest mark when the slider is dragged", () => {
  draw(viewOf([found]))
  slide(-170)
  expect(text("output")).toContain("0:44")
})

it("is also a table", () => {
  draw(viewOf([found]))
  const rows = [...root.querySelectorAll(".lp-tl-table tbody tr")].map(({ textContent }) => textContent)
  expect(rows).toHaveLength(4)
  expect(rows[0]).toContain("Mug")
})

it("shows a rerun's own frames with the day of the visit, whatever else was repeated", () => {
  const earlier = { session: aSessionId(2), startedAt: noon - 86_400_000 }
  const again = { ...found, repeat: { ...repeat, earlier, lagSeconds: -8 } }
  const rerunPair = { ...pairAt(60, -8), earlierStartedAt: earlier.startedAt }
  draw(viewOf([again]), timeline, [rerunPair, ...pairs])
  expect(pictures()[1]).toContain("60")
  expect(text(".lp-pair")).toBe("January 14, 2026 · 1:08This time · 1:00")
  draw(viewOf([found]), timeline, [...pairs, rerunPair])
  expect(pictures()[1]).toContain("200")
  const mark = { ...{ kind: "repeat" as const, atSeconds: 44, more: 0, level: "certain" as const, passes: 2, now } }
  const marks = [{ ...mark, lagSeconds: -8, earlierStartedAt: earlier.startedAt }]
  draw(viewOf([found]), { ...timeline, marks }, [rerunPair, ...pairs])
  slide(1)
  expect(pictures()[1]).toContain("60")
})
