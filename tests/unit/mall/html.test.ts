/** Text that goes into a page comes out unchanged and can never become markup. */
// @vitest-environment happy-dom
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { html, scriptJson, trusted, twiceEscapedJson } from "../../mall/pages/html"

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html")
}

describe("templates", () => {
  it.each(["<script>alert(1)</script>", '" onload="x', "a & b", "it's", "&#034;"])("escape %j", (words) => {
    const element = parse(html`<p title="${words}">${words}</p>`.text).querySelector("p")
    expect(element?.textContent).toBe(words)
    expect(element?.getAttribute("title")).toBe(words)
    expect(element?.getAttributeNames()).toEqual(["title"])
  })

  it("leave out empty values, and join lists", () => {
    expect(html`<i>${null}${undefined}${false}${0}${["a", html`<b>`, trusted("&")]}</i>`.text).toBe("<i>0a<b>&</i>")
  })
})

describe("state", () => {
  it("is escaped twice in an attribute", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json)
        const attribute = parse(html`<i data-props="${twiceEscapedJson(value)}"></i>`.text)
          .querySelector("i")
          ?.getAttribute("data-props")
        const once = attribute?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
        expect(once).toBe(JSON.stringify(value))
      }),
      { numRuns: 60 },
    )
  })

  it("cannot end the script that contains it", () => {
    const value = { name: "</script><img src=x>" }
    const script = parse(html`<script type="application/ld+json">${scriptJson(value)}</script>`.text).querySelector(
      "script",
    )
    expect(JSON.parse(script?.textContent ?? "")).toEqual(value)
  })
})
