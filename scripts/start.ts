/**
 * `npm start`: the extension on the demo mall. With a display the browser stays open; without one the looping show is
 * watched until its verdict, what the overlay said is printed, and screenshots are written to artifacts/.
 */
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Chromium } from "../tests/e2e/driver/chromium"
import { until } from "../tests/e2e/driver/until"
import { OverlayPage } from "../tests/e2e/pages/overlay"
import { answerWelcome } from "../tests/e2e/pages/welcome"
import { startMall } from "../tests/mall/server"
import { build, openOverlay } from "./build"
import { hasDisplay } from "./display"

const artifacts = join(fileURLToPath(new URL("..", import.meta.url)), "artifacts", "start")
const scenario = "loop"
/** The demo plays faster than life, so that a loop comes round within a minute. */
const demoRate = 4
/** Two rounds of it and a bit more. */
const footageSeconds = 130

/** Leaves the browser to the person, on a show that loops. */
async function showInWindow() {
  const mall = await startMall()
  mall.setRate(demoRate)
  const browser = await Chromium.launch({ extension: await build("chrome-mv3"), port: mall.port, headless: false })
  console.log("Answer Liveproof's first page, then watch the show in the other tab. Close the browser to end.")
  const tab = await browser.newTab()
  await tab.goto(mall.urlOf(scenario))
  await browser.closed()
  await mall.close()
}

/** Watches for the person, and exits 0 only if the verdict is right. */
async function showWithoutDisplay() {
  await mkdir(artifacts, { recursive: true })
  const mall = await startMall()
  mall.setRate(demoRate)
  // What runs is the product but for one flag: the overlay's shadow root is open, so that it can be read from here.
  await build("chrome-mv3")
  const browser = await Chromium.launch({ extension: await openOverlay("chrome-mv3"), port: mall.port })
  try {
    console.log("No display: rendering a looping show, then watching it in a headless browser.")
    await mall.prepareFootage(scenario, footageSeconds)
    await answerWelcome(browser, "yes")
    const tab = await browser.newTab()
    await tab.goto(mall.urlOf(scenario))
    const overlay = new OverlayPage(tab)
    const startedAt = Date.now()
    const say = (text: string) =>
      console.log(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${text}`)
    let last = ""
    await overlay.waitFor(
      "the verdict",
      ({ headline, bar }) => {
        if (headline !== last) say(bar)
        last = headline
        return headline === "Loop"
      },
      180_000,
    )
    // At the pace of the demo the show is at its next product before its page is read again.
    mall.setRate(1)
    await tab.setSize(1280, 1000)
    await overlay.click(".lp-bar .lp-icon-button")
    for (const theme of ["light", "dark"] as const) {
      await tab.setTheme(theme)
      const shown = await tab.evaluate(() => document.querySelector("[aria-current] .tile-title")?.textContent ?? "")
      await overlay.waitFor("the tag of the product that is shown", ({ tag }) => tag.includes(shown))
      await tab.screenshot(join(artifacts, `overlay-${theme}.png`))
    }
    const history = await browser.extensionTab("tabs/history.html")
    await history.setSize(840, 900)
    await until(
      "the frames in the history",
      () =>
        history.evaluate(() => {
          document.querySelector("details.lp-session")?.setAttribute("open", "")
          return document.querySelectorAll(".lp-pair img").length
        }),
      (count) => count >= 2,
    )
    await history.screenshot(join(artifacts, "history.png"))
    console.log(`The verdict is right. Screenshots are in ${artifacts}.`)
  } finally {
    await browser.close()
    await mall.close()
  }
}

await (hasDisplay ? showInWindow() : showWithoutDisplay())
