/**
 * An evidence file: saved in one language, opened without the extension, printed, and checked again in the browser and
 * in Node.
 */
import "../../../scripts/no-browser"
import { writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, it } from "vitest"
import { carriedBy } from "~ui/evidence-page/carried"
import { checkEvidence } from "~ui/evidence-page/check"
import { crowded, drawn, messagesOf } from "../../unit/ui/evidence-page"
import { violationsIn } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { clickButton, textOf } from "../pages/own-page"
import { plantLoop } from "../pages/planted-session"
import { keepPicture, useWorld } from "../world"

/** What the page hands over for saving. */
async function savedIn(history: Tab, language: "en" | "de"): Promise<string> {
  await history.evaluate((wanted) => {
    const scope = globalThis as typeof globalThis & { saved?: string }
    const real = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      blob.text().then((text) => {
        scope.saved = text
      })
      return real(blob)
    }
    const choice = document.querySelector<HTMLSelectElement>(".lp-evidence select")!
    choice.value = wanted
    choice.dispatchEvent(new Event("change", { bubbles: true }))
  }, language)
  await clickButton(history, "Save this evidence")
  return until(
    "the saved page",
    () => history.evaluate(() => (globalThis as { saved?: string }).saved ?? ""),
    (text) => text !== "",
  )
}

async function open(history: Tab, page: string): Promise<void> {
  await history.evaluate((text) => {
    const checker = document.querySelector<HTMLDetailsElement>(".lp-checker")!
    checker.open = true
    const input = checker.querySelector("input")!
    const files = new DataTransfer()
    files.items.add(new File([text], "evidence.html", { type: "text/html" }))
    input.files = files.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  }, page)
}

const themes = ["light", "dark"] as const
const widths = [360, 900, 1440] as const

/** As a friend without Liveproof sees it. */
async function lookAt(tab: ChromiumTab, page: string, name: string): Promise<void> {
  const file = join(tmpdir(), `liveproof-${name}.html`)
  await writeFile(file, page)
  await tab.page.goto(pathToFileURL(file).href)
  for (const theme of themes) {
    await tab.setTheme(theme)
    expect(await violationsIn(tab)).toEqual([])
    for (const width of widths) {
      await tab.setSize(width, 800)
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
      await tab.page.screenshot({ path: join("artifacts/pictures", `${name}-${theme}-${width}.png`), fullPage: true })
    }
  }
  expect(await sheetsOf(tab)).toBe(2)
}

async function sheetsOf(tab: ChromiumTab): Promise<number | undefined> {
  const pdf = await tab.page.pdf({ preferCSSPageSize: true })
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length
}

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  it("evidence saved in German holds, and no longer does once a word of it is changed", async () => {
    const session = await plantLoop(world.browser)
    const history = await world.browser.extensionTab(`tabs/history.html#${session.id}`)
    await until("the session", textOf(history), (text) => text.includes("Save this evidence"))
    const page = await savedIn(history, "de")
    expect(page).toContain("Nachweis einer Wiederholung")
    // This browser drew it, and Node draws it again.
    const checked = await checkEvidence(new TextEncoder().encode(page), { lumaOf: async () => null, messagesOf })
    expect(checked).toMatchObject({ holds: true, verdict: { kind: "loop" } })
    const says = textOf(history)
    await open(history, page)
    await until("that it holds", says, (text) => text.includes("It holds up. The prints give: Loop."))
    await keepPicture(history, `${name}-evidence-holds`)
    await open(history, page.replace("Review Revue", "Another show"))
    await until("that it does not", says, (text) => text.includes("something that you can read in it was changed"))
    if (history instanceof ChromiumTab) {
      expect(await violationsIn(history)).toEqual([])
      await lookAt(history, page, "evidence-page-de")
      const full = join(tmpdir(), "liveproof-crowded.html")
      await writeFile(full, await drawn(crowded(carriedBy(page)!)))
      await history.page.goto(pathToFileURL(full).href)
      expect(await sheetsOf(history), "with as much as a page may say").toBe(2)
    }
    await history.close()
  })
})
