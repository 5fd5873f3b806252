/**
 * The contract of a site: the code that knows where one shop's pages state what.
 *
 * - It is pure: no browser API, clock, timers or storage; everything that it may use is an argument.
 * - It reads and names; it does not judge and does not turn text into money.
 * - It never throws, and never uses a blob that belongs to another URL than the given one.
 */
import type { PageFacts, Reading, ShowReading } from "~model/reading"
import type { UrlKind } from "~model/tab"

/**
 * The content of a frame of the page's own origin that its site treats as part of the page. This is its root and not
 * its document, because names of elements can override a document's properties.
 */
export interface PagePart {
  readonly url: URL
  readonly root: Element
}

/** A video, or the frame of its player, and which elements around it can be seen. */
export interface PlayerOnPage {
  element: Element | null
  isSeen(element: Element): boolean
}

export interface Site {
  /**
   * Prefix of the site's keys; also the name of its file and its fixture folder. What people call the site is in the
   * locales (ui/phrases/site-words.ts).
   */
  readonly id: string
  /** Match patterns of the pages on which the dormant entry may run. */
  readonly hosts: readonly string[]
  /**
   * Match patterns of more pages that it can read if the user asks. Access to these is not requested at installation.
   */
  readonly onRequestHosts?: readonly string[]
  /** Match patterns of the player's frame, if it comes from another host. */
  readonly frameHosts?: readonly string[]
  /**
   * Matches if a show may play in a slot. Without a match, no script of ours is put into pages that are read only for a
   * slot.
   */
  readonly slotSelector?: string
  /** Names of the page's globals that the site needs; they are read in the MAIN world, as plain JSON. */
  readonly pageFactNames?: readonly string[]
  /** Where the platform states its own rule on recorded content. Our short version of the rule is in the locales. */
  readonly recordedContentRuleUrl?: string
  /** Prefix of the keys of its products, if that is not `id`. */
  productKeySite?(url: URL): string
  /** Its products have no id but their address, so that is what their keys hold. */
  readonly keysAreAddresses?: true
  /** The same for its shows. */
  readonly showKeysAreAddresses?: true
  /**
   * Whether a frame of the page's own origin is part of the page, judged by both addresses. Such frames are handed over
   * with the page, within limits. A site without this function gets none.
   */
  isPart?(frame: URL, page: URL): boolean
  /** The kind of a page by its URL alone; null if the site has nothing to read there. */
  pageKind(url: URL): UrlKind | null
  /**
   * @param document  the page, or a fetched page that was parsed without running its scripts
   * @param now       milliseconds since 1970
   * @param parts     the frames that are there now; they may come late, go away, or change their content
   * @returns null if this is not a page that the site reads; a reading with `problems` if it is one but cannot be read
   */
  read(document: Document, url: URL, now: number, pageFacts: PageFacts, parts?: readonly PagePart[]): Reading | null
  /** Only the general reader has this: it describes a video that nothing on the page states to be a show. */
  readVideo?(document: Document, url: URL, player: PlayerOnPage): ShowReading
}

/** A site with a limit on the work of a reading. */
export interface SiteReader extends Site {
  /** See read-within.ts. */
  readWithin(nodes: number, ...page: Parameters<Site["read"]>): Reading | null
}
