/** Access to sites. The extension's grant page requests it, because content scripts cannot. */
import * as z from "zod/mini"
import { historyPlace } from "~model/history-place"
import { sessionId } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { siteOrigin } from "~model/site-origin"
import { chosenVideo, pageState } from "~model/tab"
import { nothing } from "../nothing"

const sites = z.array(siteOrigin).check(z.maxLength(10))

/** What the user ticked. One site may have shops in many countries. */
const manySites = z.array(siteOrigin).check(z.maxLength(mostItems.places))

/** A site on which the user wants shows looked at, or can want it, and whether the browser gives us access. */
const wantedSite = z.object({ origin: siteOrigin, granted: z.boolean() })

export const accessMessages = {
  /** "Look at this page". It holds for this tab until it leaves the site. */
  "ui.page.point": { input: z.object({ tab: z.int() }), output: nothing },
  /**
   * The user was asked for access to these sites, and wants them whatever the answer was. `missing`: those still
   * without access.
   */
  "ui.access.answered": { input: z.object({ origins: manySites }), output: z.object({ missing: manySites }) },
  /** The hosts of each known site, including those for which access is requested only if the user watches there. */
  "ui.access.places": {
    input: nothing,
    output: z.object({
      sites: z
        .array(
          z.object({
            site: z.string().check(z.maxLength(mostChars.name)),
            places: z.array(wantedSite).check(z.maxLength(mostItems.places)),
          }),
        )
        .check(z.maxLength(mostItems.places)),
    }),
  },
  "ui.access.list": { input: nothing, output: z.object({ sites: z.array(wantedSite) }) },
  "ui.access.remove": { input: z.object({ origin: siteOrigin }), output: nothing },
  /**
   * What the page script found. The answer says what the user wants of this page, and to which sites access is missing.
   */
  "page.state.tell": {
    input: pageState,
    output: z.object({
      pointedAt: z.boolean(),
      needs: sites,
      /** Null if the user chose no video of this page. */
      chosen: z.nullable(chosenVideo),
      /** The user stopped watching in this tab. Only a video that they choose is watched there. */
      isQuiet: z.boolean(),
    }),
  },
  /** The tab is leaving a page at which the user pointed. */
  "page.leave": { input: nothing, output: nothing },
  /** Opens a page of the extension, to which web pages cannot link. */
  "pane.own.open": {
    input: z.discriminatedUnion("page", [
      /** The history; at one session, or at the page of one show or product, if that is given. */
      z.object({
        page: z.literal("history"),
        session: z.optional(sessionId),
        place: z.optional(historyPlace),
      }),
      z.object({ page: z.literal("grant"), origins: sites }),
      /** For a skeleton of the page in the pane's tab. */
      z.object({ page: z.literal("skeleton") }),
    ]),
    output: nothing,
  },
} as const
