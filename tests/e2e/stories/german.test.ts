/**
 * The German texts on screen. A fresh machine's browsers have no German interface, so the test copies the built
 * extension and puts the German texts in place of the English ones.
 */
import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, it } from "vitest"
import { buildFolder } from "../../../scripts/build"
import { type Mall, startMall } from "../../mall/server"
import { Chromium } from "../driver/chromium"
import { until } from "../driver/until"
import { tabIdOf, textOf } from "../pages/own-page"
import { PanePage } from "../pages/pane"
import { answerWelcome } from "../pages/welcome"
import { keepPicture } from "../world"

let mall: Mall
let browser: Chromium
let extension: string

beforeAll(async () => {
  extension = await mkdtemp(join(tmpdir(), "liveproof-german-"))
  await cp(buildFolder("chrome-mv3"), extension, { recursive: true })
  await cp(join(extension, "_locales", "de"), join(extension, "_locales", "en"), { recursive: true })
  mall = await startMall()
  browser = await Chromium.launch({ extension, port: mall.port })
})
afterAll(async () => {
  await browser?.close()
  await mall?.close()
  await rm(extension, { recursive: true, force: true })
})

it("appear in the pane, the popup and the first-run page", async () => {
  mall.setRate(2)
  await answerWelcome(browser, "yes")
  const tab = await browser.newTab()
  await tab.goto(mall.urlOf("live"))
  const pane = new PanePage(tab)
  await pane.waitFor("a German sentence", ({ bar }) => bar.includes("Die Seite sagt LIVE. Noch zu kurz"))
  await pane.click(".lp-bar .lp-icon-button")
  await until(
    "the panel",
    () => pane.text(".lp-panel"),
    (text) => text.includes("Alles, was gefunden wurde"),
  )
  await keepPicture(tab, "german-pane")
  const popup = await browser.extensionTab(`popup.html?tab=${await tabIdOf(browser, mall.uuidOf("live"))}`)
  await until("the popup's text", textOf(popup), (text) => text.includes("Für diese Sendung anhalten"))
  await until("the product", textOf(popup), (text) => text.includes("Zuletzt vorgestellt"))
  await popup.setSize(360, 640)
  await keepPicture(popup, "german-popup")
  await popup.close()
  const welcome = await browser.extensionTab("tabs/welcome.html")
  await until("the question", textOf(welcome), (text) => text.includes("Was es nie tut"))
  await keepPicture(welcome, "german-welcome")
})
