/**
 * The messages between the page script and its pane, over a port that only these two hold. The page script says what it
 * sees and where the boxes go. For anything stored, the pane asks the background.
 */
import * as z from "zod/mini"
import { epochMs, productKey, showKey } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { referenceClaim, sighting } from "~model/money"
import { quotation } from "~model/quotation"
import { claimState, link, shortText } from "~model/reading"
import { sessionView } from "~model/session"
import { shownTrouble } from "~model/session-trouble"
import { siteOrigin } from "~model/site-origin"
import { unreadPage } from "~model/tab"
import { errorCode } from "./envelope"
import { MOST_SHOWS_ASKED, rememberedShow } from "./subjects/directory"
import { framePair } from "./subjects/session"

const pixels = z.number().check(z.minimum(-10_000_000), z.maximum(10_000_000))

/** Names one box, which the pane draws and the page script places. */
const boxName = z.string().check(z.maxLength(mostChars.name))
const boxes = <T extends z.ZodMiniType>(of: T) =>
  z.record(boxName, of).check(z.refine((all) => Object.keys(all).length <= MOST_SHOWS_ASKED))

/** A product to be shown. A new `version` makes the pane ask the background again for what is stored of it. */
const shownProduct = z.object({
  key: productKey,
  version: z.int(),
  /** Reference prices that the show's page claims. */
  references: z.array(referenceClaim).check(z.maxLength(mostItems.references)),
  /** The price as the show names it. */
  shown: z.nullable(sighting),
  /** Prices that were seen earlier than this are from before the show. */
  showStartedAt: epochMs,
  /** Sentences of the show that quote its reviews. */
  said: z.array(quotation).check(z.maxLength(mostItems.quotations)),
})
export type ShownProduct = z.infer<typeof shownProduct>

const showScene = z.object({
  kind: z.literal("show"),
  /** Null until the session is open. */
  view: z.nullable(sessionView),
  trouble: z.nullable(z.enum([...shownTrouble.options, "unreadable"])),
  product: z.nullable(shownProduct),
  /** A bare video is in full screen: the pane can be shown over it, but not clicked. */
  displayOnly: z.boolean(),
  /** Sites to which access is missing and in whose frames the video seems to play. */
  needs: z.array(siteOrigin).check(z.maxLength(10)),
  /** What could not be read of this page. */
  unread: z.nullable(unreadPage),
  /**
   * Whether the video that the user chose is there; `lost`: it was not found again after a reload. Null: none was
   * chosen.
   */
  chosen: z.nullable(z.enum(["found", "lost"])),
  /** The platform's own rule about recorded content. */
  rule: z.optional(z.object({ site: shortText, url: link })),
})
export type ShowScene = z.infer<typeof showScene>

/** The scene on a page at which the user pointed. */
const productScene = z.object({
  kind: z.literal("product"),
  product: z.nullable(shownProduct),
  unread: z.nullable(unreadPage),
  /** There is no video, but a canvas on which a player may paint. */
  isPainted: z.boolean(),
  trouble: z.nullable(z.enum([...errorCode.options, "gone"])),
})
export type ProductScene = z.infer<typeof productScene>

const tileBadge = z.object({
  show: showKey,
  title: shortText,
  claim: claimState,
  remembered: z.nullable(rememberedShow),
})
export type TileBadge = z.infer<typeof tileBadge>

const directoryScene = z.object({
  kind: z.literal("directory"),
  badges: z.array(tileBadge).check(z.maxLength(MOST_SHOWS_ASKED)),
})
export type DirectoryScene = z.infer<typeof directoryScene>

export const scene = z.discriminatedUnion("kind", [showScene, productScene, directoryScene])
export type Scene = z.infer<typeof scene>

/** Where a box goes in the pane, and how much room there is below its upper edge, in CSS pixels. */
const place = z.object({ x: pixels, y: pixels, room: pixels })
export type Place = z.infer<typeof place>

/** `isUsed`: somebody opened it, or the keyboard is in it. */
const boxSize = z.object({ width: pixels, height: pixels, isOpen: z.boolean(), isUsed: z.boolean() })
export type BoxSize = z.infer<typeof boxSize>

export const toPane = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("scene"), scene }),
  /** The pairs that were found since the last message. */
  z.object({ kind: z.literal("frame-pairs"), framePairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)) }),
  /** The places of all boxes. One without a place is not shown now. */
  z.object({ kind: z.literal("places"), turn: z.int(), places: boxes(place) }),
  /** Sent every second, and answered. While the page hides the pane (`isSeen` is false), presses on it do not count. */
  z.object({ kind: z.literal("beat"), isSeen: z.boolean() }),
  /** Whether the pointer has stopped moving, which is when players hide their controls. */
  z.object({ kind: z.literal("rest"), isResting: z.boolean() }),
])
export type ToPane = z.infer<typeof toPane>

export const toPage = z.discriminatedUnion("kind", [
  /** The pane can draw from now on. */
  z.object({ kind: z.literal("ready") }),
  /** All boxes that are drawn. */
  z.object({ kind: z.literal("boxes"), boxes: boxes(boxSize) }),
  /** The places of this turn are on screen. */
  z.object({ kind: z.literal("placed"), turn: z.int() }),
  z.object({ kind: z.literal("hide") }),
  z.object({ kind: z.literal("beat") }),
])
export type ToPage = z.infer<typeof toPage>

/** The only message that is posted to the pane's window. It carries the port. */
export const handover = z.object({ liveproof: z.literal(1), nonce: z.string().check(z.maxLength(100)) })
export type Handover = z.infer<typeof handover>

/** One end of the port. Messages that do not parse are ignored. */
export interface Line<Out> {
  send(message: Out): void
  close(): void
}

/** @param hears schema of the messages from the other end */
export function openLine<Out, In>(port: MessagePort, hears: z.ZodMiniType<In>, hear: (message: In) => void): Line<Out> {
  port.onmessage = ({ data }) => {
    const parsed = z.safeParse(hears, data)
    if (parsed.success) hear(parsed.data)
  }
  return { send: (message) => port.postMessage(message), close: () => port.close() }
}
