/** A different tool makes the build of `npm run dev`; it must do the same as the release. */
import { readdirSync } from "node:fs"
import { beforeAll, expect, it } from "vitest"
import { buildFolder } from "../../../../scripts/build"
import { openDevBuild } from "../../../../scripts/dev-build"
import { until } from "../../driver/until"
import { barThere } from "../../pages/pane"
import { useWorld } from "../../world"

beforeAll(async () => {
  const dev = await openDevBuild()
  await dev.build()
  await dev.close()
})

const world = useWorld("chromium", { variant: "dev" })

it("shows the pane's first sentence, and a tag with a price", async () => {
  world.play(4)
  const { pane } = await world.visit("loop")
  await barThere(pane)
  await pane.waitFor("the product's tag", ({ tag }) => /\$\d+\.\d\d/.test(tag))
})

it("shows every page of the extension", async () => {
  const built = readdirSync(buildFolder("chrome-mv3", "dev"), { recursive: true, encoding: "utf8" })
  // The readers show nothing, and the pane is empty unless a page script asks for something.
  const pages = built.filter((file) => file.endsWith(".html") && !/(reader|pane)\.html$/.test(file))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    const tab = await world.browser.extensionTab(page)
    await until(
      `${page} with its content`,
      () => tab.evaluate(() => document.querySelectorAll("main").length),
      (count) => count === 1,
    )
    await tab.close()
  }
})
