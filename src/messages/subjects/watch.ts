/** Price watches: from a product's tag, and from the list of watched products. */
import * as z from "zod/mini"
import { productKey } from "~model/ids"
import { link, shortText } from "~model/reading"
import { priceWatch, recheckHours, watchCondition } from "~model/watch"
import { nothing } from "../nothing"
import { productView } from "./product"

const ofProduct = z.object({ product: productKey })

/** `notifications`: the user allows them. Without them, alerts are only on the list, in the popup and on the badge. */
export const watchState = z.object({ watch: z.nullable(priceWatch), notifications: z.boolean() })
export type WatchState = z.infer<typeof watchState>

export const watchedProduct = z.object({ watch: priceWatch, view: productView })
export type WatchedProduct = z.infer<typeof watchedProduct>

export const watchMessages = {
  "pane.watch.get": { input: ofProduct, output: watchState },
  /** Watches the product, or changes what is waited for. */
  "pane.watch.set": { input: z.object({ product: productKey, condition: watchCondition }), output: watchState },
  "pane.watch.stop": { input: ofProduct, output: watchState },
  /** Opens the list in a tab, because a shop's page cannot link to it. */
  "pane.watch.open": { input: nothing, output: nothing },
  "ui.watch.list": {
    input: nothing,
    output: z.object({ items: z.array(watchedProduct), everyHours: recheckHours, notifications: z.boolean() }),
  },
  /** Alerts that the user has not dismissed, the newest first. */
  "ui.watch.alerts": {
    input: nothing,
    output: z.object({ alerts: z.array(z.object({ watch: priceWatch, title: shortText, url: link })) }),
  },
  "ui.watch.seen": { input: ofProduct, output: nothing },
  /** Sets how often watched products' pages are checked. The page that sends this has requested access before. */
  "ui.watch.schedule": { input: z.object({ everyHours: recheckHours }), output: nothing },
  /** Resumes the checks of a product's page after errors. */
  "ui.watch.retry": { input: ofProduct, output: nothing },
} as const
