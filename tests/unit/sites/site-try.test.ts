// @vitest-environment happy-dom
/** What `npm run site:try` prints about saved pages, and what it takes from them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { factsIn, framesBeside, savedPage, savedPageIn } from "../../../scripts/saved-page"
import { describePage } from "../../../scripts/site-try"
import { NOW } from "../../fixtures/sites/row"

const fixture = (name: string) =>
  savedPage(readFileSync(`${import.meta.dirname}/../../fixtures/sites/${name}.html`, "utf8"))
const documentOf = (html: string) => savedPage(html).document

describe("what it prints", () => {
  it("for a show: claim, title, products with their prices, and which one is featured", () => {
    const url = new URL("https://www.amazon.com/live/broadcast/0f8c1b2a-3d4e-4f5a-8b6c-7d8e9f0a1b2c")
    const said = describePage({ page: fixture("amazon/live"), url, now: NOW }).join("\n")
    for (const part of [
      /^page\s+show$/m,
      /^show\s+Review Revue & friends \[amazon:0f8c1b2a/m,
      /^claim\s+live, by label$/m,
      /^featured\s+Smart plug$/m,
      /24\.99 USD/,
      /^\s+was: \$39\.99$/m,
      /^problems\s+none$/m,
    ])
      expect(said).toMatch(part)
  })

  it("for a page that does not name its address: that fact, and what it would read on any site", () => {
    expect(describePage({ page: savedPage("<h1>Nothing</h1>"), now: NOW }).join("\n")).toMatch(
      /give --url\nsite\s+any[\s\S]*problems\s+nothing-found/,
    )
  })
})

describe("frames saved next to a page", () => {
  const folder = mkdtempSync(join(tmpdir(), "saved-page-"))
  const save = (name: string, html: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), html)
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it("are found by name, and keep their addresses", () => {
    save(
      "show.html",
      '<iframe src="player_a1B2.html"></iframe><iframe src="help.html?x=1"></iframe><iframe src="gone.html"></iframe>',
    )
    save("player.html", "<p>card</p>")
    save("show_files/help.html", "<p>help</p>")
    const file = join(folder, "show.html")
    const frames = framesBeside(file, savedPageIn(file), new URL("https://shop.example/show/1/stream"))
    expect(frames.map(({ url, root }) => [url.href, root.textContent])).toEqual([
      ["https://shop.example/show/1/player.html", "card"],
      ["https://shop.example/show/1/help.html", "help"],
    ])
  })

  it("are read only once if they contain themselves", () => {
    save("self.html", '<iframe src="other.html"></iframe>')
    save("other.html", '<iframe src="self.html"></iframe>')
    const file = join(folder, "self.html")
    expect(framesBeside(file, savedPageIn(file), new URL("https://shop.example/a"))).toHaveLength(2)
  })

  it("are read with the page if its site counts them as part of it", () => {
    const said = describePage({
      page: fixture("ebay-live/live-framed"),
      url: new URL("https://www.ebay.it/ebaylive/events/AAAAAAAAAAAAAAA5/stream"),
      frames: ["AAAAAAAAAAAAAAA5", "BBBBBBBBBBBBBBBB"].map((id) => ({
        url: new URL(`https://www.ebay.it/ebaylive/events/${id}/player.html`),
        root: fixture("ebay-live/live-framed-player").document.documentElement,
      })),
      now: NOW,
    }).join("\n")
    expect(said.match(/^product /gm)).toHaveLength(1)
    expect(said).toMatch(/BBBBBBBBBBBBBBBB\/player\.html \(not of the page\)/)
  })
})

describe("what a saved page gives", () => {
  it.each([
    [
      "the browser's note",
      "<!-- saved from url=(0028)https://shop.example/p/lamp-1 --><h1>x</h1>",
      "https://shop.example/p/lamp-1",
    ],
    ["its canonical link", '<link rel="canonical" href="https://shop.example/p/2">', "https://shop.example/p/2"],
    ["og:url", '<meta property="og:url" content="https://shop.example/p/3">', "https://shop.example/p/3"],
    ["a link to nowhere", '<link rel="canonical" href="/p/4">', undefined],
    ["a script's address", '<link rel="canonical" href="javascript:x()">', undefined],
  ])("its address, by %s", (_, html, address) => expect(savedPage(html).url?.href).toBe(address))

  it.each([
    ["an object", 'window.STATE={"a":{"b":"}"}};window.OTHER={}', { a: { b: "}" } }],
    ["with blanks", 'window.STATE = {"a":1} ;', { a: 1 }],
    ["code", "window.STATE = {a: x()}", undefined],
    ["without its end", 'window.STATE = {"a":', undefined],
    ["another name", 'window.STATE2 = {"a":1}', undefined],
  ])("a global: %s", (_, script, value) =>
    expect(factsIn(documentOf(`<script>${script}</script>`), ["STATE"]).STATE).toEqual(value),
  )
})
