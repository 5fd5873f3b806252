/** eBay Live: its directory, its shows, and the current lot. */
import { eventIdOf } from "../addresses"
import { lotAt } from "../catalogue/lots"
import { auctionDirectory, auctionPage, auctionPlayerPage, clock, framedAuctionPage } from "../pages/auction"
import { dollars } from "../pages/money"
import type { MallState } from "../state"
import { playerInput, sent } from "./page-reply"
import { type Asked, notFound, type Reply, reply } from "./reply"

export async function auction(state: MallState, asked: Asked): Promise<Reply> {
  const [, first = "", second = "", id = "", last = ""] = asked.url.pathname.split("/")
  const broadcasts = state.broadcasts.filter(
    ({ scenario: { place } }) => place === "auction" || place === "auction-framed",
  )
  if (first === "ebaylive" && second === "") return sent(asked, (context) => auctionDirectory(context, broadcasts))
  const broadcast = broadcasts.find(({ uuid }) => eventIdOf(uuid) === id)
  if (first !== "ebaylive" || second !== "events" || broadcast === undefined) return notFound()
  const lot = lotAt(state.runOf(broadcast).clock.elapsedSeconds())
  if (last !== "now") {
    const isFramed = broadcast.scenario.place === "auction-framed"
    const write = last === "player.html" ? auctionPlayerPage : isFramed ? framedAuctionPage : auctionPage
    return sent(asked, (context) => write(context, playerInput(state, asked, broadcast), lot))
  }
  const texts = {
    "player-card-title": lot.title,
    "player-card-current-price": dollars(lot.priceMinor),
    "player-card-winner-name": lot.winner,
    "player-card-timer": clock(lot.secondsLeft),
    "player-card-primary-cta": `Bid ${dollars(lot.priceMinor + 200)}`,
  }
  return reply("application/json; charset=utf-8", JSON.stringify(texts), { "cache-control": "no-store" })
}
