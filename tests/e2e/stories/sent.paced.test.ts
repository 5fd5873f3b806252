/**
 * Nothing leaves the browser except what the README lists: from its first start, the browser sends everything through a
 * proxy that records it, while a show is watched, its evidence opened, and the history and other pages read.
 */
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { until } from "../driver/until"
import { headlines } from "../headlines"
import { textOf } from "../pages/own-page"
import { askedByPage, isException, keepaException, pageExceptions, unexplained } from "../sent"
import { watchingStory } from "../watching-story"
import { useWorld } from "../world"

const readme = fileURLToPath(new URL("../../../README.md", import.meta.url))
const suspicious = [headlines["may-be-loop"], headlines.loop]
/** Pages of the extension, each with a word that appears once stored data are there. */
const ownPages = [
  ["tabs/history.html", "watched"],
  ["options.html", "Keepa"],
  ["tabs/watchlist.html", "Watched products"],
  ["tabs/privacy.html", "What leaves the browser"],
] as const

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name, { isRecorded: true })
  const strangers = () => unexplained(world.sent, name, askedByPage(world.mall, "loop"), pageExceptions)

  watchingStory(
    world,
    "watching a show and reading the history and the settings causes no other requests",
    async () => {
      world.play(name === "chromium" ? 4 : 2)
      world.mall.startOver("loop")
      const { tab, pane } = await world.visit("loop")
      await pane.waitFor("the product's tag, with the reviews of its page", (seen) => seen.tag.includes("review"))
      await pane.waitFor("the repeat", ({ headline }) => suspicious.includes(headline), 120_000)
      await pane.click(".lp-bar .lp-icon-button")
      await until(
        "the frames side by side",
        () => pane.count(".lp-pair img"),
        (count) => count >= 2,
      )
      for (const [page, word] of ownPages) {
        const own = await world.browser.extensionTab(page)
        await until(`"${word}" on ${page}`, textOf(own), (text) => text.includes(word))
        await own.close()
      }
      await tab.close()
      expect(strangers()).toEqual([])
      expect(world.sent.requests.filter((request) => pageExceptions.some(isException(request)))).not.toEqual([])
    },
  )

  it("a request to anybody else would be noticed", async () => {
    const asked = "https://elsewhere.example/?watched=loop"
    const own = await world.browser.extensionTab("options.html")
    await own.evaluate((url) => fetch(url, { mode: "no-cors" }).then(() => null), asked)
    expect(strangers()).toEqual([`GET ${asked}`])
  })
})

it("the README lists each exception", async () => {
  const text = (await readFile(readme, "utf8")).replace(/\s+/g, " ")
  for (const { says } of [...pageExceptions, keepaException]) expect(text).toContain(says)
})
