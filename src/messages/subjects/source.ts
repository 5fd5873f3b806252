/** Price sources: setting them up, and what they know of a product. */
import * as z from "zod/mini"
import { productKey } from "~model/ids"
import { sourcedPrices, sourceId, sourceView } from "~model/source"
import { nothing } from "../nothing"

export const sourceMessages = {
  "ui.source.list": { input: nothing, output: z.object({ sources: z.array(sourceView) }) },
  /** An empty key removes the stored one; a new key is tried at once. */
  "ui.source.set": {
    input: z.object({
      id: sourceId,
      on: z.optional(z.boolean()),
      key: z.optional(z.string().check(z.maxLength(200))),
    }),
    output: sourceView,
  },
  /** Asks the source whether the key is valid and how many tokens are left. */
  "ui.source.check": { input: z.object({ id: sourceId }), output: sourceView },
  /**
   * A stored product's prices from every source that is turned on. A source is asked only if its stored answer is old.
   */
  "pane.source.prices": {
    input: z.object({ product: productKey }),
    output: z.object({ sources: z.array(sourcedPrices) }),
  },
} as const
