/** Prices over many visits: visits product pages, lets days pass, opens tags on a show. */
import type { MessageKind } from "../../../src/messages/map"
import type { Sighting } from "../../../src/model/money"
import { shows } from "../../mall/catalogue/shows"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import type { World } from "../world"
import { passDays, rows } from "./database"
import { askBackground } from "./own-page"
import type { PanePage } from "./pane"

/** How many seconds the mall's shows feature a product. */
const featuredForSeconds = 24
/** A show without a video, so that stories about prices need not decode one. */
const quietShow = "no-video"

export class PriceDesk {
  private constructor(
    private readonly world: World,
    /** An extension page that asks the background and reads the store. */
    readonly own: Tab,
  ) {}

  /** Turns on the recording of visited product pages. */
  static async open(world: World): Promise<PriceDesk> {
    const desk = new PriceDesk(world, await world.browser.extensionTab("tabs/watchlist.html"))
    await desk.ask("ui.settings.set", { recordProductPages: true })
    return desk
  }

  ask(kind: MessageKind, input: object): Promise<unknown> {
    return askBackground(this.own, kind, input)
  }

  table(name: string): Promise<unknown[]> {
    return rows(this.own, name)
  }

  passDays(days: number): Promise<void> {
    return passDays(this.own, days)
  }

  /** Visits a product's page at a given price, and leaves once the price is stored. */
  async visit(asin: string, priceMinor: number, wasMinor?: number): Promise<void> {
    this.world.mall.setPrice(asin, priceMinor, wasMinor)
    const since = Date.now()
    const tab = await this.world.browser.newTab()
    await tab.goto(this.world.mall.urlOfPath(`/dp/${asin}`))
    await until(
      `a sighting of ${asin} at ${priceMinor}`,
      async () => (await this.table("sightings")) as Sighting[],
      (seen) =>
        seen.some(
          ({ product, amountMinor, lastSeenAt }) =>
            product.endsWith(asin) && amountMinor === priceMinor && lastSeenAt >= since,
        ),
    )
    await tab.close()
  }

  /** Opens a show that features the product now, with the product's tag open and all its folds opened. */
  async openTag(asin: string, { canBeWatched = true } = {}): Promise<{ tab: Tab; pane: PanePage }> {
    const { mall } = this.world
    const turn = shows[mall.scenarios.get(quietShow)!.show].asins.indexOf(asin)
    mall.startOver(quietShow)
    mall.setRate(0.25)
    mall.advance(quietShow, turn * featuredForSeconds + 1)
    const visited = await this.world.visit(quietShow)
    await until(
      "all that the tag folds",
      async () => {
        // The pane ignores a press on something that has just moved.
        if ((await visited.pane.count(".lp-tag--open")) === 0) await visited.pane.click(".lp-tag .lp-icon-button")
        return visited.pane.count(canBeWatched ? ".lp-tag .lp-watch" : ".lp-tag details")
      },
      (count) => count > 0,
    )
    await visited.pane.unfold(".lp-tag")
    return visited
  }
}
