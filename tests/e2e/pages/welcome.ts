/** The first-run page. */
import type { TestBrowser } from "../driver/browser"
import { until } from "../driver/until"

export async function answerWelcome(browser: TestBrowser, answer: "yes" | "no"): Promise<void> {
  const tab = await browser.extensionTab("tabs/welcome.html")
  const index = answer === "yes" ? 0 : 1
  await until(
    "the first-run page's buttons",
    () => tab.evaluate(() => document.querySelectorAll("button").length),
    (n) => n === 2,
  )
  await tab.evaluate((which) => document.querySelectorAll("button")[which]!.click(), index)
  await until(
    "the first-run page's answer",
    () => tab.evaluate(() => document.querySelector("[role=status]")?.textContent ?? ""),
    (text) => text.length > 0,
  )
  await tab.close()
}
