/** The shop's pages. */
import type { Broadcast } from "../catalogue/broadcasts"
import { productOf, products } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import { directoryPage, homePage } from "../pages/directory"
import { homeSlot } from "../pages/home-slot"
import { productPage, reviewId, reviewPage } from "../pages/product"
import { offerPrice, type ShowPage, showPage, stockText } from "../pages/show"
import { storePage } from "../pages/store"
import type { MallState } from "../state"
import { playerInput, sent } from "./page-reply"
import { type Asked, notFound, type Reply, reply } from "./reply"

/** The scenarios that the directory shows as its four live channels. */
const onAir = ["loop", "live", "bumper", "recording"] as const

export async function shop(state: MallState, asked: Asked): Promise<Reply> {
  const { pathname, searchParams } = asked.url
  const [, first = "", second = "", third = "", fourth = ""] = pathname.split("/")
  if (first === "live" && second === "broadcast") {
    const broadcast = state.byUuid(third)
    if (broadcast === undefined) return notFound()
    return fourth === "now" ? now(state, broadcast) : show(state, asked, broadcast, searchParams.get("rate"))
  }
  if (first === "live") return sent(asked, (context) => directoryPage(context, onAirOf(state), pastOf(state)))
  const asin =
    first === "gp" && second === "product" ? third : first === "dp" ? second : /\/dp\/(\w{10})/.exec(pathname)?.[1]
  const product = asin === undefined || state.takenDown.has(asin) ? undefined : productOf(asin)
  const slot = state.byUuid(searchParams.get("slot") ?? "")
  if (product !== undefined) {
    const offer = state.offerOf(product.asin)
    const prelude = state.preludes.get(product.asin) ?? ""
    return sent(
      asked,
      (context) => prelude + productPage(context, product, offer, slot && showInput(state, asked, slot)),
    )
  }
  if (first === "stores" && slot !== undefined)
    return sent(asked, (context) => storePage(context, showInput(state, asked, slot)))
  if (first === "gp" && second === "customer-reviews") return oneReview(asked, third)
  if (first === "" || first === "s" || first === "shop")
    return sent(asked, (context) => homePage(context, onAirOf(state), slot && homeSlot(showInput(state, asked, slot))))
  return notFound()
}

function show(state: MallState, asked: Asked, broadcast: Broadcast, rate: string | null): Reply {
  const wanted = Number(rate ?? Number.NaN)
  if (wanted > 0 && wanted <= 16) state.setRate(wanted, broadcast)
  return sent(asked, (context) => showPage(context, showInput(state, asked, broadcast)), broadcast.scenario.policy)
}

/** Everything that a page with this show says; also counts as a visit. */
export function showInput(state: MallState, asked: Asked, broadcast: Broadcast): ShowPage {
  state.visit(broadcast)
  const { beside } = broadcast.scenario
  const isOwn = (asin: string) => shows[broadcast.scenario.show].asins.includes(asin)
  return {
    ...playerInput(state, asked, broadcast),
    others: onAirOf(state).filter((other) => other !== broadcast),
    featuredAsin: state.featuredAsin(broadcast),
    clipsUrl: beside === undefined ? null : playerInput(state, asked, state.byName(beside)).sourceUrl,
    offerOf: (asin) => state.offerOf(asin, isOwn(asin) ? broadcast : undefined),
  }
}

/** What the page's script requests every second. */
function now(state: MallState, broadcast: Broadcast): Reply {
  const tiles = shows[broadcast.scenario.show].asins.map((asin) => {
    const offer = state.offerOf(asin, broadcast)
    return { asin, price: offerPrice(offer, productOf(asin)!.wasLabel).text, stock: stockText(offer.stock) }
  })
  const body = JSON.stringify({ featured: state.featuredAsin(broadcast), tiles })
  return reply("application/json; charset=utf-8", body, { "cache-control": "no-store" })
}

function oneReview(asked: Asked, id: string): Reply {
  for (const product of products) {
    for (let index = 0; index < 99; index++) {
      if (reviewId(product, index) === id) return sent(asked, (context) => reviewPage(context, product, index))
    }
  }
  return notFound()
}

function onAirOf(state: MallState): Broadcast[] {
  return state.broadcasts.filter(({ name }) => onAir.some((scenario) => scenario === name))
}

function pastOf(state: MallState): Broadcast[] {
  return state.broadcasts.filter(({ past, scenario }) => past !== undefined && scenario.place === undefined)
}
