// @vitest-environment happy-dom
/**
 * The popup, the grant page, the list of added sites and the report: what they offer, what they request, and what they
 * say on failure.
 */
import { type ComponentChild, render } from "preact"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { decide } from "../../../src/liveness/verdict/verdict"
import { MessageError } from "../../../src/messages/envelope"
import { defaultSettings } from "../../../src/model/session"
import type { TabView, UnreadPage, VideoOnPage, VideosInTab } from "../../../src/model/tab"
import { AddedSites } from "../../../src/ui/pages/added-sites"
import { Grant } from "../../../src/ui/pages/grant"
import { Places } from "../../../src/ui/pages/places"
import { SettingsPage } from "../../../src/ui/pages/settings"
import { Welcome } from "../../../src/ui/pages/welcome"
import { UnreadReport } from "../../../src/ui/parts/unread-report"
import { Popup } from "../../../src/ui/popup/popup"
import { aSessionId, aShow, noon } from "../make"
import { fakeCopyStore } from "./fake-copy-store"

type Answers = Record<string, unknown>
const sent: { kind: string; input: unknown }[] = []
let answers: Answers = {}
vi.mock("~messages/client", () => ({
  isOrphaned: () => false,
  send: async (kind: string, input: unknown) => {
    sent.push({ kind, input })
    const answer = answers[kind]
    if (answer instanceof Error) throw answer
    if (answer === undefined) return new Promise(() => undefined)
    return answer
  },
}))

let place: HTMLElement
beforeEach(() => {
  sent.length = 0
  answers = {}
  place = document.createElement("div")
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

const settled = () => vi.waitFor(() => undefined)
const show = async (page: ComponentChild) => {
  render(page, place)
  await settled()
}
const says = (words: string) => vi.waitFor(() => expect(place.textContent).toContain(words))
const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name)
    expect(found, name).toBeDefined()
    return found!
  })
const inputsOf = (kind: string) => sent.filter((message) => message.kind === kind).map(({ input }) => input)

const refuse = async () => false
const urls = {
  history: "h",
  watchlist: "l",
  settings: "s",
  welcome: "w",
  grant: "grant.html",
  skeleton: "skeleton.html",
}
const view = (change: Partial<TabView>): TabView => ({
  mode: "unknown-site",
  site: "",
  origin: "https://shop.example",
  access: "none",
  needs: [],
  paneUnseen: false,
  unread: null,
  session: null,
  workMsPerMinute: null,
  ...change,
})
const session: TabView["session"] = {
  ...{ id: aSessionId(), show: aShow().key, title: "Lamp hour", channel: "", url: "https://shop.example/" },
  ...{ claim: "none", startedAt: noon, lastSeenAt: noon, watchedSeconds: 12, featured: [], problems: [] },
  verdict: decide([], { claim: { state: "none", basis: "none" }, lookedAtSeconds: 12 }),
  inspection: { picture: "looking", sound: "waiting" },
}
const unread: UnreadPage = { site: "any", kind: "any", problems: ["nothing-found"], address: "shop.example/live" }

describe("the popup", () => {
  const open = (change: Partial<TabView>) => {
    answers["ui.tab.view"] = view(change)
    return show(<Popup tab={7} urls={urls} />)
  }
  const linkTo = (text: string) =>
    vi.waitFor(() => {
      const link = [...place.querySelectorAll("a")].find(({ textContent }) => textContent === text)
      expect(link, text).toBeDefined()
      return link!.getAttribute("href")
    })

  it("offers to look at a page of any site once, or always at the site", async () => {
    answers["ui.page.point"] = {}
    await open({})
    expect(await linkTo("Always look at shop.example")).toBe("grant.html?site=https%3A%2F%2Fshop.example")
    const look = await button("Look at this page")
    look.click()
    await vi.waitFor(() => expect(inputsOf("ui.page.point")).toEqual([{ tab: 7 }]))
    await vi.waitFor(() => expect(inputsOf("ui.tab.view").length).toBeGreaterThan(1))
  })

  it("offers no grant on an unencrypted page, and nothing on the browser's own pages", async () => {
    await open({ origin: "http://shop.example" })
    await button("Look at this page")
    expect(place.textContent).not.toContain("Always look")
    await open({ origin: null })
    render(null, place)
    await open({ origin: null })
    await says("Not a site that Liveproof knows")
    expect(place.querySelectorAll("button")).toHaveLength(0)
  })

  it("says that looking failed, and tries again", async () => {
    answers["ui.page.point"] = new MessageError("not-allowed", "")
    await open({})
    ;(await button("Look at this page")).click()
    await says("That is switched off.")
    answers["ui.page.point"] = {}
    ;(await button("Try again")).click()
    await vi.waitFor(() => expect(place.querySelector("[role=alert]")).toBeNull())
  })

  it("says that access is needed, and where to give it", async () => {
    await open({ mode: "access-needed", needs: ["https://www.amazon.com"], origin: "https://www.amazon.com" })
    await says("Access needed")
    expect(await linkTo("Give access to www.amazon.com")).toContain("site=https%3A%2F%2Fwww.amazon.com")
  })

  it("names the site of the player's frame", async () => {
    await open({ mode: "watching", access: "known", site: "amazon", needs: ["https://player.example"] })
    await says("The video comes from player.example")
    expect(await linkTo("Give access to player.example")).toContain("player.example")
  })

  it("stops looking at a granted site", async () => {
    answers["ui.access.remove"] = {}
    await open({ mode: "watching", access: "granted", site: "any" })
    ;(await button("Stop looking at shop.example")).click()
    await vi.waitFor(() => expect(inputsOf("ui.access.remove")).toEqual([{ origin: "https://shop.example" }]))
  })

  it("says that a page could not be read", async () => {
    await open({ mode: "watching", access: "pointed-at", site: "any", unread })
    await says("This page could not be read.")
    await button("Copy a report")
  })
})

describe("the videos in the popup", () => {
  const aVideo = (id: number, change: Partial<VideoOnPage> = {}): VideoOnPage => ({
    ...{ frame: 0, id, name: `Lamp ${id}`, widthPx: 640, heightPx: 360 },
    ...{ isPlaying: true, isHeard: false, isMeant: id === 0, ...change },
  })
  const open = (found: Partial<VideosInTab>, change: Partial<TabView> = {}) => {
    answers["ui.tab.view"] = view(change)
    answers["ui.video.list"] = { videos: [], isPainted: false, ...found }
    answers["ui.video.watch"] = {}
    answers["ui.video.end"] = {}
    return show(<Popup tab={7} urls={urls} />)
  }
  const watched = { mode: "watching", access: "pointed-at", site: "any", session } as const

  it("are offered before the page is", async () => {
    await open({ videos: [aVideo(0)] })
    await button("Watch this video")
    const names = [...place.querySelectorAll("button")].map(({ textContent }) => textContent)
    expect(names).toEqual(["Watch this video", "Look at this page"])
    expect(place.querySelectorAll("input")).toHaveLength(0)
    ;(await button("Watch this video")).click()
    await vi.waitFor(() => expect(inputsOf("ui.video.watch")).toEqual([{ tab: 7, frame: 0, id: 0 }]))
  })

  it("can be chosen from if there are several", async () => {
    await open({
      videos: [aVideo(0), aVideo(1, { frame: 3, isHeard: true }), aVideo(2, { name: "", isPlaying: false })],
    })
    await says("Which video?")
    const lines = [...place.querySelectorAll("label")].map(({ textContent }) =>
      textContent!.replace(/[\u2068\u2069]/g, ""),
    )
    expect(lines).toEqual([
      "Lamp 0: 640 × 360, plays without sound",
      "Video 2: 640 × 360, not playing",
      "Lamp 1: 640 × 360, plays with sound",
    ])
    place.querySelectorAll("input")[2]!.click()
    await vi.waitFor(() => expect(place.querySelectorAll("input")[2]!.checked).toBe(true))
    ;(await button("Watch this video")).click()
    await vi.waitFor(() => expect(inputsOf("ui.video.watch")).toEqual([{ tab: 7, frame: 3, id: 1 }]))
  })

  it("are watched until the user ends that or chooses another", async () => {
    await open({ videos: [aVideo(0), aVideo(1)] }, watched)
    await says("I mean another video")
    expect((await button("Watch this video")).disabled).toBe(true)
    place.querySelectorAll("input")[1]!.click()
    await vi.waitFor(async () => expect((await button("Watch this video")).disabled).toBe(false))
    ;(await button("Watch this video")).click()
    await vi.waitFor(() => expect(inputsOf("ui.video.watch")).toEqual([{ tab: 7, frame: 0, id: 1 }]))
    ;(await button("Stop watching this video")).click()
    await vi.waitFor(() => expect(inputsOf("ui.video.end")).toEqual([{ tab: 7 }]))
  })

  it("that do not play are described as such", async () => {
    await open({ videos: [aVideo(0, { isPlaying: false })] })
    await says("It is not playing")
  })

  it("are said not to exist if a player paints on a canvas", async () => {
    await open({ isPainted: true })
    await says("There is no video on this page, only a canvas")
    await button("Look at this page")
  })

  it("are not mentioned if nothing may be looked at", async () => {
    await open({ videos: [aVideo(0)] }, { mode: "off" })
    await says("Switched off")
    expect(place.textContent).not.toContain("Watch this video")
  })
})

describe("the grant page", () => {
  const origins = ["https://shop.example", "https://player.example"]
  const open = (request: () => Promise<unknown>) => show(<Grant origins={origins} request={request} />)

  it("requests access in the click itself, and says that it was given", async () => {
    answers["ui.access.answered"] = { missing: [] }
    const request = vi.fn(async () => true)
    await open(request)
    const give = await button("Give access")
    give.click()
    // Browsers count it as the user's click only until the first await.
    expect(request).toHaveBeenCalledWith(origins)
    await says("Access given.")
    expect(place.querySelector("button")).toBeNull()
    expect(inputsOf("ui.access.answered")).toEqual([{ origins }])
  })

  it("says which site's access was refused", async () => {
    answers["ui.access.answered"] = { missing: ["https://player.example"] }
    await open(async () => false)
    ;(await button("Give access")).click()
    await says("No access to player.example")
  })

  it("says that the request failed", async () => {
    await open(() => Promise.reject(new Error("no prompt here")))
    ;(await button("Give access")).click()
    await says("That did not work.")
  })

  it("requests nothing if nothing is named", async () => {
    await show(<Grant origins={[]} request={async () => true} />)
    await says("There is no site to ask for.")
    expect(place.querySelectorAll("button")).toHaveLength(0)
  })
})

describe("the shops where the user watches", () => {
  const german = "https://www.amazon.de"
  const french = "https://www.amazon.fr"
  const answerPlaces = (granted: readonly string[]) => {
    const place = (origin: string) => ({ origin, granted: granted.includes(origin) })
    answers["ui.access.places"] = {
      sites: [{ site: "amazon", places: ["https://www.amazon.com", german, french].map(place) }],
    }
  }
  beforeEach(() => {
    answerPlaces(["https://www.amazon.com"])
    answers["ui.access.answered"] = { missing: [] }
  })
  const tick = (index: number) => place.querySelectorAll<HTMLInputElement>(".lp-places input")[index]!.click()
  const askButton = () => button("Ask my browser for these")

  it("are requested in one prompt, in the click itself, and only if ticked", async () => {
    const request = vi.fn(async () => true)
    const onAdded = vi.fn()
    await show(<Places request={request} onAdded={onAdded} />)
    await says("It already looks at these: amazon.com.")
    expect((await askButton()).disabled).toBe(true)
    tick(0)
    await vi.waitFor(async () => expect((await askButton()).disabled).toBe(false))
    tick(1)
    tick(1)
    answerPlaces(["https://www.amazon.com", german])
    ;(await askButton()).click()
    expect(request).toHaveBeenCalledExactlyOnceWith([german])
    await says("Liveproof looks there from now on.")
    expect(inputsOf("ui.access.answered")).toEqual([{ origins: [german] }])
    expect(onAdded).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(place.querySelectorAll(".lp-places input")).toHaveLength(1))
  })

  it("are not remembered as wanted if refused", async () => {
    await show(<Places request={refuse} />)
    await says("amazon.fr")
    tick(1)
    await vi.waitFor(async () => expect((await askButton()).disabled).toBe(false))
    ;(await askButton()).click()
    await says("Your browser gave no access")
    expect(inputsOf("ui.access.answered")).toEqual([])
  })

  it("appear on the first-run page only after a yes", async () => {
    answers["ui.settings.get"] = defaultSettings
    answers["ui.settings.set"] = { ...defaultSettings, consent: "yes" }
    await show(<Welcome request={refuse} />)
    ;(await button("Yes, start")).click()
    await says("Where do you watch?")
    render(null, place)
    answers["ui.settings.get"] = { ...defaultSettings, consent: "no" }
    await show(<Welcome request={refuse} />)
    await says("Nothing is recorded.")
    expect(place.textContent).not.toContain("Where do you watch?")
  })
})

describe("the added sites", () => {
  it("are listed with what is missing, and removed", async () => {
    answers["ui.access.list"] = {
      sites: [
        { origin: "https://shop.example", granted: true },
        { origin: "https://player.example", granted: false },
      ],
    }
    answers["ui.access.remove"] = {}
    await show(<AddedSites />)
    await says("player.example")
    const lines = [...place.querySelectorAll("li")].map(({ textContent }) => textContent)
    expect(lines).toEqual(["shop.exampleRemove", "player.exampleaccess neededRemove"])
    place.querySelector<HTMLElement>('[aria-label="Remove player.example"]')!.click()
    await vi.waitFor(() => expect(inputsOf("ui.access.remove")).toEqual([{ origin: "https://player.example" }]))
  })
})

describe("the report", () => {
  const withClipboard = (writeText: (text: string) => Promise<void>) =>
    vi.stubGlobal("navigator", { userAgent: "Firefox/153.0", clipboard: { writeText } })
  afterEach(() => vi.unstubAllGlobals())

  it("is copied exactly as shown", async () => {
    const writeText = vi.fn(async () => undefined)
    withClipboard(writeText)
    await show(<UnreadReport page={unread} />)
    ;(await button("Copy a report")).click()
    await says("Copied.")
    expect(writeText).toHaveBeenCalledWith(place.querySelector("pre")!.textContent)
  })

  it("is shown for copying by hand if the clipboard is not allowed", async () => {
    withClipboard(() => Promise.reject(new DOMException("blocked", "NotAllowedError")))
    await show(<UnreadReport page={unread} />)
    ;(await button("Copy a report")).click()
    await vi.waitFor(() => expect(place.querySelector("details")!.open).toBe(true))
  })
})

describe("a failed click says so", () => {
  const broken = new MessageError("store-broken", "")

  it("in the settings", async () => {
    answers["ui.settings.get"] = { ...defaultSettings, consent: "yes" }
    answers["ui.settings.set"] = broken
    await show(<SettingsPage request={refuse} store={fakeCopyStore()} />)
    await vi.waitFor(() => expect(place.querySelector("input[type=checkbox]")).not.toBeNull())
    place.querySelector<HTMLElement>("input[type=checkbox]")!.click()
    await says("The watch history cannot be opened")
  })

  it("on the first-run page", async () => {
    answers["ui.settings.get"] = defaultSettings
    answers["ui.settings.set"] = broken
    await show(<Welcome request={refuse} />)
    const [yes] = place.querySelectorAll("button")
    yes!.click()
    await says("The watch history cannot be opened")
  })
})

it("the settings show 365 days as a year", async () => {
  answers["ui.settings.get"] = defaultSettings
  await show(<SettingsPage request={refuse} store={fakeCopyStore()} />)
  const choices = await vi.waitFor(() => {
    const [sessions] = place.querySelectorAll("select")
    expect(sessions).toBeDefined()
    return [...sessions!.options].map(({ text }) => text)
  })
  expect(choices).toEqual(["30 days", "90 days", "1 year", "10 years"])
})
