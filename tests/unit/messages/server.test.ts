import { describe, expect, it } from "vitest"
import { mayAsk } from "../../../src/messages/server"

const id = "own-id"
const origin = "chrome-extension://own-id/"
const page = { id, url: "https://www.amazon.com/live", tab: { id: 3 } }
const own = { id, url: `${origin}popup.html` }
const pane = { id, url: `${origin}tabs/pane.html`, tab: { id: 3 }, frameId: 5 }
const ownInTab = { ...own, tab: { id: 4 } }

describe("who may ask", () => {
  it.each([
    ["a content script for its tab", "page.session.open", page, true],
    ["a content script for the history", "ui.history.list", page, false],
    ["an own page for the history", "ui.history.list", own, true],
    ["an own page in a tab for the history", "ui.history.list", ownInTab, true],
    ["an own page as if it were a content script", "page.session.open", ownInTab, false],
    ["a content script for what anyone may ask", "any.upkeep.sweep", page, true],
    ["the pane for what anyone may ask", "any.upkeep.sweep", pane, true],
    ["an own page for what anyone may ask", "any.upkeep.sweep", own, true],
    ["another extension for what anyone may ask", "any.upkeep.sweep", { ...own, id: "other" }, false],
    ["a page without a tab for what anyone may ask", "any.upkeep.sweep", { id, url: "https://www.amazon.com/" }, false],
    ["the pane for a product", "pane.product.get", pane, true],
    ["an own page for what the pane may ask", "pane.product.get", own, true],
    ["a content script for what the pane may ask", "pane.product.get", page, false],
    ["the pane to flag the show of its tab", "pane.flag.set", pane, true],
    ["the pane to flag any show", "ui.flag.set", pane, false],
    ["a content script to flag its show", "pane.flag.set", page, false],
    ["the pane to end watching in its tab", "pane.video.end", pane, true],
    ["the pane to end watching in any tab", "ui.video.end", pane, false],
    ["a content script to end watching", "pane.video.end", page, false],
    ["the pane for the history", "ui.history.list", pane, false],
    ["the pane to delete everything", "ui.history.wipe", pane, false],
    ["the pane as if it were a content script", "page.session.open", pane, false],
    ["the pane's page in a tab of its own for the history", "ui.history.list", { ...pane, frameId: 0 }, false],
    ["another extension", "ui.history.list", { ...own, id: "other" }, false],
    ["a sender without a tab", "page.session.open", { id, url: "https://www.amazon.com/live" }, false],
    [
      "a page whose address only begins the same way",
      "ui.history.list",
      { id, url: "https://own-id.example/chrome-extension://own-id/" },
      false,
    ],
  ])("%s", (_, kind, sender, expected) => {
    expect(mayAsk(kind, sender as never, id, origin)).toBe(expected)
  })
})
