import { describe, expect, it } from "vitest"
import { mayAsk } from "../../../src/messages/server"

const id = "own-id"
const origin = "chrome-extension://own-id/"
const page = { id, url: "https://www.amazon.com/live", tab: { id: 3 } }
const own = { id, url: `${origin}popup.html` }
const ownInTab = { ...own, tab: { id: 4 } }

describe("who may ask", () => {
  it.each([
    ["a content script for its tab", "page.session.open", page, true],
    ["a content script for the history", "ui.history.list", page, false],
    ["an own page for the history", "ui.history.list", own, true],
    ["an own page in a tab for the history", "ui.history.list", ownInTab, true],
    ["an own page as if it were a content script", "page.session.open", ownInTab, false],
    ["a content script for what either may ask", "pane.source.prices", page, true],
    ["an own page for what either may ask", "pane.source.prices", own, true],
    ["another extension for what either may ask", "pane.source.prices", { ...own, id: "other" }, false],
    ["nobody's tab for what either may ask", "pane.source.prices", { id, url: "https://www.amazon.com/" }, false],
    ["another extension", "ui.history.list", { ...own, id: "other" }, false],
    ["a sender without a tab", "page.session.open", { id, url: "https://www.amazon.com/live" }, false],
    [
      "a page whose address only begins alike",
      "ui.history.list",
      { id, url: "https://own-id.example/chrome-extension://own-id/" },
      false,
    ],
  ])("%s", (_, kind, sender, expected) => {
    expect(mayAsk(kind, sender as never, id, origin)).toBe(expected)
  })
})
