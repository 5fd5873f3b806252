/** A tab: what may run in it, what its page's own world says, and what is shown of it. */
import * as z from "zod/mini"
import { link } from "~model/reading"
import { tabView } from "~model/tab"
import { nothing } from "../nothing"

/** Parsing more would hold up the page for too long. */
export const LARGEST_FACT_CHARS = 1_000_000

export const tabMessages = {
  /**
   * Asks the background to inject the page script: the URL is one of a show, a directory or a product. If it is not injected
   * because no show is known to be on the page, `lookFor` selects what would be one; ask again with `found` once it is there.
   */
  "page.inject": {
    input: z.object({ url: link, found: z.optional(z.boolean()) }),
    output: z.object({ injected: z.boolean(), lookFor: z.optional(z.string()) }),
  },
  /** Page globals as JSON text, read in the page's own world; untrusted. */
  "page.facts.get": {
    input: z.object({ names: z.array(z.string().check(z.regex(/^[\w$]{1,60}$/))).check(z.maxLength(10)) }),
    /** `tooLarge`: names of globals that exist but were too large to bring. */
    output: z.object({
      facts: z.record(z.string(), z.string().check(z.maxLength(LARGEST_FACT_CHARS))),
      tooLarge: z.array(z.string()),
    }),
  },
  "ui.tab.view": { input: z.object({ tab: z.int() }), output: tabView },
  /** Pauses or resumes the show of the tab's page; it holds for that page. */
  "ui.tab.pause": { input: z.object({ tab: z.int(), on: z.boolean() }), output: nothing },
  "ui.site.switch": { input: z.object({ site: z.string(), on: z.boolean() }), output: nothing },
} as const

/** What the background tells a tab's page script. */
export const tabNotice = z.object({ kind: z.literal("bg.tab.changed"), view: tabView })
