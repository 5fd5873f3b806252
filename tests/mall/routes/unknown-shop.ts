/** The shop that Liveproof does not know: a single page with its show. */
import { productOf } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import { unknownShopPage } from "../pages/unknown-shop"
import type { MallState } from "../state"
import { playerInput, sent } from "./page-reply"
import { type Asked, notFound, type Reply } from "./reply"

export async function unknownShop(state: MallState, asked: Asked): Promise<Reply> {
  const broadcast = state.byUuid(asked.url.searchParams.get("show") ?? "")
  if (asked.url.pathname !== "/watch" || broadcast === undefined) return notFound()
  const product = productOf(shows[broadcast.scenario.show].asins[0]!)!
  const player = playerInput(state, asked, broadcast)
  return sent(asked, (context) => unknownShopPage(context, player, product, state.offerOf(product.asin, broadcast)))
}
