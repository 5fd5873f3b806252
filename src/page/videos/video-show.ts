/** A site's reading with a show in it, where the page itself states none: the video that is watched. */
import type { ShowNews } from "~messages/map"
import type { ShowKey } from "~model/ids"
import type { Reading } from "~model/reading"
import type { PlayerOnPage, SiteReader } from "~sites/kit"
import { generalReader } from "~sites/shelf"
import { isMeantUnasked, mainVideo, playerFrame } from "./videos"

const isSeen: PlayerOnPage["isSeen"] = (element) =>
  element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false

/** The element that shows the picture: the video, or the frame around it. */
const playerHere = (): Element | null => playerFrame(document) ?? mainVideo(document)

const nothingRead = (site: SiteReader): Reading => ({
  site: site.id,
  kind: "show",
  show: null,
  tiles: [],
  products: [],
  featured: null,
  activity: [],
  problems: [],
})

/** In a player's frame: what the page says of the show, and where it says nothing of its claim, what the player's own label says. */
export function withOwnLabel(news: ShowNews): ShowNews {
  const { show } = news
  if (show.claim.basis !== "none") return news
  const player = { element: mainVideo(document), isSeen }
  const claim = generalReader()?.readVideo?.(document, new URL(location.href), player).claim
  return claim ? { ...news, show: { ...show, claim } } : news
}

/** What the user wants of the video. */
export interface VideoWish {
  isChosen: boolean
  /** Wants to see the page's product beside it; a product that is merely visited is noted only where the settings say so. */
  isPointedAt: boolean
}

/**
 * @param site  reads the page and its products
 * @param general  says what the video is
 */
export function withVideo(site: SiteReader, general: SiteReader, { isChosen, isPointedAt }: VideoWish): SiteReader {
  /** Stays the same: what the page states later is about the same show. */
  let key: ShowKey | null = null
  /**
   * Whether what the page states about a show holds for this video: only if it would be watched unasked. Null: not
   * known yet.
   */
  let isPages: boolean | null = null
  const showOf = (url: URL) => general.readVideo?.(document, url, { element: playerHere(), isSeen }) ?? null
  return {
    ...site,
    readWithin(nodes, ...page) {
      const reading = site.readWithin(nodes, ...page) ?? nothingRead(site)
      const [, url] = page
      isPages ??= !isChosen || isMeantUnasked(document)
      const show = (isPages ? reading.show : null) ?? showOf(url)
      if (!show) return reading
      key ??= show.key
      const [product = null] = isPointedAt && reading.kind === "product" ? reading.products : []
      return {
        ...reading,
        ...(!isPages && { activity: [] }),
        show: { ...show, key },
        featured: (isPages ? reading.featured : null) ?? product?.key ?? null,
        problems: reading.problems.filter((problem) => problem !== "nothing-found"),
      }
    },
  }
}
