/**
 * The broadcast object in a show page's state: JSON in attributes, escaped once or twice, several broadcasts to a page.
 * The one whose `id` is the URL's is this show; after navigation inside the page the old ones stay behind and count for nothing.
 *
 * Known (recordings of 2025-26): `id`, `title`, `broadcastVariants[]` with the kind `POST_LIVE_TRIMMED` on a trimmed recording
 * and `captionUrl` (WebVTT), `carouselItems[]` `{type: "PRODUCT", id, asin}` in show order, `creatorProfileLink`.
 * No source says what the object holds while a show is live: no status key is read, and its absence proves nothing.
 */
import type { ReadingProblem } from "~model/reading"
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
import { isAsin } from "./urls"

export interface Broadcast {
  id: string
  title: string
  /** `/shop/<name>` of the creator, or "". */
  creator: string
  /** A variant says that this is the recording made after the show. */
  isRecording: boolean
  /** The recording's captions (WebVTT), or "". */
  captionUrl: string
  /** In show order, each once. */
  products: readonly { asin: string; title: string }[]
  /** The element that carries the state. */
  place: Element
}

export interface BroadcastSearch {
  /** All broadcasts of the page, by id; of several copies the one that says most. */
  broadcasts: ReadonlyMap<string, Broadcast>
  problems: ReadingProblem[]
}

const MARKS = ["broadcastVariants", "carouselItems", "creatorProfileLink"] as const
/** Shorter attributes hold no broadcast. */
const SHORTEST_STATE = 40

export function findBroadcasts(document: Document): BroadcastSearch {
  const broadcasts = new Map<string, Broadcast>()
  const problems = new Set<ReadingProblem>()
  for (const { text, place } of stateTexts(document)) {
    const parsed = parseState(text)
    if ("problem" in parsed) {
      problems.add(parsed.problem)
      continue
    }
    for (const object of objectsIn(parsed.value)) {
      const broadcast = broadcastOf(object, place)
      const known = broadcast && broadcasts.get(broadcast.id)
      if (broadcast && (!known || weight(broadcast) > weight(known))) broadcasts.set(broadcast.id, broadcast)
    }
  }
  return { broadcasts, problems: [...problems] }
}

function* stateTexts(document: Document): Generator<{ text: string; place: Element }> {
  for (const element of document.querySelectorAll("body, body *")) {
    for (const name of element.getAttributeNames()) {
      const value = attributeOf(element, name, LARGEST_STATE_CHARS + 1) ?? ""
      if (value.length >= SHORTEST_STATE && MARKS.some((mark) => value.includes(mark))) {
        yield { text: value, place: element }
      }
    }
  }
  for (const script of document.querySelectorAll('script[type*="json" i]')) {
    const text = script.textContent ?? ""
    if (MARKS.some((mark) => text.includes(mark))) yield { text, place: script }
  }
}

function broadcastOf(object: JsonObject, place: Element): Broadcast | null {
  const id = ownString(object, "id").toLowerCase()
  if (id === "" || !MARKS.some((mark) => own(object, mark) !== undefined)) return null
  const products = new Map<string, string>()
  for (const item of ownArray(object, "carouselItems")) {
    if (!isObject(item)) continue
    const asin = ownString(item, "asin")
    const type = ownString(item, "type")
    if (isAsin(asin) && (type === "" || type === "PRODUCT") && !products.has(asin)) {
      products.set(asin, ownString(item, "title"))
    }
  }
  const variants = ownArray(object, "broadcastVariants").filter(isObject)
  return {
    id,
    title: ownString(object, "title"),
    creator: ownString(object, "creatorProfileLink"),
    isRecording: variants.some((variant) => Object.values(variant).includes("POST_LIVE_TRIMMED")),
    captionUrl: variants.map((variant) => ownString(variant, "captionUrl")).find((url) => url !== "") ?? "",
    products: [...products].map(([asin, title]) => ({ asin, title })),
    place,
  }
}

const weight = (broadcast: Broadcast): number =>
  broadcast.products.length + (broadcast.title ? 1 : 0) + (broadcast.isRecording ? 1 : 0)
