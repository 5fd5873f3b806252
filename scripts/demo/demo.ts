/**
 * The demo: the mall, and a browser with the extension in a profile that has a made-up past and has passed the welcome
 * page.
 */
import messages from "../../locales/en/messages.json"
import { Chromium } from "../../tests/e2e/driver/chromium"
import { until } from "../../tests/e2e/driver/until"
import { clickButton, textOf } from "../../tests/e2e/pages/own-page"
import { answerWelcome } from "../../tests/e2e/pages/welcome"
import { type Mall, startMall } from "../../tests/mall/server"
import { build } from "../build"
import { madeUpPast } from "./made-up-past"

export interface Demo {
  readonly mall: Mall
  readonly browser: Chromium
  close(): Promise<void>
}

export async function openDemo({ headless }: { headless: boolean }): Promise<Demo> {
  const mall = await startMall({ madeUpPast: true })
  const extension = await build("chrome-mv3")
  const browser = await Chromium.launch({ extension, port: mall.port, headless })
  await answerWelcome(browser, "yes")
  await putCopyBack(browser, await madeUpPast(mall.scenarios, Date.now()))
  const close = async () => {
    await browser.close()
    await mall.close()
  }
  return { mall, browser, close }
}

/** Imports a copy on the settings page and confirms it, as a user would. */
async function putCopyBack(browser: Chromium, copy: string): Promise<void> {
  const tab = await browser.extensionTab("options.html")
  const file = { name: "made-up-past.jsonl", mimeType: "application/x-ndjson", buffer: Buffer.from(copy) }
  await tab.page.locator("input[type=file]").setInputFiles(file)
  await clickButton(tab, messages.importTakeMine.message)
  const [done = ""] = messages.importDone.message.split("$1")
  await until("the copy to be put back", textOf(tab), (text) => text.includes(done))
  await tab.close()
}
