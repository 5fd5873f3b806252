/**
 * A player in a frame of another host: its script watches the picture, the page around it reads the show and says what
 * was found. They know each other only through the background.
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

/** What a session must know of the page: the part of its reading that a verdict rests on. */
const showNews = z.object({
  show: showReading,
  /** The product featured last whose price has been read. */
  featured: z.nullable(productKey),
  /** What the show names as its price. */
  price: z.optional(money),
  activity: z.array(activityFact).check(z.maxLength(mostItems.activity)),
  problems: z.array(readingProblem).check(z.maxLength(mostItems.problems)),
  /** When the user chose a video; what was watched before that was another one. */
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

/** What the session in the frame has to say. */
const watchNews = z.object({
  /** Null until the session is open. */
  view: z.nullable(sessionView),
  /** Those that came up since the last news. */
  framePairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)),
  /** Sentences of the captions that were played since then. */
  said: z.array(saidSentence).check(z.maxLength(1000)),
  trouble: z.nullable(sessionTrouble),
})
export type WatchNews = z.infer<typeof watchNews>

export const frameMessages = {
  /**
   * Asked by the page: whether a frame that may be looked into holds a video, and how large it is; and the sites of the frames
   * in such frames in which one may play.
   */
  "page.frame.find": {
    input: nothing,
    output: z.object({
      found: z.boolean(),
      shorterSidePx: z.number().check(z.nonnegative()),
      players: z.array(siteOrigin).check(z.maxLength(3)),
    }),
  },
  /** From the page, and again when what it says has changed: the frame's player shows this. */
  "page.frame.watch": { input: watchOrder, output: z.object({ watching: z.boolean() }) },
  /** From the page: it shows no show any more. */
  "page.frame.leave": { input: nothing, output: nothing },
  /** From the frame, for the page. */
  "page.frame.news": { input: watchNews, output: nothing },
} as const

/** What the background hands on. */
export const frameNotices = [
  z.object({ kind: z.literal("bg.frame.watch"), order: watchOrder }),
  z.object({ kind: z.literal("bg.frame.leave") }),
  z.object({ kind: z.literal("bg.frame.news"), news: watchNews }),
] as const
