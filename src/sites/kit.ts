/**
 * The contract of a site. A site is one file that knows where one shop keeps what.
 *
 * - Pure: no browser API, no clock, no timers, no storage; everything it may use comes in as an argument.
 * - It reads and names; it does not judge and does not turn text into money.
 * - It never throws and never follows a blob that belongs to another URL than the one given.
 */
import type { PageFacts, Reading, ShowReading } from "~model/reading"
import type { UrlKind } from "~model/tab"

/**
 * What stands in a frame of the page, of the page's own origin, that its site counts to the page. Its root and not its document: a
 * document's properties may be overridden by the names of elements in it.
 */
export interface PagePart {
  readonly url: URL
  readonly root: Element
}

/** A video, or the frame around its player, and what of the page around it can be seen. */
export interface PlayerOnPage {
  element: Element | null
  isSeen(element: Element): boolean
}

export interface Site {
  /** Prefix of the site's keys; also the name of its file and fixture folder. How people call it is in the locales, see ui/phrases/site-words.ts. */
  readonly id: string
  /** Match patterns of the pages on which the dormant entry may run. */
  readonly hosts: readonly string[]
  /** Match patterns of further pages that it can read where the user asks; no permission is asked for them beforehand. */
  readonly onRequestHosts?: readonly string[]
  /** Hosts of the player's frame, where it is another one. */
  readonly frameHosts?: readonly string[]
  /** What a product page holds where a show may play in a slot of it; without a match nothing of ours is put there. */
  readonly slotSelector?: string
  /** Names of page globals that the MAIN-world reader brings as plain JSON. */
  readonly pageFactNames?: readonly string[]
  /** Where the platform states its own rule on recorded content; in short, and in our words, it is in the locales. */
  readonly recordedContentRuleUrl?: string
  /** First part of the keys of its products, where that is another one than `id`. */
  productKeySite?(url: URL): string
  /** Its products are known by their addresses alone: their keys hold them. */
  readonly keysAreAddresses?: true
  /** So are its shows. */
  readonly showKeysAreAddresses?: true
  /**
   * Whether a frame of the page's own origin is part of the page, by the addresses of both. The documents of such frames come with
   * the page, within limits; without it a site gets none.
   */
  isPart?(frame: URL, page: URL): boolean
  /** By the URL alone; null where the site has nothing to read there. */
  pageKind(url: URL): UrlKind | null
  /**
   * @param document  the page, or a fetched page parsed without running anything
   * @param now       milliseconds since 1970
   * @param parts     frames that are there now; they may come late, go, and hold another page than before
   * @returns null where the page is none of the site's kinds; a reading with `problems` where it is one and cannot be read
   */
  read(document: Document, url: URL, now: number, pageFacts: PageFacts, parts?: readonly PagePart[]): Reading | null
  /** Only the site that reads any page has it: what a video is, where nothing that can be read says that it is a show. */
  readVideo?(document: Document, url: URL, player: PlayerOnPage): ShowReading
}

/** A site that counts its work. */
export interface SiteReader extends Site {
  /** See read-within.ts. */
  readWithin(nodes: number, ...page: Parameters<Site["read"]>): Reading | null
}
