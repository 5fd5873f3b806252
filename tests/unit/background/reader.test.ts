// @vitest-environment happy-dom
/** A page that is read in a frame of its own: how the answer arrives, and what happens if there is none. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { readInSandbox } from "../../../src/background/reader/sandbox-frame"
import { answerInSandbox } from "../../../src/background/reader/sandboxed"
import { siteAt } from "../../../src/background/reader/site-at"
import { makeProductKey } from "../../../src/model/keys"
import { parseInPieces } from "../../../src/page/bounds/parse-page"
import { productIn } from "../../../src/page/reading/fetched-product"
import { addressId } from "../../../src/sites/address-id"
import { anyPage } from "../../../src/sites/any"
import { keyId } from "../../../src/sites/key-id"
import { aProduct, onPage } from "../make"

const url = "https://shop.example/p/kettle"
const asked = { html: "<h1>Kettle</h1>", url, product: makeProductKey(anyPage.id, keyId(addressId(new URL(url)))) }
const read = { outcome: "read", product: onPage(aProduct()), locale: "en" }

/** The other side of a frame that loads at once. @param answer what it replies */
function frameThat(answer: (port: MessagePort, asked: unknown) => void) {
  const frame = document.createElement("p")
  const remove = vi.spyOn(frame, "remove")
  Object.defineProperty(frame, "contentWindow", {
    value: {
      postMessage(_: unknown, __: string, [port]: [MessagePort]) {
        port.onmessage = ({ data }) => answer(port, data)
      },
    },
  })
  vi.spyOn(document, "createElement").mockReturnValueOnce(frame)
  vi.spyOn(document.body, "append").mockImplementationOnce(() => {
    queueMicrotask(() => frame.dispatchEvent(new Event("load")))
  })
  return remove
}

afterEach(() => vi.restoreAllMocks())

describe("a page in a frame", () => {
  it("is read there, and then the frame is removed", async () => {
    const remove = frameThat((port, page) => port.postMessage({ ...read, locale: (page as typeof asked).html }))
    expect(await readInSandbox(asked)).toEqual({ ...read, locale: asked.html })
    expect(remove).toHaveBeenCalledOnce()
  })

  it.each<[string, (port: MessagePort) => void]>([
    ["says nothing", () => undefined],
    ["says what no reader would say", (port) => port.postMessage({ ...read, product: { key: "other" } })],
  ])("that %s counts as too much, and the frame is removed", async (_, answer) => {
    const remove = frameThat(answer)
    expect(await readInSandbox(asked)).toEqual({ outcome: "too-much" })
    expect(remove).toHaveBeenCalledOnce()
  })
})

describe("the sandboxed page", () => {
  const parentWindow = globalThis.parent
  const { origin } = new URL(location.href)
  let port: MessagePort
  let answers: unknown[]
  let hear: (change?: object) => void
  beforeAll(answerInSandbox)
  beforeEach(() => {
    const { port1, port2 } = new MessageChannel()
    port = port1
    answers = []
    port.onmessage = ({ data }) => answers.push(data)
    hear = (change) =>
      globalThis.dispatchEvent(
        Object.assign(new Event("message"), {
          source: parentWindow,
          origin,
          data: "liveproof-reader-port",
          ports: [port2],
          ...change,
        }),
      )
  })
  afterEach(() => port.close())

  it("reads what its parent asks", async () => {
    hear()
    port.postMessage({ ...asked, html: 7 })
    port.postMessage(asked)
    await vi.waitFor(() => expect(answers).toEqual([{ outcome: "unreadable" }]))
  })

  it.each([
    ["another window", { source: null }],
    ["another origin", { origin: "https://shop.example" }],
    ["a message that offers no port", { data: "hello" }],
  ])("does not listen to %s", (_, change) => {
    const offered = { onmessage: null }
    hear({ ...change, ports: [offered] })
    expect(offered.onmessage).toBeNull()
    hear({ ports: [offered] })
    expect(offered.onmessage).not.toBeNull()
  })
})

/**
 * What browsers do with a page that arrives in pieces is tested in the stories, because no parser here accepts pieces.
 */
describe("parsing where nothing can be killed", () => {
  const outcome = (html: string, mostMs: number) =>
    productIn(siteAt, html, url, asked.product, (text) => parseInPieces(text, mostMs)).outcome
  const html = `<h1>Kettle</h1><p>${"of steel ".repeat(100)}</p>`

  it("reaches the end of a page", () => {
    const written: string[] = []
    const page = document.implementation.createHTMLDocument("")
    vi.spyOn(page, "write").mockImplementation((text) => void written.push(text))
    vi.spyOn(document.implementation, "createHTMLDocument").mockReturnValueOnce(page)
    expect(outcome(html, 60_000)).toBe("unreadable")
    expect(written.length).toBeGreaterThan(2)
    expect(written.join("")).toBe(html)
  })

  it("gives up on nesting deeper than any real page", () => {
    const page = document.implementation.createHTMLDocument("")
    vi.spyOn(page, "write").mockImplementation(() => {
      let end: Element = page.body
      while (end.lastElementChild) end = end.lastElementChild
      for (let depth = 0; depth < 200; depth++) end = end.appendChild(document.createElement("b"))
    })
    vi.spyOn(document.implementation, "createHTMLDocument").mockReturnValueOnce(page)
    expect(outcome(html, 60_000)).toBe("too-much")
  })

  it("gives up when its time is up", () => {
    expect(outcome(html, -1)).toBe("too-much")
  })
})
