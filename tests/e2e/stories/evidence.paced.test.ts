/** Evidence that leaves the extension and comes back, and the pane on top of a page's own modal dialog. */
import { readFile, writeFile } from "node:fs/promises"
import { expect, it } from "vitest"
import { paneViolations } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")

const focusIn = (tab: Tab, selector: string) =>
  tab.inPane((at) => document.querySelector<HTMLElement>(at)!.focus(), selector)
const rate = 4

watchingStory(world, "evidence saved from the history holds; with its sentence altered it does not", async () => {
  world.play(rate)
  world.mall.startOver("loop")
  const { tab, pane } = await world.visit("loop")
  await pane.waitForHeadline(headlines.loop, [], 90_000)
  // A file rests on a single stretch. Half a minute may be sampled too thinly to hold, so the story waits for a long
  // stretch.
  await pane.waitFor("a third round", ({ bar }) => /ran [3-9] times/.test(bar), 90_000)
  await pane.click(".lp-bar .lp-icon-button")
  await until(
    "an arc from each round to the next",
    () => pane.count(".lp-tl-arc--repeat"),
    (count) => count >= 2,
  )
  const readout = () => pane.text(".lp-tl-readout")
  const pictures = () => pane.count(".lp-pair img")
  expect(await pictures()).toBe(2)
  await focusIn(tab, ".lp-tl-slider")
  await until(
    "the loop, reached by keyboard",
    async () => {
      // If a step passed before it could be read, focus starts over from the other end.
      await tab.press((await readout()).startsWith("0:00") ? "End" : "ArrowLeft")
      return readout()
    },
    (text) => /the same .* ran [3-9] times/.test(text),
  )
  for (const theme of ["light", "dark"] as const) {
    await tab.setTheme(theme)
    expect(await paneViolations(tab)).toEqual([])
    await world.picture(tab, `evidence-card-${theme}`)
  }
  await tab.setTheme("light")
  await pane.click(".lp-rest summary")
  await until(
    "the table",
    () => pane.text(".lp-tl-table"),
    (text) => /ran [3-9] times/.test(text),
  )
  expect(await paneViolations(tab)).toEqual([])
  await world.picture(tab, "evidence-card-unfolded")
  const opened = (tab as ChromiumTab).page.context().waitForEvent("page")
  await pane.click(".lp-evidence .lp-button")
  // The pane itself saves nothing; it opens the history at this session.
  const history = new ChromiumTab(await opened)
  const [saved] = await Promise.all([
    history.page.waitForEvent("download"),
    history.page.getByRole("button", { name: "Save this evidence" }).click(),
  ])
  const fromHistory = await saved.path()

  await history.page.locator(".lp-checker summary").click()
  const result = () => history.page.locator(".lp-checker [role=status]").innerText()
  const check = async (path: string, answer: string) => {
    await history.page.setInputFiles(".lp-checker input", path)
    await until(`"${answer}"`, result, (text) => text.includes(answer))
  }
  await check(fromHistory, "It holds up. The prints give: Loop.")
  await world.picture(history, "evidence-fits")
  const page = await readFile(fromHistory, "utf8")
  const altered = page.replace(/ran \d times/, "ran 99 times")
  expect(altered).not.toBe(page)
  const alteredFile = `${fromHistory}-altered`
  await writeFile(alteredFile, altered)
  await check(alteredFile, "something that you can read in it was changed")
  await world.picture(history, "evidence-altered")
  await history.setTheme("dark")
  await world.picture(history, "evidence-dark")
  await history.close()
})

it("a page's own modal dialog neither blocks the pane nor gets its clicks", async () => {
  const { tab, pane } = await world.visit("loop")
  await pane.waitFor("the bar", ({ bar }) => bar !== "")
  const dialogIsOpen = () => tab.evaluate(() => document.querySelector("dialog")!.open)
  await tab.evaluate(() => {
    const dialog = document.createElement("dialog")
    dialog.textContent = "Sign in to chat"
    // As on many pages, a click outside the dialog's box closes it.
    dialog.addEventListener("click", () => dialog.close())
    document.body.append(dialog)
    dialog.showModal()
  })
  const open = ".lp-bar .lp-icon-button"
  const panels = () => pane.count(".lp-panel")
  await until(
    "the panel to open above the dialog",
    async () => {
      if ((await panels()) === 0) await pane.click(open)
      return panels()
    },
    (count) => count === 1,
  )
  expect(await dialogIsOpen()).toBe(true)
  await world.picture(tab, "above-dialog")
  await tab.evaluate(() => document.querySelector("dialog")!.close())
  await until(
    "the panel to close when the dialog is gone",
    async () => {
      if ((await panels()) === 1) await pane.click(open)
      return panels()
    },
    (count) => count === 0,
  )
})
