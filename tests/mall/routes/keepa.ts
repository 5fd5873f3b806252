/**
 * Keepa's API as documented (keepacom/api_backend): every answer reports the tokens, `/product` costs one per product,
 * and prices are a flat list of minutes and amounts. The histories are invented, based on the catalogue's prices.
 */
import { type Product, productOf } from "../catalogue/products"
import type { KeepaAccount } from "../keepa-account"
import { type Asked, notFound, type Reply, reply } from "./reply"

const KEEPA_EPOCH_MINUTES = 21_564_000
const DAY_MINUTES = 1_440
/** Keepa's array of lists has a place for every kind of price; we fill Amazon's own and new offers. */
const KINDS_OF_PRICE = 36
const AMERICA = 1
/** Past prices as a share of today's, each from that many days ago; null means out of stock. */
const PAST: readonly (readonly [daysAgo: number, share: number | null])[] = [
  [700, 1.15],
  [520, 1.05],
  [400, null],
  [385, 1.1],
  [210, 0.9],
  [180, 1.05],
  [75, 0.84],
  [61, 1.02],
  [20, 1],
]

export function keepaApi(account: KeepaAccount, { url }: Asked, now = Date.now()): Reply {
  const { pathname, searchParams } = url
  const refuse = (status: number, type: string, message: string): Reply =>
    answer(account, status, now, 0, { error: { type, message, details: "" } })
  if (pathname !== "/token" && pathname !== "/product") return notFound()
  if (searchParams.get("key") !== account.key) return refuse(400, "invalidParameter", "The access key is not known")
  if (pathname === "/token") return answer(account, 200, now, 0, {})
  if (account.tokensLeft <= 0) return refuse(429, "notEnoughToken", "Not enough tokens")
  const asins = (searchParams.get("asin") ?? "").split(",").filter((asin) => asin !== "")
  if (searchParams.get("domain") !== String(AMERICA) || asins.length === 0)
    return refuse(400, "invalidParameter", "domain and asin are needed")
  account.tokensLeft -= asins.length
  const products = asins.flatMap((asin) => productOf(asin) ?? []).map((product) => productObject(product, now))
  return answer(account, 200, now, asins.length, { products })
}

function answer(account: KeepaAccount, status: number, now: number, tokensConsumed: number, rest: object): Reply {
  const body = {
    timestamp: now,
    tokensLeft: account.tokensLeft,
    refillIn: account.refillInMs(now),
    refillRate: account.refillPerMinute,
    tokenFlowReduction: 0,
    tokensConsumed,
    processingTimeInMs: 3,
    ...rest,
  }
  return { ...reply("application/json; charset=utf-8", JSON.stringify(body)), status }
}

function productObject({ asin, title, offer }: Product, now: number): object {
  const minute = Math.floor(now / 60_000) - KEEPA_EPOCH_MINUTES
  const prices = PAST.flatMap(([daysAgo, share]) => [
    minute - daysAgo * DAY_MINUTES,
    share === null ? -1 : Math.round(offer.priceMinor * share),
  ])
  const csv: (number[] | null)[] = Array.from({ length: KINDS_OF_PRICE }, () => null)
  csv[0] = prices
  csv[1] = prices.map((value, index) => (index % 2 === 1 && value > 0 ? value + 100 : value))
  return { asin, domainId: AMERICA, title, productType: 0, lastUpdate: minute, csv }
}
