import { type HandlersOf, Refusal } from "~messages/server"
import type { productMessages } from "~messages/subjects/product"
import { noteLookup, productView, seeProduct } from "~store/products"
import { readSettings } from "~store/settings"
import { tellAlerts } from "../alerts"
import { type Context, requireRecording } from "../context"
import { pageKindOf } from "../known-pages"

export const productHandlers = (context: Context): HandlersOf<keyof typeof productMessages> => ({
  "page.product.see": async ({ product, sightings, source, at }, sender) => {
    const { db } = context
    await requireRecording(context, sender.url)
    if (source === "product-page" && !(await readSettings(db)).recordProductPages)
      throw new Refusal("not-allowed", "visited product pages are not recorded")
    await seeProduct(db, product, sightings, at, source !== "show-page")
    await tellAlerts(db)
    return (await productView(db, product.key))!
  },
  "page.product.fetch": async ({ product, url }, sender) => {
    const { db, fetcher } = context
    await requireRecording(context, sender.url)
    if (!(await readSettings(db)).fetchProductPages) return { outcome: "off" }
    if (new URL(url).origin !== new URL(sender.url).origin || pageKindOf(url) !== "product")
      throw new Refusal("refused", "only product pages of the same shop are fetched")
    const known = await productView(db, product)
    if (known?.lookedUp && fetcher.isFresh(known.lookedUp.at)) return { outcome: "fresh" }
    const result = await fetcher.get(url)
    const outcome = result.outcome === "page" ? "read" : result.outcome
    await noteLookup(db, product, { at: context.now(), outcome })
    return result
  },
  "page.product.unreadable": async ({ product }) => {
    await noteLookup(context.db, product, { at: context.now(), outcome: "unreadable" })
    return {}
  },
})
