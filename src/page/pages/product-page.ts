/**
 * A product page, or a page whose address does not say what it is. If the user pointed at it, what is known about the
 * product is shown beside its heading; otherwise the price is recorded if the user chose that, and nothing is shown. A
 * show that turns up on the page is watched like any other.
 */
import { MessageError } from "~messages/envelope"
import type { ProductScene } from "~messages/pane-port"
import type { ProductOnPage, Reading } from "~model/reading"
import type { UnreadPage, UrlKind } from "~model/tab"
import type { SiteReader } from "~sites/kit"
import { generalReader } from "~sites/shelf"
import { AnchoredBoxes, type TellPlaces } from "../pane/boxes"
import type { PaneHost } from "../pane/host"
import { openPane, type Pane } from "../pane/pane"
import { tagPlaces } from "../placement/spots"
import { watchReading } from "../reading/page-reading"
import { awaitPlayer } from "../videos/main-player"
import { withVideo } from "../videos/video-show"
import { isPaintedOnly, isPlaying, mainVideo } from "../videos/videos"
import { seeVisitedProduct } from "./featured-product"
import { type PageTeller, unreadOf, type Wanted } from "./page-state"
import { UNREADABLE_AFTER_MS, watchShowPage } from "./show-page"

type Shown = Omit<ProductScene, "kind">

/** The heading that holds the product's name, or else the first visible one. */
function headingOf(document: Document, { title }: ProductOnPage): Element | null {
  const headings = [...document.querySelectorAll("h1, h2")].filter((heading) => heading.checkVisibility())
  return headings.find(({ textContent }) => textContent.replace(/\s+/g, " ").trim() === title) ?? headings[0] ?? null
}

/** @param isQuiet the user wants no video of this page watched, not even a show's */
export function watchProductPage(
  site: SiteReader,
  kind: UrlKind,
  teller: PageTeller,
  { pointedAt, isQuiet }: Pick<Wanted, "pointedAt" | "isQuiet">,
  signal: AbortSignal,
): void {
  const beganAt = Date.now()
  const untilShow = new AbortController()
  const withoutShow = AbortSignal.any([signal, untilShow.signal])
  let pane: Pane<AnchoredBoxes> | null = null
  let shown: Shown = { product: null, unread: null, isPainted: false, trouble: null }
  let heading: Element | null = null
  const show = (change: Partial<Shown>) => {
    shown = { ...shown, ...change }
    pane?.placing.setAnchors({ tag: heading && { to: heading, ...tagPlaces }, note: null })
    pane?.show({ kind: "product", ...shown })
  }
  const openOwnPane = () => {
    const placing = (host: PaneHost, tell: TellPlaces) => new AnchoredBoxes(host, tell)
    pane ??= openPane({ placing, onSeen: teller.paneSeen }, withoutShow)
  }
  let latest: Reading | null = null
  let isGivenUp = false
  const notifyUnread = (unread: UnreadPage | null) => {
    teller.unread(unread)
    show({ unread })
  }
  const see = (product: ProductOnPage) =>
    seeVisitedProduct(product).then(
      (seen) => {
        if (withoutShow.aborted) return
        notifyUnread(null)
        if (pointedAt) openOwnPane()
        heading = headingOf(document, product)
        show({
          product: {
            key: product.key,
            version: (shown.product?.version ?? 0) + 1,
            references: seen.references,
            // No show, so there is no price before it to compare with.
            shown: null,
            showStartedAt: Date.now(),
            said: [],
          },
          trouble: null,
        })
      },
      (error: unknown) => {
        if (withoutShow.aborted) return
        const code = error instanceof MessageError ? error.code : "failed"
        if (code !== "no-product") {
          // If the user has not chosen to record visited products, this is refused; then there is no pane to say so.
          show({ trouble: code })
          return
        }
        latest = null
        if (isGivenUp) notifyUnread(unreadOf(site, kind, latest))
      },
    )
  const watchShow = (as: SiteReader) => {
    untilShow.abort()
    watchShowPage(as, teller, signal, { beganAt })
  }
  watchReading(
    site,
    (reading) => {
      latest = reading
      const product = reading?.products[0]
      // What a show features is recorded with the show's price; the page's own product beside a show in a slot is recorded as on any page.
      const isPagesOwn = reading?.kind === "product" && product?.key !== reading.featured
      if (product && (!reading.show || isPagesOwn)) {
        if (!product.onlyIfPriced) notifyUnread(null)
        void see(product)
      }
      if (reading?.show && !isQuiet) watchShow(site)
    },
    withoutShow,
  )
  const general = generalReader()
  if (general && !isQuiet) {
    const around = () => ({
      pointedAt,
      isOfProduct: latest?.products.some(({ onlyIfPriced }) => !onlyIfPriced) ?? false,
    })
    const reader = withVideo(site, general, { isChosen: false, isPointedAt: pointedAt })
    awaitPlayer(around, () => watchShow(reader), withoutShow)
  }
  // Somebody who stopped watching wants to hear no more, except about a product.
  if (!pointedAt || isQuiet) return
  openOwnPane()
  show({})
  const giveUp = setInterval(() => {
    const video = mainVideo(document)
    if (video && isPlaying(video)) return
    clearInterval(giveUp)
    if (latest?.products.length) return
    isGivenUp = true
    show({ isPainted: isPaintedOnly(document) })
    notifyUnread(unreadOf(site, kind, latest))
  }, UNREADABLE_AFTER_MS)
  withoutShow.addEventListener("abort", () => clearInterval(giveUp), { once: true })
}
