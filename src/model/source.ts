/** Price sources: services that keep price histories. Each is off until the user turns it on. */
import * as z from "zod/mini"
import { epochMs } from "./ids"
import { sighting } from "./money"

export const sourceId = z.enum(["keepa"])
export type SourceId = z.infer<typeof sourceId>

/** Why a source gave no prices. */
export const sourceTrouble = z.enum([
  /** The browser does not let us connect to its host. */
  "no-access",
  "no-key",
  /** The key is wrong, or its subscription has ended. */
  "key-refused",
  "no-tokens",
  "offline",
  /** The answer is not the documented one. */
  "unexpected",
  /** It keeps no prices of this shop. */
  "not-covered",
  /** It knows no price of this product. */
  "no-prices",
])
export type SourceTrouble = z.infer<typeof sourceTrouble>

/** Tokens pay for questions: so many were `left` at `at`, and `perMinute` come at `nextAt` and every minute after. */
export const tokenState = z.object({ left: z.int(), perMinute: z.int(), nextAt: epochMs, at: epochMs })
export type TokenState = z.infer<typeof tokenState>

/** Kinds of data, in Firefox's words (`data_collection_permissions`), that leave the browser for a source. */
export const dataKind = z.enum(["authenticationInfo", "browsingActivity"])
export type DataKind = z.infer<typeof dataKind>

/** A source as the settings show it, without the key, which only the background has. */
export const sourceView = z.object({
  id: sourceId,
  name: z.string(),
  on: z.boolean(),
  hasKey: z.boolean(),
  /** Match patterns to which the user has to allow access first. */
  hosts: z.array(z.string()),
  /** Kinds of data that the user also has to allow us to send; none if the browser does not ask about that. */
  data: z.array(dataKind),
  hasAccess: z.boolean(),
  tokens: z.nullable(tokenState),
  trouble: z.nullable(sourceTrouble),
})
export type SourceView = z.infer<typeof sourceView>

/** What a source that is turned on knows about one product. */
export const sourcedPrices = z.object({
  id: sourceId,
  name: z.string(),
  sightings: z.array(sighting),
  trouble: z.nullable(sourceTrouble),
  /** When the source gave these prices; null if it was not asked. */
  askedAt: z.nullable(epochMs),
  tokens: z.nullable(tokenState),
})
export type SourcedPrices = z.infer<typeof sourcedPrices>
