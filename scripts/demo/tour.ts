/** A tour of the demo: the loop's verdict and its evidence, a product's prices and reviews, the history. */
import type { ChromiumTab } from "../../tests/e2e/driver/chromium"
import { until } from "../../tests/e2e/driver/until"
import { headlines } from "../../tests/e2e/headlines"
import { PanePage } from "../../tests/e2e/pages/pane"
import { productOf } from "../../tests/mall/catalogue/products"
import type { Demo } from "./demo"

export const show = "loop"
/** Four times normal speed, so that a loop comes round within half a minute. */
export const demoRate = 4
/** A little more than two rounds of the loop. */
const footageSeconds = 130
/** The verdict is due after three rounds, but a busy machine may have sampled too little of a fast show by then. */
const longestSeconds = 220
/** Its list price was never charged, it cost more two days ago, and the show reads out its reviews. */
export const mug = "B0MALLMG10"
const before = "Before the show: $23.95"

export interface TourEvents {
  /** A tab is about to visit the show. Called again for each slower attempt. */
  begins(tab: ChromiumTab, rate: number): Promise<void>
  /** The pane's bar shows a new headline. */
  headline(headline: string, bar: string): void
  /** What an opened card says. */
  says(lines: readonly string[]): void
  /** The screen shows something worth a picture. */
  picture(name: string, tab: ChromiumTab): Promise<void>
}

/**
 * @param rates  how fast to play the show: the first one, then the slower ones as long as there is no verdict
 * @throws if the demo does not show what it is meant to show
 */
export async function takeTour(demo: Demo, events: TourEvents, rates: readonly number[]): Promise<void> {
  const { mall, browser } = demo
  await mall.prepareFootage(show, footageSeconds)
  mall.feature(mug)
  const tab = await seeVerdict(demo, events, rates)
  const pane = new PanePage(tab)
  const inBothThemes = async (name: string) => {
    for (const theme of ["light", "dark"] as const) {
      await tab.setTheme(theme)
      await events.picture(`${name}-${theme}`, tab)
    }
    await tab.setTheme("light")
  }

  const { title, ratings } = productOf(mug)!
  const closed = await pane.waitFor(
    "the product's tag, with the reviews of its page",
    ({ tag }) => tag.includes(title) && tag.includes(`${ratings.toLocaleString("en-US")} reviews`),
  )
  await pane.click(".lp-bar .lp-icon-button")
  await until(
    "the frames side by side",
    () => pane.count(".lp-pair img"),
    (count) => count >= 2,
  )
  events.says(await pane.texts(".lp-finding"))
  await inBothThemes("loop")

  events.says([closed.tag])
  await pane.click(".lp-tag .lp-icon-button")
  await until("the chart, with the judged discount", () => readTag(pane), isJudged)
  await inBothThemes("prices")
  const readUnfolded = async () => {
    await unfoldWhatTheShowSaid(tab)
    return readTag(pane)
  }
  const seen = await until("all that the tag opens into", readUnfolded, isWhole)
  await pane.waitFor("the price of two days ago", ({ tag }) => tag.includes(before))
  events.says(seen.claims)
  events.says(seen.quotations.map((quotation) => `“${quotation}”`))
  await tab.inPane(() => document.querySelector(".lp-tag .lp-reviews")?.scrollIntoView())
  await inBothThemes("reviews")

  const history = await browser.extensionTab("tabs/history.html")
  await history.setSize(840, 900)
  await until(
    "the frames in the history",
    () =>
      history.evaluate(() => {
        document.querySelector("details.lp-session")?.setAttribute("open", "")
        return document.querySelectorAll(".lp-pair img").length
      }),
    (count) => count >= 2,
  )
  await events.picture("history", history)
  await history.close()
}

/** Opens the show in a tab and waits for its verdict. */
async function seeVerdict({ mall, browser }: Demo, events: TourEvents, rates: readonly number[]): Promise<ChromiumTab> {
  for (const rate of rates) {
    mall.setRate(rate)
    mall.startOver(show)
    const tab = await browser.newTab()
    await events.begins(tab, rate)
    await tab.goto(mall.urlOf(show))
    await switchCaptionsOn(tab)
    let last = ""
    const { headline } = await new PanePage(tab).waitFor(
      "the verdict",
      (seen) => {
        if (seen.headline !== last) events.headline(seen.headline, seen.bar)
        last = seen.headline
        return last === headlines.loop || mall.streamSeconds(show) > longestSeconds
      },
      600_000,
    )
    if (headline === headlines.loop) return tab
    await tab.close()
  }
  throw new Error(`No verdict in ${longestSeconds} s of the show, however slowly it was played`)
}

/**
 * Switches captions on as a viewer would: without that, nothing is known of what the show reads out, since captions
 * that are off are left alone.
 */
const switchCaptionsOn = (tab: ChromiumTab): Promise<unknown> =>
  until(
    "the show's captions",
    () =>
      tab.evaluate(() => {
        const track = document.querySelector<HTMLVideoElement>(".live-video")?.textTracks[0]
        if (track) track.mode = "showing"
        return track?.mode
      }),
    (mode) => mode === "showing",
  )

interface SeenTag {
  lines: number
  claims: string[]
  quotations: string[]
  readOut: number
  watchForms: number
}

const readTag = async (pane: PanePage): Promise<SeenTag> => ({
  lines: await pane.count('.lp-tag .lp-chart-line[d^="M"]'),
  claims: await pane.texts(".lp-tag .lp-claims li"),
  quotations: (await pane.texts(".lp-tag .lp-review-quote blockquote")).filter((shown) => shown !== ""),
  readOut: await pane.count(".lp-tag .lp-review-said"),
  watchForms: await pane.count(".lp-tag .lp-watch"),
})

/** A judgement ends with the rule it follows; "can't be told yet" names none. */
const isJudged = ({ lines, claims }: SeenTag): boolean =>
  lines > 0 && claims.some((claim) => claim.includes("16 CFR 233"))

const isWhole = (seen: SeenTag): boolean =>
  isJudged(seen) && seen.quotations.length > 0 && seen.readOut > 0 && seen.watchForms > 0

/** Unfolds the prices the show asked for the product, and the reviews it read out. */
const unfoldWhatTheShowSaid = (tab: ChromiumTab): Promise<unknown> =>
  tab.inPane(() => {
    const folds = document.querySelectorAll<HTMLDetailsElement>(
      ".lp-tag details.lp-during, .lp-tag details:has(.lp-review-said)",
    )
    for (const fold of folds) fold.open = true
  })
