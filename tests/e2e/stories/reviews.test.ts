/** What buyers say, shown at the product: from the shop's own pages, and read out on the show. */
import { expect, it } from "vitest"
import { reviewsOf } from "../../mall/catalogue/reviews"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { emptyHistory, storedSessions } from "../pages/database"
import type { PanePage } from "../pages/pane"
import { useWorld } from "../world"

const world = useWorld("chromium")

/** Opens the tag's panel and returns its content. */
async function openPanel(pane: PanePage): Promise<string> {
  await pane.click(".lp-review-strip-open")
  await until(
    "the panel",
    () => pane.text(".lp-reviews"),
    (text) => text !== "",
  )
  await pane.unfold(".lp-reviews")
  return pane.text(".lp-reviews")
}

/** What the shop's page says about a product, according to the catalogue. */
const isIn = (asin: string, quotation: string) => reviewsOf(asin).some(({ body }) => body.includes(quotation))

/** One snippet for and one against, both in the reviewer's own words, with stars, day and link. */
async function expectQuotations(pane: PanePage, asin: string): Promise<void> {
  const quotations = await pane.texts(".lp-reviews > section > .lp-review-quote > blockquote")
  expect(quotations.length).toBeGreaterThanOrEqual(2)
  for (const quotation of quotations) expect(isIn(asin, quotation), quotation).toBe(true)
  const sources = await pane.texts(".lp-reviews > section > .lp-review-quote > figcaption")
  for (const source of sources) expect(source).toMatch(/[★☆]{5}[\s\S]*\w+ \d+, \d{4}[\s\S]*See the review/)
}

/** Modes of the player's text tracks, as the page sees them. */
const trackModes = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelector<HTMLVideoElement>(".live-video")!.textTracks].map(({ mode }) => mode))

it("captions that quote a review: once the viewer turns them on, the sentence is shown beside the whole passage", async () => {
  world.play(1)
  world.mall.startOver("loop")
  const { tab, pane } = await world.visit("loop")
  await until(
    "the captions, which are off",
    () => trackModes(tab),
    (modes) => modes.length === 1,
  )
  await pane.waitFor("the reviews of the mug", ({ tag }) => tag.includes("reviews"), 30_000)
  expect(await trackModes(tab)).toEqual(["disabled"])
  await tab.evaluate(() => {
    document.querySelector<HTMLVideoElement>(".live-video")!.textTracks[0]!.mode = "showing"
  })
  await openPanel(pane)
  await pane.waitFor("what was read out", ({ tag }) => tag.includes("3 of them read out on the show"), 120_000)
  expect(await trackModes(tab)).toEqual(["showing"])
  await pane.unfold(".lp-reviews")
  const panel = await pane.text(".lp-reviews")
  expect(panel).toContain("After ten washes it keeps warm as before!")
  expect(panel).toMatch(/This sentence is in a 3-star review of \w+ \d+, \d{4}, shortened\. There it reads:/)
  expect(panel).toContain("After ten washes the colour comes off at the rim. Keeps warm as before.")
  expect(panel).not.toContain("That is what we call a mug")
  await expectQuotations(pane, "B0MALLMG10")
  await world.picture(tab, "said-light")
  await tab.setTheme("dark")
  await world.picture(tab, "said-dark")

  await until(
    "the quotations in the session's record",
    () => storedSessions(world.browser),
    (sessions) => sessions.some(({ quoted }) => quoted.some(({ quotations }) => quotations.length === 3)),
  )
  const shown = await world.browser.extensionTab("tabs/history.html")
  const said = await until(
    "the quotation in the history",
    () =>
      shown.evaluate(() => {
        document.querySelector<HTMLDetailsElement>("details.lp-session")?.setAttribute("open", "")
        for (const button of document.querySelectorAll<HTMLElement>(".lp-review-strip-open[aria-expanded=false]"))
          button.click()
        for (const fold of document.querySelectorAll<HTMLDetailsElement>(".lp-reviews details")) fold.open = true
        return document.querySelector<HTMLElement>(".lp-review-said")?.innerText ?? ""
      }),
    (text) => text !== "",
  )
  expect(said).toContain("After ten washes it keeps warm as before!")
  await world.picture(shown, "said-history")
  await shown.close()
})

it("the review cards of 2026: the shop's own star counts, one for and one against, and what was tested", async () => {
  world.play(1)
  world.mall.startOver("live")
  const { tab, pane } = await world.visit("live")
  await pane.waitFor("the reviews", ({ tag }) => tag.includes("1,872 reviews"), 30_000)
  const panel = await openPanel(pane)
  expect(panel).toContain("Stars, as the shop counts them")
  expect(panel).toContain("Sentences chosen from 13 of the 13 reviews the shop shows.")
  expect(panel).toContain("What was tested")
  expect(panel).toContain("The shop’s own summary (amazon.com), unchanged")
  expect(panel).toContain("Customers find the phone sturdy and easy to set up")
  await expectQuotations(pane, "B0MALLPH01")
  await world.picture(tab, "reviews-light")
  await tab.setTheme("dark")
  await world.picture(tab, "reviews-dark")
  await tab.setSize(420, 760)
  await world.picture(tab, "reviews-narrow")
})

it("a product whose own page is missing: the tag says that its reviews were not read", async () => {
  // An earlier show may have featured it while its page still existed.
  await emptyHistory(world.browser)
  world.mall.takeDown("B0MALLLP04")
  world.mall.feature("B0MALLLP04")
  world.mall.startOver("bumper")
  const { tab, pane } = await world.visit("bumper")
  await pane.click(".lp-tag .lp-icon-button")
  await pane.waitFor("the reason", ({ tag }) => tag.includes("Reviews not read: the shop has no such product page"))
  await world.picture(tab, "reviews-not-had")
})
