/**
 * A framed player: the page script in the frame runs the session; the page around it reads the show and the products,
 * and shows what was found. They talk only through the background.
 */
import * as z from "zod/mini"
import { epochMs, productKey, seconds } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { money } from "~model/money"
import { quotedProduct } from "~model/quotation"
import { activityFact, readingProblem, showReading } from "~model/reading"
import { sessionView } from "~model/session"
import { sessionTrouble } from "~model/session-trouble"
import { siteOrigin } from "~model/site-origin"
import { nothing } from "../nothing"
import { framePair } from "./session"

/** What the session has to know of the page: that part of its reading on which a verdict can rest. */
const showNews = z.object({
  show: showReading,
  /** The product that was featured last, of those whose price has been read. */
  featured: z.nullable(productKey),
  /** Its price as the show names it. */
  price: z.optional(money),
  activity: z.array(activityFact).check(z.maxLength(mostItems.activity)),
  problems: z.array(readingProblem).check(z.maxLength(mostItems.problems)),
  /** When the user chose this video; anything watched before that was another video. */
  chosenAt: z.optional(epochMs),
})
export type ShowNews = z.infer<typeof showNews>

/** What the frame is told: what the page says, and which reviews the show quoted, for the session's row. */
const watchOrder = z.object({
  news: showNews,
  quoted: z.array(quotedProduct).check(z.maxLength(mostItems.quotedProducts)),
})

const saidSentence = z.object({
  text: z.string().check(z.maxLength(mostChars.sentence)),
  startSeconds: seconds,
  endSeconds: seconds,
})

/** What the session in the frame tells the page. */
const watchNews = z.object({
  /** Null until the session is open. */
  view: z.nullable(sessionView),
  /** The pairs that were found since the last news. */
  framePairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)),
  /** Sentences of the captions that were played since then. */
  said: z.array(saidSentence).check(z.maxLength(1000)),
  trouble: z.nullable(sessionTrouble),
})
export type WatchNews = z.infer<typeof watchNews>

export const frameMessages = {
  /**
   * The page asks whether a frame that we may look into holds a video, and how large that is. `players`: sites of
   * frames inside such frames in which a video may play.
   */
  "page.frame.find": {
    input: nothing,
    output: z.object({
      found: z.boolean(),
      shorterSidePx: z.number().check(z.nonnegative()),
      players: z.array(siteOrigin).check(z.maxLength(3)),
    }),
  },
  /** From the page, whenever it says something new: this is the show that the frame's player plays. */
  "page.frame.watch": { input: watchOrder, output: z.object({ watching: z.boolean() }) },
  /** From the page: there is no show on it any more. */
  "page.frame.leave": { input: nothing, output: nothing },
  /** From the frame, for the page. */
  "page.frame.news": { input: watchNews, output: nothing },
} as const

/** What the background hands on to the frame and to the page. */
export const frameNotices = [
  z.object({ kind: z.literal("bg.frame.watch"), order: watchOrder }),
  z.object({ kind: z.literal("bg.frame.leave") }),
  z.object({ kind: z.literal("bg.frame.news"), news: watchNews }),
] as const
