import { type HandlersOf, Refusal } from "~messages/server"
import type { sourceMessages } from "~messages/subjects/source"
import { priceSources } from "~prices/sources"
import { storedProduct } from "~store/products"
import { requireKeyOfSender } from "../binding"
import type { Context } from "../context"
import { requireRecording } from "../permitted"

export const sourceHandlers = (context: Context): HandlersOf<keyof typeof sourceMessages> => ({
  "ui.source.list": async () => ({ sources: await context.sources.views() }),
  "ui.source.set": ({ id, on, key }) => {
    const source = priceSources.find((one) => one.id === id)
    if (key && !source?.needs.key.test(key)) throw new Refusal("bad-input", "not a key of this source")
    return context.sources.change(id, { on, key })
  },
  "ui.source.check": ({ id }) => context.sources.check(id),
  "pane.source.prices": async ({ product }, sender) => {
    if (/^https?:/.test(sender.url)) await requireRecording(context, sender)
    requireKeyOfSender(product, sender)
    const row = await storedProduct(context.db, product)
    return { sources: row ? await context.sources.pricesOf({ key: product, url: row.reading.url }) : [] }
  },
})
