/**
 * Keepa's API with the user's own key. Source of URLs, status codes and token fields: keepacom/api_backend (the
 * official client). A product costs one token and `/token` none; nothing that costs more is asked.
 */
import * as z from "zod/mini"
import type { SourceTrouble, TokenState } from "~model/source"
import { amazonShopOf } from "./amazon-shops"
import { keepaDomainOf, readKeepaJson } from "./keepa-answer"
import type { AccountAnswer, AskedProduct, Errand, HistoryAnswer, HttpAnswer, PriceSource } from "./source"

const API = "https://api.keepa.com"

/** Part of every answer, also of refusals. */
const account = z.object({ tokensLeft: z.int(), refillIn: z.number(), refillRate: z.number() })

const addressOf = (path: string, parameters: Record<string, string>): string =>
  `${API}/${path}?${new URLSearchParams(parameters)}`

export const keepa: PriceSource = {
  id: "keepa",
  name: "Keepa",
  // It is sent the user's own key, and the numbers of products that were looked at.
  needs: {
    key: /^[A-Za-z0-9]{64}$/,
    hosts: [`${API}/*`],
    data: ["authenticationInfo", "browsingActivity"],
  },

  covers: (product) => askedOf(product) !== null,

  async history(product, errand) {
    const asked = askedOf(product)
    if (!asked) return { sightings: [], trouble: "not-covered", tokens: null }
    const answer = await errand.get(addressOf("product", { key: errand.key, ...asked }))
    const { trouble, tokens } = readAccount(answer, errand.now)
    // Either the key or the question is at fault: asking about the account, which is free, tells which.
    if (answer?.status === 400)
      return { sightings: [], trouble: (await keepa.account(errand)).trouble ?? "unexpected", tokens }
    if (trouble || !answer) return { sightings: [], trouble, tokens }
    return { ...readHistory(answer.text, product, errand.now), tokens }
  },

  async account(errand: Errand): Promise<AccountAnswer> {
    const read = readAccount(await errand.get(addressOf("token", { key: errand.key })), errand.now)
    return read.trouble === null && read.tokens === null ? { ...read, trouble: "unexpected" } : read
  },
}

/** The product in Keepa's terms; null if Keepa does not have its shop. */
function askedOf(product: AskedProduct): { domain: string; asin: string } | null {
  const shop = amazonShopOf(product)
  const domain = shop && keepaDomainOf(shop.host)
  return shop && domain ? { domain, asin: shop.asin } : null
}

function readHistory(text: string, product: AskedProduct, now: number): Omit<HistoryAnswer, "tokens"> {
  const { sightings, rejected } = readKeepaJson(text, now)
  const own = sightings.filter((row) => row.product === product.key)
  if (own.length > 0) return { sightings: own, trouble: null }
  const unreadable = rejected.some(({ reason }) => reason !== "no-prices") || sightings.length > 0
  return { sightings: [], trouble: unreadable ? "unexpected" : "no-prices" }
}

const TROUBLE_OF_STATUS: Readonly<Record<number, SourceTrouble>> = {
  400: "key-refused",
  401: "key-refused",
  402: "key-refused",
  403: "key-refused",
  429: "no-tokens",
}

function readAccount(answer: HttpAnswer | null, now: number): AccountAnswer {
  if (!answer) return { trouble: "offline", tokens: null }
  const trouble = answer.status === 200 ? null : (TROUBLE_OF_STATUS[answer.status] ?? "unexpected")
  return { trouble, tokens: tokensOf(answer.text, now) }
}

function tokensOf(text: string, now: number): TokenState | null {
  try {
    const { tokensLeft, refillIn, refillRate } = account.parse(JSON.parse(text))
    const perMinute = Math.max(0, Math.floor(refillRate))
    return { left: tokensLeft, perMinute, nextAt: now + Math.max(0, Math.round(refillIn)), at: now }
  } catch {
    return null
  }
}
