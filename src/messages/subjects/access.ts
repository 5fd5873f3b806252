/** Access to sites: asked for on one page of the extension's own, because content scripts cannot ask. */
import * as z from "zod/mini"
import { historyPlace } from "~model/history-place"
import { sessionId } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { siteOrigin } from "~model/site-origin"
import { chosenVideo, pageState } from "~model/tab"
import { nothing } from "../nothing"

const sites = z.array(siteOrigin).check(z.maxLength(10))

/** What the user ticked; a site of ours may have a shop in many countries. */
const manySites = z.array(siteOrigin).check(z.maxLength(mostItems.places))

/** A site that the user asked to have looked at, or may, and whether the browser lets us. */
const wantedSite = z.object({ origin: siteOrigin, granted: z.boolean() })

export const accessMessages = {
  /** "Look at this page": for this tab, until it leaves the site. */
  "ui.page.point": { input: z.object({ tab: z.int() }), output: nothing },
  /** The user was asked; whatever the answer was, these sites are wanted. Which of them are still missing? */
  "ui.access.answered": { input: z.object({ origins: manySites }), output: z.object({ missing: manySites }) },
  /** Where shows are known to be: the hosts of each site, those that are only asked for where the user says so, too. */
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
  /** What the page script found. The answer: what the user wants of this page, and whose access is missing for it. */
  "page.state.tell": {
    input: pageState,
    output: z.object({
      pointedAt: z.boolean(),
      needs: sites,
      /** Null: no video of this page was asked for. */
      chosen: z.nullable(chosenVideo),
      /** The user ended the watching in this tab: none is watched there that was not chosen. */
      isQuiet: z.boolean(),
    }),
  },
  /** A page at which the user pointed is being left. */
  "page.leave": { input: nothing, output: nothing },
  /** Opens a page of the extension's own: a page of the web may not link to it. */
  "pane.own.open": {
    input: z.discriminatedUnion("page", [
      /** At one session, or the page of one show or product, where one is named. */
      z.object({
        page: z.literal("history"),
        session: z.optional(sessionId),
        place: z.optional(historyPlace),
      }),
      z.object({ page: z.literal("grant"), origins: sites }),
      /** Of the page in the tab that the pane stands in. */
      z.object({ page: z.literal("skeleton") }),
    ]),
    output: nothing,
  },
} as const
