/**
 * What a page's state says of shows and videos: JSON in attributes, escaped once or twice; and JSON in scripts, as
 * objects, as strings or as `liveFlagshipStates["<part>"] = JSON.parse("…")`, encoded once or twice. A page holds
 * several. Its own is the one with the id that is in the address; after navigation inside the page, old ones remain and
 * must not be used.
 *
 * - Known of shows (recordings of 2025-26): `id`, `title`, `broadcastVariants[]` with the kind `POST_LIVE_TRIMMED` on a
 *   trimmed recording and `captionUrl` (WebVTT), `carouselItems[]` `{type: "PRODUCT", id, asin}` in show order,
 *   `creatorProfileLink`.
 * - Known of videos (`/vdp/`, readers of 2026-09): `id`, `aciContentId` (`amzn1.vse.video.<id>`), `broadcastTitle`,
 *   `channelTitle`, `formattedDuration`, `closedCaptions` ("en,<url>"), `carouselItems` as plain ASINs; beside it
 *   `{asin, contentSeedId: <id>}`.
 * - No source says what the state holds while a show is live, so no status key is read, and that there is no
 *   `POST_LIVE_TRIMMED` proves nothing.
 */
import type { ReadingProblem } from "~model/reading"
import { parseClock } from "../dom/numbers"
import { statesInScript } from "../dom/script-json"
import {
  isObject,
  type JsonObject,
  LARGEST_STATE_CHARS,
  objectsIn,
  own,
  ownArray,
  ownString,
  parseState,
} from "../dom/state"
import { attributeOf } from "../dom/text"
import { spend } from "../dom/work-limit"
import { type Catalogue, readCatalogue } from "./catalogue"
import { isAsin } from "./urls"

export interface Broadcast {
  id: string
  title: string
  /** `/shop/<name>` of the creator, or "". */
  creator: string
  /** Name of the channel, or "". */
  channel: string
  /** One of its variants is the recording that was made after the show. */
  isRecording: boolean
  durationSeconds: number | null
  /** The recording's captions (WebVTT), or "". */
  captionUrl: string
  /** In show order, each once. */
  products: readonly { asin: string; title: string }[]
  /** The element that carries the state. */
  place: Element
}

export interface BroadcastSearch {
  /** All shows and videos of the page, by id; several copies of one are merged. */
  broadcasts: ReadonlyMap<string, Broadcast>
  /** What the state says of products, whichever show they belong to. */
  catalogue: Catalogue
  problems: ReadingProblem[]
}

const OF_SHOW = ["broadcastVariants", "carouselItems", "creatorProfileLink"] as const
const OF_VIDEO = ["broadcastTitle", "contentSeedId", "aciContentId"] as const
const MARKS: readonly string[] = [...OF_SHOW, ...OF_VIDEO, "preloadProducts"]
const isMarked = (text: string): boolean => MARKS.some((mark) => text.includes(mark))
/** Shorter attributes hold no broadcast. */
const SHORTEST_STATE = 40

export function findBroadcasts(document: Document): BroadcastSearch {
  const broadcasts = new Map<string, Broadcast>()
  const catalogue: Catalogue = new Map()
  const problems = new Set<ReadingProblem>()
  for (const { text, place, isMeantAsJson } of stateTexts(document)) {
    const parsed = parseState(text)
    if ("problem" in parsed) {
      if (isMeantAsJson || parsed.problem === "state-too-large") problems.add(parsed.problem)
      continue
    }
    for (const object of objectsIn(parsed.value)) {
      readCatalogue(object, catalogue)
      const broadcast = broadcastOf(object, place)
      const known = broadcast && broadcasts.get(broadcast.id)
      if (broadcast) broadcasts.set(broadcast.id, known ? together(known, broadcast) : broadcast)
    }
  }
  return { broadcasts, catalogue, problems: [...problems] }
}

interface StateText {
  text: string
  place: Element
  /** If it does not parse, it is broken JSON, and not something else such as code. */
  isMeantAsJson: boolean
}

function* stateTexts(document: Document): Generator<StateText> {
  for (const element of document.querySelectorAll("body, body *")) {
    spend(1)
    for (const name of element.getAttributeNames()) {
      const text = attributeOf(element, name, LARGEST_STATE_CHARS + 1) ?? ""
      if (text.length >= SHORTEST_STATE && isMarked(text)) yield { text, place: element, isMeantAsJson: true }
    }
  }
  for (const place of document.querySelectorAll("script:not([src])")) {
    const script = place.textContent ?? ""
    if (!isMarked(script)) continue
    if (/json/i.test(attributeOf(place, "type") ?? "")) yield { text: script, place, isMeantAsJson: true }
    else for (const state of statesInScript(script)) if (isMarked(state.text)) yield { ...state, place }
  }
}

const VIDEO_CONTENT = /^amzn1\.vse\.video\.([0-9a-f]{32})$/i

function broadcastOf(object: JsonObject, place: Element): Broadcast | null {
  const seed = ownString(object, "contentSeedId")
  const id = seed || ownString(object, "id") || VIDEO_CONTENT.exec(ownString(object, "aciContentId"))?.[1] || ""
  if (id === "" || ![...OF_SHOW, ...OF_VIDEO].some((mark) => own(object, mark) !== undefined)) return null
  const variants = ownArray(object, "broadcastVariants").filter(isObject)
  const captions = variants.map((variant) => ownString(variant, "captionUrl")).find((url) => url !== "")
  return {
    id: id.toLowerCase(),
    title: ownString(object, "title") || ownString(object, "broadcastTitle"),
    creator: ownString(object, "creatorProfileLink"),
    channel: ownString(object, "channelTitle").trim(),
    isRecording: variants.some((variant) => Object.values(variant).includes("POST_LIVE_TRIMMED")),
    durationSeconds: parseClock(ownString(object, "formattedDuration")),
    captionUrl: captions ?? addressOfCaptions(ownString(object, "closedCaptions")),
    products: productsOf(object),
    place,
  }
}

/** `stated` is the language and the file: "en,https://…/cc.vtt". */
const addressOfCaptions = (stated: string): string => stated.slice(stated.indexOf(",") + 1).split(/[\s,;]/)[0] ?? ""

function productsOf(object: JsonObject): Broadcast["products"] {
  const products = new Map<string, string>()
  const items = ownArray(object, "carouselItems")
  const stated = own(object, "contentSeedId") === undefined ? items : [...items, ownString(object, "asin")]
  for (const item of stated) {
    const asin = isObject(item) ? ownString(item, "asin") : item
    const type = isObject(item) ? ownString(item, "type") : ""
    if (typeof asin !== "string" || !isAsin(asin) || (type !== "" && type !== "PRODUCT") || products.has(asin)) continue
    products.set(asin, isObject(item) ? ownString(item, "title") : "")
  }
  return [...products].map(([asin, title]) => ({ asin, title }))
}

/** Merges two copies of one broadcast. The longer list of products is the complete one. */
const together = (one: Broadcast, other: Broadcast): Broadcast => ({
  id: one.id,
  title: one.title || other.title,
  creator: one.creator || other.creator,
  channel: one.channel || other.channel,
  isRecording: one.isRecording || other.isRecording,
  durationSeconds: one.durationSeconds ?? other.durationSeconds,
  captionUrl: one.captionUrl || other.captionUrl,
  products: one.products.length >= other.products.length ? one.products : other.products,
  place: one.place,
})
