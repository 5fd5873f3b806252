/**
 * What a page's visible labels claim of a show: the LIVE badge on its player, "Replay", "Starts in …". This is the
 * weakest kind of claim, but what a viewer sees. It is read only if the page states nothing for machines.
 *
 * A label is an element with a short text. Links to other shows, navigation and footers have labels too, which are not
 * about this show.
 */
import type { ClaimState } from "~model/reading"
import { type LabelledState, liveWords, sectionNames } from "./live-words"
import { attributeOf, isHidden, shortTextOf } from "./text"
import { spend } from "./work-limit"

const LONGEST_LABEL = 60
const DECORATION = "[\\s•●·⬤🔴|:!-]*"
const VIEWERS = "(?:[\\d.,]+\\s*[km]?\\s*(?:watching|viewers?|zuschauer|spectateurs|espectadores)?)?"
/** What may surround the words; mostly in English. */
const AROUND: Readonly<Record<LabelledState, readonly [before: string, behind: string]>> = {
  live: ["", VIEWERS],
  replay: ["(?:watch )?", ""],
  scheduled: ["", ".{0,40}"],
  ended: ["(?:this )?(?:live ?stream|live|show|broadcast|event|stream)? ?(?:has |is )?", ""],
}

function patternOf(state: LabelledState, behind = AROUND[state][1]): RegExp {
  const words = Object.values(liveWords).flatMap((language) => language[state] ?? [])
  const [before] = AROUND[state]
  // More may follow, so the word has to end: "premiered" does not begin with the word "premiere".
  const end = state === "scheduled" ? "(?![\\p{L}\\p{N}])" : ""
  return new RegExp(`^${DECORATION}${before}(?:${words.join("|")})${end}${DECORATION}${behind}$`, "iu")
}

/** "Live at 8 pm" and "Live in 5 minutes" are scheduled, not live. */
const LIVE_LATER = new RegExp(`^${DECORATION}live (?:in|at|on)\\s+\\S*\\d.{0,40}$`, "iu")
const SCHEDULED = patternOf("scheduled")
const REPLAY = patternOf("replay")
const ENDED = patternOf("ended")
const LIVE = patternOf("live")
const NAMES_A_SECTION = new RegExp(`^${DECORATION}(?:${sectionNames.join("|")})${DECORATION}$`, "iu")

/** Without direction marks and vowel signs, which not everybody writes, and with one kind of apostrophe. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652]/g, "")
    .replaceAll("’", "'")
    .trim()

/** The state that a short text claims; null if it is not a label. */
export function stateOfLabel(whole: string): LabelledState | null {
  if (whole === "" || whole.length > LONGEST_LABEL) return null
  const text = plain(whole)
  if (REPLAY.test(text)) return "replay"
  if (ENDED.test(text)) return "ended"
  if (SCHEDULED.test(text) || LIVE_LATER.test(text)) return "scheduled"
  return LIVE.test(text) ? "live" : null
}

const LABEL_ELEMENTS = "span,strong,em,b,i,small,p,div,time,label,button,h1,h2,h3,h4,[role=status]"
/** Parts of a page that are about other shows or the site itself. */
const ELSEWHERE = "nav,header,footer,aside,[role=navigation],[role=banner],[role=contentinfo]"
/**
 * The strongest first: a replay's page may still say "live" somewhere, but a live page never says "replay" of itself.
 */
const BY_STRENGTH: readonly ClaimState[] = ["replay", "ended", "scheduled", "live"]

/**
 * @param isForeign  whether an element is about something else than the page's own show
 * @returns the state that the player's labels claim; without any, the one that the page's labels claim; otherwise
 *   "none"
 */
export function labelledState(document: Document, isForeign: (element: Element) => boolean): ClaimState {
  for (const region of [playerRegion(document), document.body]) {
    const found = region ? statesIn(region, isForeign) : new Set<ClaimState>()
    const state = BY_STRENGTH.find((candidate) => found.has(candidate))
    if (state) return state
  }
  return "none"
}

function statesIn(
  region: ParentNode,
  isForeign: (element: Element) => boolean,
  stateOf: (text: string) => LabelledState | null = stateOfLabel,
): Set<ClaimState> {
  const found = new Set<ClaimState>()
  for (const element of region.querySelectorAll(LABEL_ELEMENTS)) {
    spend(1)
    if (element.childElementCount > 2 || isHidden(element)) continue
    const state = stateOf(shortTextOf(element, LONGEST_LABEL)) ?? stateOf(attributeOf(element, "aria-label") ?? "")
    // A button "Replay" or "Watch replay" offers one; only a badge says that this is one.
    if (!state || (state !== "live" && element.closest("button,a,[role=button]"))) continue
    // "LIVE 2.0" may be the name of a show.
    if (state === "live" && /^H[1-6]$/.test(element.tagName)) continue
    if (element.closest(ELSEWHERE) || isForeign(element)) continue
    found.add(state)
  }
  return found
}

const MOST_LABELS = 400
/** Words in these name a section of the page, or something that can be pressed. */
const NO_BADGES = "h1,h2,h3,h4,label,legend,button,a,[role=button],[role=tab],[role=heading]"
/** Such words are used of products too: "demnächst wieder verfügbar". A show's label adds a time, or nothing. */
const SCHEDULED_ALONE = patternOf("scheduled", "")

/**
 * The label of one player on any page. It is read only close to the player, in elements without another player, so that
 * it belongs to this one. Links, which lead to other shows, and text that cannot be seen do not count.
 * @returns "none" if there is no label, or if labels contradict each other
 */
export function labelAt(player: Element, isSeen: (element: Element) => boolean): ClaimState {
  const isForeign = (element: Element) => element.closest(NO_BADGES) !== null || !isSeen(element)
  let around = boxAround(player)
  for (let climb = 0; climb <= HIGHEST_CLIMB && around && !holdsAnother(around, player); climb++) {
    const found = statesIn(around, isForeign, stateOfBadge)
    if (found.size > 0) return found.size === 1 ? [...found][0]! : "none"
    around = boxAround(around)
  }
  return "none"
}

/** For pages of which nothing is known: words do not count that may also name a section, or be said of a product. */
function stateOfBadge(whole: string): LabelledState | null {
  const state = stateOfLabel(whole)
  const text = plain(whole)
  if (state === "live") return NAMES_A_SECTION.test(text) ? null : state
  if (state === "scheduled") return /\d/.test(text) || SCHEDULED_ALONE.test(text) ? state : null
  return state
}

type Box = Element | ShadowRoot

/** The parent of an element or the host of a shadow root; null if that is the page itself. */
function boxAround(inner: Box): Box | null {
  const around = "host" in inner ? inner.host : inner.parentNode
  if (around === null || around.nodeName === "BODY" || around.nodeName === "MAIN") return null
  return around.nodeType === 1 || "host" in around ? (around as Box) : null
}

const holdsAnother = (box: Box, player: Element): boolean =>
  box.querySelectorAll(LABEL_ELEMENTS).length > MOST_LABELS ||
  [...box.querySelectorAll("video, iframe")].some((other) => other !== player)

const PLAYER = '[class*="player" i],[id*="player" i],[data-testid*="player" i]'
const HIGHEST_CLIMB = 3

/** The player of the first video: the ancestor that is named as one, otherwise one a few levels up. */
function playerRegion(document: Document): Element | null {
  const video = document.querySelector("video")
  if (!video) return document.querySelector(PLAYER)
  const named = video.parentElement?.closest(PLAYER)
  if (named && named !== document.body) return named
  let region: Element = video
  for (let climb = 0; climb < HIGHEST_CLIMB; climb++) {
    const parent = region.parentElement
    if (!parent || parent === document.body || parent.tagName === "MAIN") break
    region = parent
  }
  return region
}
