// @vitest-environment happy-dom
/** The history's view of a session: quotations from a product's reviews are shown beside them again. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Output } from "../../../src/messages/map"
import type { SessionView } from "../../../src/model/session"
import { History } from "../../../src/ui/history/history"
import { aProduct, aSessionId, aShow, noon } from "../make"
import { makeReview } from "../reviews/make-review"

const view: SessionView = {
  id: aSessionId(),
  show: aShow().key,
  title: "Review Revue",
  channel: "",
  url: aShow().url,
  claim: "live",
  startedAt: noon,
  lastSeenAt: noon,
  watchedSeconds: 60,
  verdict: {
    kind: "cant-tell",
    rule: "nothing-yet",
    claim: "live",
    confidence: null,
    because: [],
    against: [],
    lookedAtSeconds: 60,
  },
  inspection: { picture: "looking", sound: "listening" },
  featured: [],
  problems: [],
}
const review = makeReview({ stars: 3, body: "After ten washes the colour comes off. Keeps warm as before." })
const details: Output<"ui.history.session"> = {
  view,
  framePairs: [],
  timeline: { endSeconds: 60, watched: [{ fromSeconds: 0, toSeconds: 60 }], marks: [] },
  products: [
    { product: aProduct({ reviews: [review] }), sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null },
  ],
  quoted: [
    {
      product: aProduct().key,
      quotations: [
        {
          sentence: { text: "After ten washes it keeps warm!", startSeconds: 5, endSeconds: 8 },
          review,
          passage: review.body,
          extent: "shortened",
          agreement: 1,
        },
      ],
    },
  ],
}

const desk = vi.hoisted(() => ({
  asked: [] as { kind: string; input: Record<string, unknown> }[],
  sessions: [] as unknown[],
  products: [] as unknown[],
  next: null as number | null,
  total: 0,
  restored: 1,
}))
vi.mock("~messages/client", () => ({
  send: async (kind: string, input: Record<string, unknown>) => {
    desk.asked.push({ kind, input })
    const answers: Record<string, unknown> = {
      "ui.history.list": { sessions: desk.sessions, next: desk.next },
      "ui.history.count": { total: desk.total },
      "ui.history.session": details,
      "ui.history.products": { products: desk.products, total: desk.products.length },
      "ui.history.sites": { sites: ["amazon", "qvc"] },
      "ui.history.delete": { deleted: 1 },
      "ui.history.undo": { restored: desk.restored },
      "ui.flag.agreement": { agreed: 0, decided: 0, undecided: 0 },
    }
    if (!(kind in answers)) throw new Error(kind)
    return answers[kind]
  },
}))
beforeEach(() => Object.assign(desk, { asked: [], sessions: [view], products: [], next: null, total: 1, restored: 1 }))

vi.mock("../../../src/ui/parts/logo", () => ({ Logo: () => null }))

const host = document.createElement("div")
document.body.append(host)
afterEach(() => render(null, host))

const found = (selector: string) =>
  vi.waitFor(() => {
    const element = host.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`no ${selector}`)
    return element
  })

it("shows the sentence and the passage it comes from, at the product", async () => {
  act(() => render(<History />, host))
  const session = (await found("details.lp-session")) as HTMLDetailsElement
  session.open = true
  session.dispatchEvent(new Event("toggle"))
  const strip = await found(".lp-review-strip-open")
  strip.click()
  const said = (await found(".lp-review-said")).textContent
  expect(said).toContain("After ten washes it keeps warm!")
  expect(said).toContain("in a 3-star review of Jan 1, 2026, shortened")
  expect(said).toContain(review.body)
})

const inputsOf = (kind: string) => desk.asked.filter((one) => one.kind === kind).map(({ input }) => input)
const button = (name: string) =>
  vi.waitFor(() => {
    const one = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === name)
    if (!one) throw new Error(`no ${name}`)
    return one
  })
const says = (text: string) => vi.waitFor(() => expect(host.textContent).toContain(text))
const field = async (label: string) => {
  await found("search")
  const one = [...host.querySelectorAll("label")].find(({ textContent }) => textContent?.startsWith(label))
  return one!.querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!
}
const fill = async (label: string, value: string, event: "input" | "change") => {
  const one = await field(label)
  one.value = value
  act(() => {
    one.dispatchEvent(new Event(event, { bubbles: true }))
  })
}

it("searches by words, site, verdict, flag and day, from the newest page on, and counts the hits", async () => {
  Object.assign(desk, { next: -1_000, total: 120 })
  act(() => render(<History />, host))
  await says("1–1")
  await says("120 entries")
  ;(await button("Older")).click()
  await vi.waitFor(() => expect(inputsOf("ui.history.list").at(-1)).toMatchObject({ after: -1_000, limit: 50 }))
  await says("51–51 of 120")
  ;(await button("Newer")).click()
  await says("1–1 of 120")
  ;(await button("Older")).click()
  await fill("Search", "kettle", "input")
  await fill("Site", "qvc", "change")
  await fill("Verdict", "loop", "change")
  await fill("Your flag", "not-live", "change")
  await fill("On or before", "2026-01-15", "change")
  await vi.waitFor(() =>
    expect(inputsOf("ui.history.list").at(-1)).toEqual({
      words: "kettle",
      site: "qvc",
      verdict: "loop",
      flag: "not-live",
      before: new Date(2026, 0, 16).getTime(),
      limit: 50,
    }),
  )
  Object.assign(desk, { sessions: [], next: null })
  await fill("Search", "kettles", "input")
  await says("Nothing in the history fits this search.")
  expect(host.querySelector("[data-results]")?.getAttribute("role")).toBe("status")
})

it("deletes a whole day, but not if the search leaves out some of it", async () => {
  act(() => render(<History />, host))
  ;(await button("Delete this day")).click()
  const midnight = new Date(2026, 0, 15).getTime()
  await vi.waitFor(() =>
    expect(inputsOf("ui.history.delete")).toMatchObject([{ what: { from: midnight, to: midnight + 86_400_000 } }]),
  )
  await fill("Site", "qvc", "change")
  await vi.waitFor(() => expect(host.textContent).not.toContain("Delete this day"))
})

it("successive deletions are undone together, by the button that has the focus", async () => {
  act(() => render(<History />, host))
  ;(await button("Delete this entry")).click()
  await says("1 entry deleted.")
  ;(await button("Delete this entry")).click()
  await says("2 entries deleted.")
  const undo = await button("Undo")
  expect(document.activeElement).toBe(undo)
  undo.click()
  await says("1 entry is back.")
  const [first, second] = inputsOf("ui.history.delete")
  expect(second!.deletion).toBe(first!.deletion)
  expect(inputsOf("ui.history.undo")).toEqual([{ deletion: first!.deletion }])
})

it("two clicks before the first is answered are also a single deletion", async () => {
  act(() => render(<History />, host))
  const remove = await button("Delete this entry")
  remove.click()
  remove.click()
  await says("2 entries deleted.")
  const [first, second] = inputsOf("ui.history.delete")
  expect(second!.deletion).toBe(first!.deletion)
})

it("says when it is too late", async () => {
  desk.restored = 0
  act(() => render(<History />, host))
  ;(await button("Delete this entry")).click()
  ;(await button("Undo")).click()
  await says("Too late")
})

it("goes back from a page on which nothing is left", async () => {
  Object.assign(desk, { next: -1_000, total: 51 })
  act(() => render(<History />, host))
  ;(await button("Older")).click()
  await vi.waitFor(() => expect(inputsOf("ui.history.list").at(-1)).toMatchObject({ after: -1_000 }))
  Object.assign(desk, { sessions: [], next: null })
  ;(await button("Delete this entry")).click()
  await vi.waitFor(() => expect(inputsOf("ui.history.list").at(-1)!.after).toBeUndefined())
})

it("counts only if there is more than the first page, and requests nothing else before that has arrived", async () => {
  act(() => render(<History />, host))
  expect(desk.asked.map(({ kind }) => kind)).toEqual(["ui.history.list"])
  await says("1 entry")
  expect(inputsOf("ui.history.count")).toEqual([])
})

it("finds products by words, each with a link to its page", async () => {
  const { key, title } = aProduct({ title: "Silver kettle" })
  desk.products = [{ key, title, lastSeenAt: noon, price: { amountMinor: 4_999, currency: "USD" } }]
  act(() => render(<History />, host))
  await says("1 entry")
  expect(inputsOf("ui.history.products")).toEqual([])
  await fill("Search", "kettle", "input")
  const link = await found(".lp-found a")
  expect(link.getAttribute("href")).toBe(`/tabs/history.html?product=${encodeURIComponent(key)}`)
  expect(host.querySelector(".lp-found")?.textContent).toContain("$49.99")
  expect(inputsOf("ui.history.products").at(-1)).toMatchObject({ words: "kettle" })
})

it("says that an entry cannot be drawn, lets it be deleted, and shows the others", async () => {
  desk.sessions = [
    { ...view, verdict: null },
    { ...view, id: aSessionId(2), title: "Kettle hour" },
  ]
  act(() => render(<History />, host))
  await says("This entry cannot be shown")
  await says("Kettle hour")
  ;(await button("Delete this entry")).click()
  await vi.waitFor(() => expect(inputsOf("ui.history.delete")).toMatchObject([{ what: { sessions: [aSessionId()] } }]))
})
