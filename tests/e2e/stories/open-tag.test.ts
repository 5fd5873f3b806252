/** A product's tag that the viewer opened: it stays open, and nothing in it covers anything else. */
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

  const openMug = async () => {
    world.play(1)
    world.mall.feature(mug)
    const { tab, pane } = await world.visit("loop")
    await pane.waitFor("the mug's tag", ({ tag }) => tag.includes("Travel Mug") && tag.includes("reviews"))
    await pane.click(".lp-tag .lp-icon-button")
    await until(
      "the complete panel",
      () => pane.count(".lp-tag .lp-watch"),
      (count) => count > 0,
    )
    await pane.unfold(".lp-tag")
    return { tab, pane }
  }

  it("does not draw what is only for screen readers", async () => {
    const { tab } = await openMug()
    const drawn = await tab.inPane(() =>
      [...document.querySelectorAll(".lp-tag .lp-hidden-text, .lp-tag .lp-hidden-text *")].flatMap((hidden) => {
        hidden.scrollIntoView({ block: "center" })
        const { left, top, width, height } = hidden.getBoundingClientRect()
        const uppermost = document.elementFromPoint(left + width / 2, top + height / 2)
        return uppermost === hidden ? [hidden.outerHTML] : []
      }),
    )
    expect(drawn).toEqual([])
  })

  it("stays with its product, and keeps its scroll position, until it is closed", async () => {
    const { tab, pane } = await openMug()
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
