/** The state of a tab: what its page script found there, and what the user is told about it. */
import * as z from "zod/mini"
import { SHAPE_PATTERN } from "./address-shape"
import { epochMs } from "./ids"
import { mostChars, mostItems } from "./limits"
import { link, pageKind, readingProblem } from "./reading"
import { sessionView } from "./session"
import { siteOrigin } from "./site-origin"
import { storeTrouble } from "./store-trouble"

/** `any`: the address does not tell; the page has to be read. */
export const urlKind = z.enum([...pageKind.options, "any"])
export type UrlKind = z.infer<typeof urlKind>

/** A page that its site should be able to read but cannot. Codes and shapes only, never page content. */
export const unreadPage = z.object({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  kind: urlKind,
  problems: z.array(readingProblem).check(z.maxLength(10)),
  address: z.string().check(z.maxLength(400), z.regex(SHAPE_PATTERN)),
})
export type UnreadPage = z.infer<typeof unreadPage>

/** What the page script found on a page. */
export const pageState = z.object({
  url: link,
  unread: z.nullable(unreadPage),
  /** Sites of the frames in which the video seems to play, if the page itself has none. */
  players: z.array(siteOrigin).check(z.maxLength(3)),
  /** The page hides the pane, or lets us draw nothing. */
  paneUnseen: z.boolean(),
})
export type PageState = z.infer<typeof pageState>

/**
 * How a video is found again after its document was reloaded: by what the page calls it, by its position among the
 * document's videos (`order`, null in a shadow root), and by how many there are.
 */
export const videoSign = z.object({
  name: z.string().check(z.maxLength(mostChars.name)),
  order: z.nullable(z.int()),
  count: z.int(),
})
export type VideoSign = z.infer<typeof videoSign>

/** The video that the user chose: on the page itself, or in one of its frames. */
export const chosenVideo = z.object({
  place: z.enum(["here", "frame"]),
  at: epochMs,
  /** Null if the video was gone before this could be noted. */
  sign: z.nullable(videoSign),
})
export type ChosenVideo = z.infer<typeof chosenVideo>

/** A video that can be chosen in the popup. */
export const videoOnPage = z.object({
  /** 0: the page itself. */
  frame: z.int(),
  /** Id of the element, valid as long as its document lives. */
  id: z.int(),
  /** What the page calls it; "" if nothing. */
  name: z.string().check(z.maxLength(mostChars.name)),
  widthPx: z.int(),
  heightPx: z.int(),
  isPlaying: z.boolean(),
  isHeard: z.boolean(),
  /** The user chose it; or, if nothing was chosen, it is the one that is or would be watched. */
  isMeant: z.boolean(),
})
export type VideoOnPage = z.infer<typeof videoOnPage>

/** The videos in a tab's page and frames; finding them needs no page script. */
export const videosInTab = z.object({
  /** The chosen one first, then the largest. */
  videos: z.array(videoOnPage).check(z.maxLength(mostItems.videos)),
  /** There is no video, but a canvas as large as one. A player that paints on a canvas cannot be watched. */
  isPainted: z.boolean(),
})
export type VideosInTab = z.infer<typeof videosInTab>

/** What the toolbar icon, the popup and the pane say of a tab. */
export const tabView = z.object({
  /**
   * `off`: the user switched this site off. `paused`: the user paused the show on this page. `not-asked`: the first-run
   * page has not been answered yet. `declined`: it was answered with no. `unknown-site`: nothing runs here unless the
   * user points at the page. `access-needed`: Liveproof would run if it had access.
   */
  mode: z.enum([
    "watching",
    "off",
    "paused",
    "not-asked",
    "declined",
    "unknown-site",
    "access-needed",
    ...storeTrouble.options,
  ]),
  /** Id of the site that reads the page; "" if none does. */
  site: z.string(),
  /** The page's site; null if the browser does not say, or if it is not a web page. */
  origin: z.nullable(siteOrigin),
  /** On whose word the page is looked at. */
  access: z.enum(["known", "granted", "pointed-at", "none"]),
  /** Sites whose access is missing: the page's own, or those of its player's frames. */
  needs: z.array(siteOrigin),
  /** The pane cannot be seen in the page. */
  paneUnseen: z.boolean(),
  unread: z.nullable(unreadPage),
  session: z.nullable(sessionView),
  /** How long the page script works in a minute, by its own measurement; null until it has one. */
  workMsPerMinute: z.nullable(z.number()),
})
export type TabView = z.infer<typeof tabView>
