/** The television channel: its page, and those of the products it sells. */
import { productOf } from "../catalogue/products"
import { plainProductPage } from "../pages/plain-products"
import { televisionPage, televisionShop } from "../pages/television"
import type { MallState } from "../state"
import { playerInput, sent } from "./page-reply"
import { type Asked, notFound, type Reply } from "./reply"

export async function television(state: MallState, asked: Asked): Promise<Reply> {
  const { pathname } = asked.url
  const product = productOf(/\.product\.(\w+)\.html$/.exec(pathname)?.[1] ?? "")
  if (product) {
    return sent(asked, (context) => plainProductPage(context, televisionShop, product, state.offerOf(product.asin)))
  }
  const broadcast = state.broadcasts.find(({ scenario }) => scenario.place === "television")
  if (pathname !== "/content/shop-live-tv.html" || broadcast === undefined) return notFound()
  const player = playerInput(state, asked, broadcast)
  return sent(asked, (context) => televisionPage(context, player, (asin) => state.offerOf(asin, broadcast)))
}
