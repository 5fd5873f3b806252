/** A tab's page as it is, for the extension's page that makes a skeleton of it. */
import * as z from "zod/mini"
import { mostBytes, mostChars, mostOfFrames } from "~model/limits"
import { link } from "~model/reading"
import { LARGEST_FACT_CHARS } from "./tab"

const standingPage = z.object({ url: link, html: z.string().check(z.maxLength(mostBytes.page)) })

export const skeletonMessages = {
  "ui.skeleton.page": {
    input: z.object({ tab: z.int() }),
    output: z.object({
      /** Null if it is too large. */
      page: z.nullable(standingPage),
      /** Frames of its own origin that its site treats as part of it. */
      parts: z.array(standingPage).check(z.maxLength(mostOfFrames.taken)),
      /** The page's globals as JSON text. */
      facts: z.record(z.string(), z.string().check(z.maxLength(LARGEST_FACT_CHARS))),
      /** The words that name prices, which a skeleton keeps. */
      priceWords: z.array(z.string().check(z.maxLength(mostChars.name))).check(z.maxLength(20_000)),
    }),
  },
} as const
