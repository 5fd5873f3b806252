import { cp, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, it } from "vitest"
import { buildFolder } from "../../../scripts/build"
import { startMall } from "../../mall/server"
import { Chromium } from "../driver/chromium"
import { answerWelcome } from "../pages/welcome"

it("pictures", async () => {
  const mall = await startMall()
  for (const language of ["en", "de"]) {
    let extension = buildFolder("chrome-mv3")
    if (language === "de") {
      extension = await mkdtemp(join(tmpdir(), "liveproof-german-"))
      await cp(buildFolder("chrome-mv3"), extension, { recursive: true })
      await cp(join(extension, "_locales", "de"), join(extension, "_locales", "en"), { recursive: true })
    }
    const browser = await Chromium.launch({ extension, port: mall.port })
    await answerWelcome(browser, "yes")
    const own = await browser.extensionTab("options.html")
    for (const theme of ["light", "dark"] as const) {
      await own.setTheme(theme)
      await own.setSize(760, 900)
      await own.evaluate(() => [...document.querySelectorAll("h2")].at(-1)?.scrollIntoView())
      await own.evaluate(() => document.querySelector("main p:last-child")?.scrollIntoView())
      await new Promise((r) => setTimeout(r, 500))
      await own.screenshot(`/tmp/mem-settings-${language}-${theme}.png`)
    }
    await browser.close()
  }
  await mall.close()
}, 120_000)
