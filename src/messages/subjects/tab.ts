/** A tab: what may run in it, the globals of its page, and what the popup shows of it. */
import * as z from "zod/mini"
import { link } from "~model/reading"
import { tabView } from "~model/tab"
import { nothing } from "../nothing"

/** Parsing a larger one would block the page for too long. */
export const LARGEST_FACT_CHARS = 1_000_000

export const tabMessages = {
  /**
   * Asks the background to inject the page script, because the URL is one of a show, a directory or a product. If no
   * script is injected because the page may hold no show, `lookFor` is a selector of what would be one: ask again, with
   * `found`, once it matches.
   */
  "page.inject": {
    input: z.object({ url: link, found: z.optional(z.boolean()) }),
    output: z.object({ injected: z.boolean(), lookFor: z.optional(z.string()) }),
  },
  /** Globals of the page as JSON text, read in its MAIN world; untrusted. */
  "page.facts.get": {
    input: z.object({ names: z.array(z.string().check(z.regex(/^[\w$]{1,60}$/))).check(z.maxLength(10)) }),
    /** `tooLarge`: names of globals that exist but are too large. */
    output: z.object({
      facts: z.record(z.string(), z.string().check(z.maxLength(LARGEST_FACT_CHARS))),
      tooLarge: z.array(z.string()),
    }),
  },
  "ui.tab.view": { input: z.object({ tab: z.int() }), output: tabView },
  /** Pauses or resumes watching the show on the tab's page. This holds for that page only. */
  "ui.tab.pause": { input: z.object({ tab: z.int(), on: z.boolean() }), output: nothing },
  "ui.site.switch": { input: z.object({ site: z.string(), on: z.boolean() }), output: nothing },
} as const

/** What the background tells a tab's page script. */
export const tabNotice = z.object({ kind: z.literal("bg.tab.changed"), view: tabView })
