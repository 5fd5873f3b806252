// @vitest-environment happy-dom
/** What the popup says about a show that is being watched: frames, product, cost, and the pause. */
import { render } from "preact"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { decide } from "../../../src/liveness/verdict/verdict"
import type { Repeat } from "../../../src/model/repeat"
import type { TabView } from "../../../src/model/tab"
import { Popup } from "../../../src/ui/popup/popup"
import { aProduct, aSessionId, aShow, aSighting, noon } from "../make"

const sent: { kind: string; input: unknown }[] = []
let answers: Record<string, unknown> = {}
vi.mock("~messages/client", () => ({
  isOrphaned: () => false,
  send: async (kind: string, input: unknown) => {
    sent.push({ kind, input })
    return answers[kind] ?? new Promise(() => undefined)
  },
}))

const session: NonNullable<TabView["session"]> = {
  ...{ id: aSessionId(), show: aShow().key, title: "Lamp hour", channel: "", url: "https://www.amazon.com/live" },
  ...{ claim: "none", startedAt: noon, lastSeenAt: noon, watchedSeconds: 12, featured: [], problems: [] },
  verdict: decide([], { claim: { state: "none", basis: "none" }, lookedAtSeconds: 12 }),
  inspection: { picture: "looking", sound: "waiting" },
}
const span = (fromSeconds: number, toSeconds: number) => ({ fromSeconds, toSeconds })
const repeat: Repeat = {
  ...{ now: span(90, 180), before: span(0, 90), lagSeconds: 90, passes: 2, strength: 20 },
  ...{ pictureAgreement: 0.9, soundAgreement: 0.9, ongoing: true },
}
const ofRepeat = decide([{ kind: "repeat", repeat, at: noon, level: "certain", confidence: 0.9 }], {
  claim: { state: "live", basis: "label" },
  lookedAtSeconds: 180,
})
const watching: TabView = {
  ...{ mode: "watching", site: "amazon", origin: "https://www.amazon.com", access: "known", needs: [] },
  ...{ paneUnseen: false, unread: null, session, workMsPerMinute: 640 },
}
const urls = { history: "h", watchlist: "l", settings: "s", welcome: "w", grant: "g", skeleton: "k" }

let place: HTMLElement
beforeEach(() => {
  sent.length = 0
  place = document.createElement("div")
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

const open = (view: TabView, glance: object = { framePair: null, product: null }) => {
  answers = { "ui.tab.view": view, "ui.session.glance": glance, "ui.tab.pause": {} }
  render(<Popup tab={7} urls={urls} />, place)
}
const says = (words: string) =>
  vi.waitFor(() => expect(place.textContent!.replace(/[\u2068\u2069]/g, "")).toContain(words))
const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name)
    expect(found, name).toBeDefined()
    return found!
  })

it("shows the frames then and now, and the product featured last with its price", async () => {
  const picture = "data:image/png;base64,AAAA"
  const framePair = { id: "1", nowSeconds: 90, beforeSeconds: 30, now: picture, before: picture }
  const view = { product: aProduct(), sightings: [aSighting()], lookedUp: null, ownPage: null, reviewsBefore: null }
  open({ ...watching, session: { ...session, verdict: ofRepeat } }, { framePair, product: view })
  await says("Label printer")
  await says("$99.00")
  await says("Seen on one day so far")
  expect(place.querySelectorAll(".lp-pair img")).toHaveLength(2)
})

it("shows no frames if the reason is not a repeat", async () => {
  const picture = "data:image/png;base64,AAAA"
  const framePair = { id: "1", nowSeconds: 90, beforeSeconds: 30, now: picture, before: picture }
  const view = { product: aProduct(), sightings: [aSighting()], lookedUp: null, ownPage: null, reviewsBefore: null }
  open(watching, { framePair, product: view })
  await says("Label printer")
  expect(place.querySelectorAll(".lp-pair img")).toHaveLength(0)
  expect(sent.filter(({ kind }) => kind === "ui.session.glance")).toHaveLength(1)
})

it.each([
  [640, "Uses about 0.6 s of this page's computing time per minute (measured)."],
  [20, "Uses less than 0.1 s of this page's computing time per minute"],
  [null, "Measuring how much"],
])("says what it costs: %s ms", async (workMsPerMinute, words) => {
  open({ ...watching, workMsPerMinute })
  await says(words)
})

it("pauses and resumes the show", async () => {
  open(watching)
  ;(await button("Pause for this show")).click()
  await vi.waitFor(() => expect(sent).toContainEqual({ kind: "ui.tab.pause", input: { tab: 7, on: true } }))
  render(null, place)
  open({ ...watching, mode: "paused", session: null, workMsPerMinute: null })
  await says("Paused for this show: nothing is looked at or recorded")
  expect(place.textContent).not.toContain("measured")
  expect(place.querySelector<HTMLInputElement>("input[type=checkbox]")?.checked).toBe(true)
  ;(await button("Go on watching")).click()
  await vi.waitFor(() => expect(sent).toContainEqual({ kind: "ui.tab.pause", input: { tab: 7, on: false } }))
})
