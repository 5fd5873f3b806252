// @vitest-environment happy-dom
/** Which frames are handed to a site with the page, and where that ends. */
import { describe, expect, it } from "vitest"
import { mostOfFrames } from "~model/limits"
import { partsOf } from "~page/reading/page-parts"

const page = new URL("https://shop.example/show/1")
const site = { isPart: ({ pathname }: URL) => pathname.startsWith("/player") }

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, "text/html")

/** Puts a document into a frame, as if the browser had loaded it from `address`; null means another origin. */
function framed(frame: Element, inside: Document | null, address = "https://shop.example/player"): void {
  if (inside) Object.defineProperty(inside, "location", { value: { href: address } })
  Object.defineProperty(frame, "contentDocument", { get: () => inside })
}

/** A page whose frames have the given content, in order. */
function withFrames(...frames: readonly (readonly [string | null, string?])[]): Document {
  const document = pageOf("<main></main>".concat("<iframe></iframe>".repeat(frames.length)))
  for (const [at, frame] of [...document.querySelectorAll("iframe")].entries()) {
    const [html, address] = frames[at]!
    framed(frame, html === null ? null : pageOf(html), address)
  }
  return document
}

const textsOf = (document: Document) => partsOf(site, document, page).parts.map(({ root }) => root.textContent?.trim())

describe("parts of a page", () => {
  it("are the frames that the site names, with their own address", () => {
    const document = withFrames(
      ["<p>card</p>", "https://shop.example/player?x=1"],
      ["<p>help</p>", "https://shop.example/help"],
    )
    const { parts, isTooLarge } = partsOf(site, document, page)
    expect(parts.map(({ url, root }) => [url.href, root.querySelector("p")?.textContent])).toEqual([
      ["https://shop.example/player?x=1", "card"],
    ])
    expect(isTooLarge).toBe(false)
  })

  it.each([
    ["another origin, which the browser hides", null, undefined],
    ["another origin that made itself visible", "<p>x</p>", "https://other.example/player"],
    ["an address without an origin", "<p>x</p>", "about:srcdoc"],
    ["a document that does not say where it is from", "<p>x</p>", ""],
  ])("do not include %s", (_, html, address) => expect(textsOf(withFrames([html, address]))).toEqual([]))

  it("are looked for only if the site names some", () => {
    expect(partsOf({}, withFrames(["<p>card</p>"]), page).parts).toEqual([])
  })

  it("may appear late, disappear and change", () => {
    const document = pageOf("<main></main>")
    expect(textsOf(document)).toEqual([])
    const frame = document.createElement("iframe")
    let inside: Document | null = null
    Object.defineProperty(frame, "contentDocument", { get: () => inside })
    document.body.append(frame)
    expect(textsOf(document)).toEqual([])
    for (const text of ["first lot", "second lot"]) {
      inside = pageOf(`<p>${text}</p>`)
      Object.defineProperty(inside, "location", { value: { href: "https://shop.example/player" } })
      expect(textsOf(document)).toEqual([text])
    }
    frame.remove()
    expect(textsOf(document)).toEqual([])
  })

  it("may be inside a frame that is not a part, but no deeper", () => {
    const document = withFrames(["<iframe></iframe>", "https://shop.example/shell"])
    const shell = document.querySelector("iframe")!.contentDocument!
    const player = pageOf("<p>card</p><iframe></iframe>")
    framed(shell.querySelector("iframe")!, player)
    framed(player.querySelector("iframe")!, pageOf("<p>too deep</p>"))
    expect(textsOf(document)).toEqual(["card"])
  })

  it("are limited in number", () => {
    const lot = ["<p>card</p>"] as const
    expect(textsOf(withFrames(...Array.from({ length: 10 }, () => lot)))).toHaveLength(mostOfFrames.taken)
    const chats = Array.from(
      { length: mostOfFrames.lookedAt },
      () => ["<p>chat</p>", "https://shop.example/chat"] as const,
    )
    expect(textsOf(withFrames(...chats, lot))).toEqual([])
  })
})

describe("a hostile frame", () => {
  it.each([
    ["nodes", "<i></i>".repeat(mostOfFrames.nodes + 1)],
    ["text", `<p>${"x".repeat(mostOfFrames.chars + 1)}</p>`],
  ])("with too much %s is left out and reported", (_, html) => {
    const { parts, isTooLarge } = partsOf(site, withFrames([html], ["<p>card</p>"]), page)
    expect(parts.map(({ root }) => root.textContent)).toEqual(["card"])
    expect(isTooLarge).toBe(true)
  })

  it("cannot override the properties we use by naming elements after them", () => {
    const document = withFrames(["<p>card</p>"])
    const inside = document.querySelector("iframe")!.contentDocument!
    for (const name of ["URL", "documentElement", "querySelectorAll", "createTreeWalker"])
      Object.defineProperty(inside, name, { value: "an element of that name" })
    expect(textsOf(document)).toEqual(["card"])
  })

  it("counts as empty if it throws", () => {
    const document = pageOf("<iframe></iframe>")
    Object.defineProperty(document.querySelector("iframe")!, "contentDocument", {
      get: () => {
        throw new Error("refused")
      },
    })
    expect(textsOf(document)).toEqual([])
  })
})
