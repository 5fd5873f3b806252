/** One stretch of watching a show in one tab, and the user's settings. */
import * as z from "zod/mini"
import { copiedSession } from "./copied"
import { inspection, verdict } from "./evidence"
import { flag } from "./flag"
import { epochMs, productKey, seconds, sessionId, showKey } from "./ids"
import { mostItems } from "./limits"
import { money } from "./money"
import { claimState, link, readingProblem, shortText } from "./reading"
import { siteOrigin } from "./site-origin"
import { recheckHours } from "./watch"

/**
 * A product that was featured, and when on the session's time line. There is another one when the show names a new
 * price.
 */
export const featuring = z.object({
  product: productKey,
  atSeconds: seconds,
  at: epochMs,
  /** The one that the show names; missing if it names none. */
  price: z.optional(money),
})
export type Featuring = z.infer<typeof featuring>

export const sessionView = z.object({
  id: sessionId,
  show: showKey,
  title: shortText,
  channel: shortText,
  url: link,
  claim: claimState,
  startedAt: epochMs,
  lastSeenAt: epochMs,
  watchedSeconds: seconds,
  verdict,
  /** The viewer's, if there is one. */
  flag: z.optional(flag),
  inspection,
  featured: z.array(featuring).check(z.maxLength(mostItems.featured)),
  problems: z.array(readingProblem),
  /** Set if it was imported from a copy. */
  copied: z.optional(copiedSession),
})
export type SessionView = z.infer<typeof sessionView>

/** The user's settings. Every default is the quiet, private choice. */
export const settings = z.object({
  /** Answer of the first-run page; nothing is recorded before it is "yes". */
  consent: z.enum(["not-asked", "yes", "no"]),
  sitesOff: z.array(z.string()),
  /** Sites that the user added to those that we know. Whether access is granted, only the browser knows. */
  sitesWanted: z.array(siteOrigin),
  /** Record the prices of product pages that are visited outside shows. */
  recordProductPages: z.boolean(),
  /** Fetch the pages of featured products. */
  fetchProductPages: z.boolean(),
  /** Listen to the sound of shows. */
  listen: z.boolean(),
  /** Fetch a player's playlist again, to see whether it is finished. */
  askPlaylists: z.boolean(),
  /** Fetch the captions file even if captions are switched off. */
  fetchCaptions: z.boolean(),
  /** How often the pages of watched products are checked. */
  recheckHours,
  retentionDays: z.int().check(z.minimum(1), z.maximum(3650)),
  /** How much disk space thin prints may take (store/thin-prints.ts). */
  thinMegabytes: z.int().check(z.minimum(0), z.maximum(10_000)),
  /** How long a product and its prices are kept after it was last seen, unless it is watched. */
  priceRetentionDays: z.int().check(z.minimum(1), z.maximum(3650)),
})
export type Settings = z.infer<typeof settings>

/** In bytes. */
export const mostThinBytes = ({ thinMegabytes }: Settings): number => thinMegabytes * 1e6

export const defaultSettings: Settings = {
  consent: "not-asked",
  sitesOff: [],
  sitesWanted: [],
  recordProductPages: false,
  fetchProductPages: true,
  listen: true,
  askPlaylists: true,
  fetchCaptions: true,
  recheckHours: 0,
  retentionDays: 365,
  thinMegabytes: 250,
  priceRetentionDays: 1095,
}
