/** The videos of a tab: who may list them, what choosing one changes, and how long it stays ended. */
import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { SessionId } from "../../../src/model/ids"
import type { Settings } from "../../../src/model/session"
import { anyPage } from "../../../src/sites/any"
import { aReport, aSessionId, noon } from "../make"
import { fakeExtension } from "./fake-extension"

let fake = fakeExtension()
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => fake.browser[name as keyof typeof fake.browser] }),
}))
const { LiveproofDatabase } = await import("../../../src/store/database")
const { changeSettings } = await import("../../../src/store/settings")
const { makeHandlers } = await import("../../../src/background/handlers")
const { injectPage } = await import("../../../src/background/injection")
const { openSourceDesk } = await import("../../../src/background/price-sources")
const { tabView } = await import("../../../src/background/tab-view")
const { PoliteFetcher } = await import("../../../src/background/polite-fetch")

const shop = "https://shop.example/watch?v=7"
const known = "https://www.amazon.com/gp/help"
const tab = 5
const page = { url: shop, unread: null, players: [], paneUnseen: false }

let db: InstanceType<typeof LiveproofDatabase>
let names = 0
const settle = (change: Partial<Settings>) => changeSettings(db, change)
const handlers = () =>
  makeHandlers({ db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, () => noon), now: () => noon })
const own = { tab: -1, frame: 0, url: "" }
const fromTab = (url = shop) => ({ tab, frame: 0, url })
const watch = (frame = 0) => handlers()["ui.video.watch"]({ tab, frame, id: 1 }, own)
const end = () => handlers()["ui.video.end"]({ tab }, own)
const told = (url = shop) => handlers()["page.state.tell"]({ ...page, url }, fromTab(url))
const filesPutIn = () => fake.injected.flatMap(({ file, before }) => [...before, file])
const show = (url = shop) =>
  anyPage.readVideo!({ title: "Lamp hour" } as Document, new URL(url), { element: null, isSeen: () => true })
const open = (session: SessionId, notBefore?: number) =>
  handlers()["page.session.open"]({ session, show: show(), at: noon, notBefore }, fromTab())

beforeEach(async () => {
  fake = fakeExtension()
  db = new LiveproofDatabase(`video-${names++}`)
  fake.tabs.set(tab, { id: tab, url: shop })
  fake.pointed.add(tab)
  await settle({ consent: "yes" })
})
afterEach(() => db.delete())

describe("a video that the user chooses", () => {
  it("is marked, and the page script is injected and told about it", async () => {
    await watch()
    expect(fake.marked).toEqual([
      { frames: "all", args: [null] },
      { frames: [0], args: [1] },
    ])
    expect(fake.injected.at(-1)!.file).toBe("watch.js")
    expect((await injectPage(db, { tab, frame: 0, url: shop, found: false })).injected).toBe(true)
    expect(await told()).toMatchObject({ pointedAt: true, chosen: { place: "here", at: noon }, isQuiet: false })
  })

  it("is remembered in a way that finds it again after a reload", async () => {
    fake.signs.push({ name: "Lamp hour", order: 1, count: 2 })
    await watch()
    expect((await told()).chosen?.sign).toEqual({ name: "Lamp hour", order: 1, count: 2 })
  })

  it("is said to be in a frame if it is", async () => {
    await watch(7)
    expect((await told()).chosen?.place).toBe("frame")
  })

  it("is announced to a page script that is already there, which also gets the files to read it", async () => {
    fake.listening.add(tab)
    await watch()
    expect(fake.heard.at(-1)).toMatchObject({ message: { kind: "bg.video.changed" } })
    expect(filesPutIn()).toEqual(["site-parts.js", "site-any.js"])
  })

  it("stays chosen only on that page", async () => {
    await watch()
    expect((await told("https://shop.example/other")).chosen).toBeNull()
  })

  it("is watched even on a known shop's page from which the site reads nothing", async () => {
    fake.granted.add("https://www.amazon.com/*")
    fake.tabs.set(tab, { id: tab, url: known })
    const inject = () => injectPage(db, { tab, frame: 0, url: known, found: false })
    expect((await inject()).injected).toBe(false)
    await watch()
    expect((await inject()).injected).toBe(true)
    expect(fake.injected.at(-1)!.before).toEqual(["site-parts.js", "site-amazon.js", "site-any.js"])
    await handlers()["page.session.open"]({ session: aSessionId(), show: show(known), at: noon }, fromTab(known))
    expect((await tabView(db, tab, known)).session?.title).toBe("Lamp hour")
  })

  it.each<[string, () => unknown]>([
    ["before the first-run page is answered", () => settle({ consent: "not-asked" })],
    ["if that is switched off", () => settle({ sitesOff: ["any"] })],
  ])("is refused %s, and no videos are listed", async (_, given) => {
    await given()
    await expect(watch()).rejects.toMatchObject({ code: "not-allowed" })
    await expect(handlers()["ui.video.list"]({ tab }, own)).rejects.toMatchObject({ code: "not-allowed" })
    expect(fake.injected).toEqual([])
  })
})

describe("the end of watching", () => {
  it("stays in force on the site in this tab, until a video is chosen again", async () => {
    await watch()
    fake.listening.add(tab)
    await end()
    expect(fake.heard.at(-1)).toMatchObject({ message: { kind: "bg.video.changed" } })
    expect(await told()).toMatchObject({ chosen: null, isQuiet: true })
    expect((await told("https://shop.example/other")).isQuiet).toBe(true)
    await watch()
    expect((await told()).isQuiet).toBe(false)
  })

  it("is set by the pane for its own tab, and undone in the popup", async () => {
    await watch()
    await handlers()["pane.video.end"]({}, fromTab())
    expect(await told()).toMatchObject({ chosen: null, isQuiet: true })
    expect(fake.marked.at(-1)).toEqual({ frames: "all", args: [null] })
    await watch()
    expect(await told()).toMatchObject({ chosen: { place: "here" }, isQuiet: false })
  })

  it("is forgotten when the tab leaves the site", async () => {
    await end()
    expect((await told("https://elsewhere.example/")).isQuiet).toBe(false)
    expect((await told()).isQuiet).toBe(false)
  })
})

describe("the session of a video", () => {
  it("continues after a reload, unless another video was chosen meanwhile", async () => {
    await watch()
    const first = await open(aSessionId(1))
    expect((await open(aSessionId(2))).session).toBe(first.session)
    expect((await open(aSessionId(3), noon + 1)).session).toBe(aSessionId(3))
  })

  it("still belongs to the tab after the page was woken again", async () => {
    await watch()
    await open(aSessionId())
    await handlers()["page.inject"]({ url: shop }, fromTab())
    expect((await tabView(db, tab, shop)).session).toBeNull()
    await handlers()["page.session.report"](aReport({ show: show() }), fromTab())
    expect((await tabView(db, tab, shop)).session?.id).toBe(aSessionId())
  })

  it("must have the page's own address: another site's video is refused", async () => {
    await watch()
    const other = { session: aSessionId(), show: show("https://elsewhere.example/"), at: noon }
    await expect(handlers()["page.session.open"](other, fromTab())).rejects.toMatchObject({ code: "not-allowed" })
  })
})
