/** The closed tag of a product that stands among others: wherever there is room, and never on anything important. */
import { describe, it } from "vitest"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { useWorld } from "../world"

const products = { first: "B0MALLPH01", middle: "B0MALLHB02" } as const
const sizes = [
  [1440, 900],
  [1280, 900],
  [1000, 800],
  [700, 900],
  [400, 800],
] as const

const twoLinesPx = 66

interface Rect {
  x: number
  y: number
  width: number
  height: number
}

const tagOf = (tab: Tab): Promise<Rect | null> =>
  tab.inPane(() => {
    const tag = document.querySelector(".lp-tag")
    if (!tag?.checkVisibility({ visibilityProperty: true })) return null
    const { x, y, width, height } = tag.getBoundingClientRect()
    return { x, y, width, height }
  })

/** Other products and the chat, and how much of each the tag covers. */
const hiddenBy = (tab: Tab, tag: Rect): Promise<string[]> =>
  tab.evaluate(({ x, y, width, height }) => {
    const parts = [
      ...document.querySelectorAll(".tile:not([aria-current]) :is(img, .tile-title, .tile-price, .tile-stock)"),
      ...document.querySelectorAll(".live-chat"),
    ]
    return parts
      .filter((part) => {
        const box = part.getBoundingClientRect()
        return box.width > 1 && box.left < x + width && x < box.right && box.top < y + height && y < box.bottom
      })
      .map((part) => part.outerHTML.slice(0, 80))
  }, tag)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  it.each(Object.entries(products))(
    "hides no other product and no chat, and has two lines: %s",
    async (which, asin) => {
      world.play(1)
      world.mall.feature(asin)
      const { tab, pane } = await world.visit("live")
      await pane.waitFor("the tag", ({ tag }) => tag.includes("$"))
      for (const [width, height] of sizes) {
        await tab.setSize(width, height)
        await until(
          `a tag that hides nothing at ${width} px`,
          async () => {
            const tag = await tagOf(tab)
            return tag && { tag, hidden: await hiddenBy(tab, tag), windowWidth: await tab.evaluate(() => innerWidth) }
          },
          (seen) =>
            seen !== null &&
            seen.windowWidth === width &&
            seen.hidden.length === 0 &&
            seen.tag.x >= 0 &&
            seen.tag.x + seen.tag.width <= width &&
            seen.tag.height < twoLinesPx,
        )
        await world.picture(tab, `tag-${which}-${width}`)
      }
    },
  )
})
