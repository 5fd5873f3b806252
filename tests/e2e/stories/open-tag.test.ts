/** Whoever reads in the opened tag of a product reads on while the show goes on to the next one. */
import { describe, expect, it } from "vitest"
import type { ProductRow } from "../../../src/store/rows"
import { until } from "../driver/until"
import { readTable } from "../pages/database"
import { useWorld } from "../world"

const mug = "B0MALLMG10"
const speaker = "B0MALLSP11"
const scrolledPx = 150

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  it("it stays with its product, and as far down as it was scrolled, until it is closed", async () => {
    world.play(1)
    world.mall.feature(mug)
    const { tab, pane } = await world.visit("loop")
    await pane.waitFor("the mug's tag", ({ tag }) => tag.includes("Travel Mug") && tag.includes("reviews"))
    await pane.click(".lp-tag .lp-icon-button")
    await until(
      "the panel to be whole",
      () => pane.count(".lp-tag .lp-watch"),
      (count) => count > 0,
    )
    const down = () => tab.inPane(() => document.querySelector(".lp-tag")!.scrollTop)
    await tab.inPane((px) => document.querySelector(".lp-tag")!.scrollTo(0, px), scrolledPx)

    world.mall.feature(speaker)
    await until(
      "the speaker's own page to be read",
      async () =>
        ((await readTable(world.browser, "products")) as ProductRow[]).find(({ key }) => key.endsWith(speaker)),
      (product) => product?.lookedUp?.outcome === "read",
    )
    expect((await pane.read())?.tag).toContain("Travel Mug")
    expect(await down()).toBeGreaterThanOrEqual(scrolledPx)
    await world.picture(tab, "tag-stays")

    await pane.click(".lp-tag .lp-icon-button")
    await pane.waitFor("the speaker's tag", ({ tag }) => tag.includes("Pocket Speaker"))
  })
})
