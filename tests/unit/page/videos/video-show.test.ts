// @vitest-environment happy-dom
/** A reading in which the page's video is its show. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Reading } from "../../../../src/model/reading"
import { withOwnLabel, withVideo } from "../../../../src/page/videos/video-show"
import { anyPage } from "../../../../src/sites/any"
import type { SiteReader } from "../../../../src/sites/kit"
import { readerOf } from "../../../../src/sites/reader"
import { emptyReading } from "../../../../src/sites/reading"
import { putOnShelf } from "../../../../src/sites/shelf"
import { aProduct, aShow, noon, onPage } from "../../make"

const general = readerOf(anyPage)
const url = new URL("https://shop.example/watch?v=7&utm_source=x")
const videoKey = "any:shop.example%2Fwatch%3Fv%3D7"

const unasked = { isChosen: false, isPointedAt: false }
const pointed = { isChosen: false, isPointedAt: true }
const chosen = { isChosen: true, isPointedAt: true }

const readWithin = vi.fn<SiteReader["readWithin"]>()
const site: SiteReader = { ...general, id: "amazon", readWithin }
const gives = (reading: Reading | null) => readWithin.mockReturnValue(reading)
const read = (reader: SiteReader) => reader.readWithin(1_000, document, url, noon, {}, [])

beforeEach(() => {
  document.title = "Lamp hour"
  document.body.innerHTML = "<div><div><video></video><span>LIVE</span></div></div>"
  document.querySelector("video")!.getBoundingClientRect = () => ({ width: 640, height: 360 }) as DOMRect
})

describe("if the page states no show", () => {
  it.each<[string, Reading | null]>([
    ["nothing could be read", { ...emptyReading("any", "product"), problems: ["nothing-found"] }],
    ["its site has nothing to read there", null],
  ])("the video is the show, although %s", (_, reading) => {
    gives(reading)
    expect(read(withVideo(site, general, unasked))).toMatchObject({
      show: { key: videoKey, title: "Lamp hour", claim: { state: "live", basis: "label" } },
      problems: [],
    })
  })

  it("a product page features its product if the user pointed at it, and otherwise is merely visited", () => {
    const product = onPage(aProduct())
    gives({ ...emptyReading("amazon", "product"), products: [product] })
    expect(read(withVideo(site, general, pointed))?.featured).toBe(product.key)
    expect(read(withVideo(site, general, unasked))?.featured).toBeNull()
  })
})

describe("if the user chose a video", () => {
  const scope = globalThis as { liveproofVideos?: { chosen: HTMLVideoElement | null } }
  const stated = {
    ...emptyReading("amazon", "show"),
    ...{ show: aShow(), featured: aProduct().key, activity: [{ kind: "bid" as const, by: "a", at: noon, text: "$5" }] },
  }
  beforeEach(() => {
    document.body.insertAdjacentHTML("beforeend", "<section><div><video id='small'></video></div></section>")
    document.querySelector("#small")!.getBoundingClientRect = () => ({ width: 200, height: 150 }) as DOMRect
    gives(stated)
  })
  afterEach(() => {
    scope.liveproofVideos = undefined
  })
  const choose = (selector: string) => {
    scope.liveproofVideos = { chosen: document.querySelector<HTMLVideoElement>(selector) }
  }

  it("the page's show is attributed to the video that would be watched anyway", () => {
    choose("video")
    expect(read(withVideo(site, general, chosen))).toMatchObject({ show: aShow(), featured: stated.featured })
  })

  it("no name, claim, bids or product of it are attributed to another video", () => {
    choose("#small")
    expect(read(withVideo(site, general, chosen))).toMatchObject({
      show: { key: videoKey, claim: { state: "none" } },
      activity: [],
      featured: null,
    })
  })
})

it("what the page states about its show takes precedence over the video, and keeps the same key if it comes late", () => {
  const stated = { ...emptyReading("amazon", "show"), show: aShow() }
  gives(stated)
  expect(read(withVideo(site, general, unasked))?.show).toEqual(aShow())
  const late = withVideo(site, general, unasked)
  gives(null)
  read(late)
  gives(stated)
  expect(read(late)?.show).toEqual({ ...aShow(), key: videoKey })
})

it("the site is given everything that belongs to its page", () => {
  gives(null)
  read(withVideo(site, general, unasked))
  expect(readWithin).toHaveBeenLastCalledWith(1_000, document, url, noon, {}, [])
})

describe("in a player's frame", () => {
  const news = (state: "none" | "replay") => ({
    show: aShow({ claim: { state, basis: state === "none" ? "none" : "label" } }),
    ...{ featured: null, activity: [], problems: [] },
  })

  it("the player's own label counts only if the page says nothing", () => {
    putOnShelf(general)
    expect(withOwnLabel(news("none")).show.claim).toEqual({ state: "live", basis: "label" })
    expect(withOwnLabel(news("replay")).show.claim.state).toBe("replay")
  })
})
