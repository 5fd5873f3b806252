// @vitest-environment happy-dom
/**
 * What is read from a video on a page that states no show: its name, its key, and the claim of the label at its player.
 */
import { describe, expect, it } from "vitest"
import { MOST_KEY_CHARS } from "~model/key-shape"
import { showReading } from "~model/reading"
import { anyPage } from "~sites/any"

const url = new URL("https://shop.example/watch?v=7")
const seen = () => true

function readingOf(body: string, at = url, isSeen: (element: Element) => boolean = seen) {
  const page = new DOMParser().parseFromString(`<title>Lamp hour</title>${body}`, "text/html")
  return anyPage.readVideo!(page, at, { element: page.querySelector("video, iframe"), isSeen })
}
const claimOf = (body: string, isSeen = seen) => readingOf(body, url, isSeen).claim.state

describe("the label at a player", () => {
  it.each([
    ["beside the video", "<div><div><video></video><span>LIVE</span></div></div>", "live"],
    ["with its viewers", "<div><div><video></video><p>● LIVE 1,204 watching</p></div></div>", "live"],
    ["around the video's own box", "<div><div><video></video></div><b>Live now</b></div>", "live"],
    ["at a frame", "<div><iframe></iframe><span>LIVE</span></div>", "live"],
    ["of a recording", "<div><video></video><span>Replay</span></div>", "replay"],
    ["none", "<div><video></video><span>Lamp hour</span></div>", "none"],
    ["in a sentence", "<div><video></video><p>We live in a house full of lamps</p></div>", "none"],
    ["on a link to another show", '<div><video></video><a href="/live"><span>LIVE</span></a></div>', "none"],
    [
      "beside another video",
      "<div><div><video></video></div><div><video></video><span>LIVE</span></div></div>",
      "none",
    ],
    ["that heads a section", "<section><h2>Live</h2><div><video></video></div></section>", "none"],
    ["that also names a section", "<section><b>Livestream</b><div><video></video></div></section>", "none"],
    ["on a button", "<div><video></video><button>LIVE</button></div>", "none"],
    ["about a product", "<div><video></video><b>Demnächst wieder verfügbar</b></div>", "none"],
    ["that gives a time", "<div><video></video><b>Starts in 5 minutes</b></div>", "scheduled"],
    ["that only says soon", "<div><video></video><b>Demnächst</b></div>", "scheduled"],
    ["two that contradict each other", "<div><video></video><span>LIVE</span><span>Replay</span></div>", "none"],
    [
      "far from it",
      "<div><p>LIVE</p><div><div><div><div><div><video></video></div></div></div></div></div></div>",
      "none",
    ],
    ["anywhere on the page", "<video></video><span>LIVE</span>", "none"],
  ])("%s", (_, body, state) => expect(claimOf(body)).toBe(state))

  it("counts only if it is visible, because players hide it until it is needed", () => {
    expect(claimOf("<div><video></video><span class='badge'>LIVE</span></div>", () => false)).toBe("none")
  })

  it("is found in the player's own root, and around its host", () => {
    const page = document.implementation.createHTMLDocument("Lamp hour")
    page.body.innerHTML = "<section><div id='host'></div><em>LIVE</em></section>"
    const root = page.querySelector("#host")!.attachShadow({ mode: "closed" })
    root.innerHTML = "<div><video></video></div>"
    const element = root.querySelector("video")!
    const claim = () => anyPage.readVideo!(page, url, { element, isSeen: seen }).claim.state
    expect(claim()).toBe("live")
    root.querySelector("div")!.insertAdjacentHTML("beforeend", "<span>Recorded</span>")
    expect(claim()).toBe("replay")
  })
})

describe("the video's page", () => {
  it.each([
    ["tracking parameters", "https://shop.example/watch?utm_source=x&v=7&fbclid=abc#t=4", true],
    ["another video", "https://shop.example/watch?v=8", false],
    ["another page", "https://shop.example/other?v=7", false],
    ["another host", "https://www.shop.example/watch?v=7", false],
  ])("is the same show if its address differs in %s: %s", (_, address, isSame) => {
    expect(readingOf("<video></video>", new URL(address)).key === readingOf("<video></video>").key).toBe(isSame)
  })

  it("has a key and texts within the limits, however long its address and title are", () => {
    const page = new DOMParser().parseFromString(`<title>${"lamp ".repeat(2_000)}</title>`, "text/html")
    const long = new URL(`https://shop.example/${"ä".repeat(1_500)}?q=${"x".repeat(9_000)}`)
    const show = anyPage.readVideo!(page, long, { element: null, isSeen: seen })
    expect(show.key.length).toBeLessThanOrEqual(MOST_KEY_CHARS)
    expect(showReading.safeParse(show).success).toBe(true)
  })

  it("is named after its host if it has no title", () => {
    expect(
      anyPage.readVideo!(document.implementation.createHTMLDocument(""), url, { element: null, isSeen: seen }).title,
    ).toBe("shop.example")
  })
})
