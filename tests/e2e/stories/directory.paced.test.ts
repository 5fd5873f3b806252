/** The directory of shows says what was seen of each show, and takes nothing away from the page. */
import { expect } from "vitest"
import { paneViolations } from "../driver/accessibility"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const world = useWorld("chromium")

interface Badge {
  text: string
  x: number
  y: number
  isShown: boolean
}

/** Positions are relative to the document: the page is not scrolled. */
const badges = async (tab: Tab): Promise<Badge[]> => {
  const all = await tab.inPane(() =>
    [...document.querySelectorAll<HTMLElement>(".lp-badge")].map((badge) => {
      const { x, y, width, height } = badge.getBoundingClientRect()
      const text = (badge.textContent ?? "").replace(/\s+/g, " ")
      return { text, x: x + width / 2, y: y + height / 2, isShown: getComputedStyle(badge).visibility === "visible" }
    }),
  )
  return all ?? []
}

const layoutOf = (tab: Tab) =>
  tab.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll("main *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [element.tagName, Math.round(x), Math.round(y), Math.round(width), Math.round(height)].join()
    }),
  ])

watchingStory(world, "after a loop was watched, the directory's tile says so", async () => {
  world.play(8)
  world.mall.startOver("loop")
  const { tab, pane } = await world.visit("loop")
  await pane.waitForHeadline(headlines.loop, [], 120_000)

  await tab.goto(world.mall.urlOfPath("/live"))
  const loop = /^Review Revue: Says LIVE\. Loop seen on \w+ \d+$/
  const seen = await until(
    "the badges, each at its tile",
    () => badges(tab),
    (list) => list.some(({ text, isShown }) => loop.test(text) && isShown),
  )
  expect(seen.filter(({ text }) => loop.test(text))).toHaveLength(1)
  expect(seen.some(({ text }) => text === "Smart Home Simplified: Says LIVE")).toBe(true)
  // "Recently live" does not mean live.
  expect(seen.some(({ text }) => text === "Smart Home Simplified: Recording")).toBe(true)

  for (const theme of ["light", "dark"] as const) {
    await tab.setTheme(theme)
    await world.picture(tab, `directory-${theme}`)
    expect(await paneViolations(tab)).toEqual([])
  }

  const withUs = await layoutOf(tab)
  await tab.press("Alt+Shift+L")
  await until(
    "the badges to be gone",
    () => pane.isShown(),
    (isShown) => !isShown,
  )
  expect(await layoutOf(tab)).toEqual(withUs)
  await tab.press("Alt+Shift+L")
  await until(
    "the badges to be back",
    async () => (await pane.isShown()) && (await badges(tab)).length,
    (count) => count === seen.length,
  )

  // A click on the badge is a click on the tile. Pictures that loaded late have moved both.
  const placed = await until(
    "the badges at their tiles again",
    () => badges(tab),
    (list) => list.some(({ text, isShown }) => loop.test(text) && isShown),
  )
  const { x, y } = placed.find(({ text }) => loop.test(text))!
  const path = () => tab.evaluate(() => location.pathname)
  const opened = new URL(world.mall.urlOf("loop")).pathname
  await until(
    "the show, opened in place",
    async () => {
      // For a moment after a frame is shown again, Chromium gives it the clicks that it should let through.
      if ((await path()) !== opened) await tab.clickAt(x, y)
      return path()
    },
    (now) => now === opened,
  )
})
