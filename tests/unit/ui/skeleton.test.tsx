// @vitest-environment happy-dom
/**
 * The page that makes a skeleton: what it says about a page that is too large, and that others get their turn
 * meanwhile.
 */
import { render } from "preact"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { mostOfSkeleton } from "~model/limits"
import { TooMuch } from "~model/too-much"
import { inSlices } from "~ui/skeleton/in-slices"
import { skeletonOfStanding } from "~ui/skeleton/make"
import { Skeleton } from "~ui/skeleton/skeleton"

type Standing = Parameters<typeof skeletonOfStanding>[0]

const standing: Standing = {
  ...{ page: { url: "https://shop.example/live/1", html: "<h1>Lamp hour</h1>" }, parts: [], facts: {}, priceWords: [] },
}
let answer: Standing = standing
vi.mock("~messages/client", () => ({ isOrphaned: () => false, send: async () => answer }))

/** Parses as browsers do: the page grows piece by piece. */
function* pieces(html: string): Generator<Document, Document> {
  const page = document.implementation.createHTMLDocument("")
  page.body.innerHTML = html
  for (let piece = 0; piece < 40; piece++) yield page
  return page
}

describe("long work", () => {
  it("lets others have their turn, and finishes", async () => {
    let turns = 0
    let isOver = false
    const others = setInterval(() => turns++)
    const done = inSlices(
      (function* () {
        while (turns < 3) yield
        isOver = true
        return "made"
      })(),
      60_000,
    )
    expect(await done).toBe("made")
    expect(isOver).toBe(true)
    clearInterval(others)
  })

  it("is given up when its time is up", async () => {
    const endless = (function* () {
      for (;;) yield
    })()
    await expect(inSlices(endless, 30)).rejects.toBeInstanceOf(TooMuch)
  })
})

describe("the page", () => {
  let place: HTMLElement
  beforeEach(() => {
    answer = standing
    place = document.createElement("div")
    document.body.replaceChildren(place)
  })
  afterEach(() => render(null, place))
  const open = () => render(<Skeleton tab={1} make={make} />, place)
  const make = (page: Standing) => skeletonOfStanding(page, pieces)
  const says = (words: string) => vi.waitFor(() => expect(place.textContent).toContain(words))
  const tooLarge = "too large, or nested too deeply"

  it("shows the skeleton in full", async () => {
    open()
    await vi.waitFor(() => expect(place.querySelector("textarea")?.value).toMatch(/<h1>\w+ \w+<\/h1>/))
    expect(place.querySelector("textarea")!.value).not.toContain("Lamp")
    expect(place.textContent).not.toContain(tooLarge)
  })

  it("says that a page is too large to be handed over", async () => {
    answer = { ...standing, page: null }
    open()
    await says(tooLarge)
  })

  it("says that a page is too wide", async () => {
    let pieces = 0
    const wide = function* (): Generator<Document, Document> {
      for (; ; pieces++) yield { getElementsByTagName: () => ({ length: mostOfSkeleton.parsed + 1 }) } as never
    }
    render(<Skeleton tab={1} make={(page) => skeletonOfStanding(page, wide)} />, place)
    await says(tooLarge)
    expect(place.querySelector("textarea")).toBeNull()
    expect(pieces).toBeLessThan(100)
  })

  it("says that a page is too deep", async () => {
    render(
      <Skeleton
        tab={1}
        make={(page) =>
          skeletonOfStanding(page, function* (html) {
            yield* pieces(html)
            throw new TooMuch("deep")
          })
        }
      />,
      place,
    )
    await says(tooLarge)
  })

  it("offers to try again if something else failed", async () => {
    let tries = 0
    const failsOnce = (page: Standing) => (tries++ === 0 ? Promise.reject(new Error("lost")) : make(page))
    render(<Skeleton tab={1} make={failsOnce} />, place)
    await says("cannot be saved")
    expect(place.textContent).not.toContain(tooLarge)
    answer = { ...standing }
    place.querySelector("button")!.click()
    await vi.waitFor(() => expect(place.querySelector("textarea")?.value).toMatch(/<h1>/))
    expect(place.textContent).not.toContain("cannot be saved")
  })
})
