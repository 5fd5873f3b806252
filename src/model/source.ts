/** Price histories that others keep. Each source is off until the user turns it on. */
import * as z from "zod/mini"
import { epochMs } from "./ids"
import { sighting } from "./money"

export const sourceId = z.enum(["keepa"])
export type SourceId = z.infer<typeof sourceId>

/** Why a source gave no prices. */
export const sourceTrouble = z.enum([
  /** The browser does not let us contact its host. */
  "no-access",
  "no-key",
  /** The key is wrong, or what it was paid for has ended. */
  "key-refused",
  "no-tokens",
  "offline",
  /** An answer that is not the documented one. */
  "unexpected",
  /** It keeps no prices of this shop. */
  "not-covered",
  /** It knows no price of this product. */
  "no-prices",
])
export type SourceTrouble = z.infer<typeof sourceTrouble>

/** How many more questions a source answers, as it said at `at`; more are added at `nextAt` and every minute after. */
export const tokenState = z.object({ left: z.int(), perMinute: z.int(), nextAt: epochMs, at: epochMs })
export type TokenState = z.infer<typeof tokenState>

/** Kinds of data, in Firefox's words (`data_collection_permissions`), that leave the browser for a source. */
export const dataKind = z.enum(["authenticationInfo", "browsingActivity"])
export type DataKind = z.infer<typeof dataKind>

/** A source as the settings show it. The key itself stays with the background. */
export const sourceView = z.object({
  id: sourceId,
  name: z.string(),
  on: z.boolean(),
  hasKey: z.boolean(),
  /** Match patterns that have to be allowed before it can be asked. */
  hosts: z.array(z.string()),
  /** Data that the user must also allow to be sent; none if the browser does not ask. */
  data: z.array(dataKind),
  hasAccess: z.boolean(),
  tokens: z.nullable(tokenState),
  trouble: z.nullable(sourceTrouble),
})
export type SourceView = z.infer<typeof sourceView>

/** What a source that is on knows of one product. */
export const sourcedPrices = z.object({
  id: sourceId,
  name: z.string(),
  sightings: z.array(sighting),
  trouble: z.nullable(sourceTrouble),
  /** When the source said so; null if it was not asked. */
  askedAt: z.nullable(epochMs),
  tokens: z.nullable(tokenState),
})
export type SourcedPrices = z.infer<typeof sourcedPrices>
