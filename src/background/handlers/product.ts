import { type HandlersOf, Refusal, type Sender } from "~messages/server"
import type { productMessages } from "~messages/subjects/product"
import { spendToday } from "~store/kept-today"
import { noteLookup, productView } from "~store/products"
import { readsProductPages } from "../access"
import { notifyAlerts } from "../alerts"
import { isShowOfPage, requireKeyOfSender, requireProductOfSender } from "../binding"
import type { Context } from "../context"
import { pageKindOf } from "../known-pages"
import { requireClock, requireRecording } from "../permitted"
import type { Cancelled, FetchOutcome } from "../polite-fetch"
import { domainOf } from "../same-site"
import { type PageOfProduct, readSeen, storeSeen } from "../see"

const isProductUrl = (url: string) => ["product", "any"].includes(pageKindOf(url) ?? "")

/** A frame features one product at a time: its next request ends the wait for the one before. */
function onePerFrame<T>(): (sender: Sender, run: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  const waiting = new Map<string, AbortController>()
  return async ({ tab, frame }, run) => {
    const key = `${tab}:${frame}`
    waiting.get(key)?.abort()
    const own = new AbortController()
    waiting.set(key, own)
    try {
      return await run(own.signal)
    } finally {
      if (waiting.get(key) === own) waiting.delete(key)
    }
  }
}

export const productHandlers = (context: Context): HandlersOf<keyof typeof productMessages> => {
  const latest = onePerFrame<FetchOutcome | Cancelled | null>()
  return {
    "page.product.see": async ({ product: onPage, source, show, locale }, sender) => {
      const { db } = context
      const { settings, access } = await requireRecording(context, sender)
      if (source === "product-page" && !readsProductPages(access, settings))
        throw new Refusal("not-allowed", "visited product pages are not recorded")
      requireProductOfSender(onPage, sender)
      await requireClock(context, sender)
      const at = context.now()
      const page: PageOfProduct = { source, at, locale, ...(show && isShowOfPage(show, sender.url) && { show }) }
      const seen = readSeen(onPage, page)
      if (!seen) throw new Refusal("no-product", "nothing on the page says that it is a product page")
      const { product, sightings, references, current } = seen
      const bytes = JSON.stringify([product, sightings]).length
      if (!(await spendToday(db, "products", domainOf(sender.url), bytes, at)))
        throw new Refusal("too-much", "this site named too many products today")
      await storeSeen(db, seen, page)
      await notifyAlerts(db)
      return {
        view: (await productView(db, product.key))!,
        references,
        shown: sightings.find(({ kind }) => kind === "public") ?? null,
        price: current,
      }
    },
    "page.product.fetch": async ({ product, url }, sender) => {
      const { db, fetcher } = context
      const { settings } = await requireRecording(context, sender)
      if (!settings.fetchProductPages) return { outcome: "off" }
      if (new URL(url).origin !== new URL(sender.url).origin || !isProductUrl(url))
        throw new Refusal("refused", "only product pages of the same shop are fetched")
      requireProductOfSender({ key: product, url }, sender)
      const known = await productView(db, product)
      const isFresh = known?.lookedUp && fetcher.isFresh(known.lookedUp)
      const result = await latest(sender, async (signal) => (isFresh ? null : fetcher.get(url, signal)))
      if (!result) return { outcome: "fresh" }
      if (result.outcome === "cancelled") return result
      const outcome = result.outcome === "page" ? "read" : result.outcome
      await noteLookup(db, product, { at: context.now(), outcome })
      return result
    },
    "pane.product.get": async ({ product }, sender) => {
      requireKeyOfSender(product, sender)
      return { view: (await productView(context.db, product)) ?? null }
    },
    "page.product.unreadable": async ({ product }, sender) => {
      requireKeyOfSender(product, sender)
      await noteLookup(context.db, product, { at: context.now(), outcome: "unreadable" })
      return {}
    },
  }
}
