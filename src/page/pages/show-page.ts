/** A show page: its session, its featured product, and the pane that shows both. */
import type { SeenProduct } from "~messages/map"
import type { ShowScene } from "~messages/pane-port"
import type { ProductOnPage, Reading, ShowReading } from "~model/reading"
import type { SessionTrouble } from "~model/session-trouble"
import type { SiteReader } from "~sites/kit"
import { productElement, productList } from "../dom/product-element"
import { AnchoredBoxes } from "../pane/boxes"
import { openPane } from "../pane/pane"
import { barPlaces, tagPlaces, tagPlacesAtList, tagPlacesAtVideo } from "../placement/spots"
import { comparable } from "../reading/comparable"
import { watchReading } from "../reading/page-reading"
import { ShowWatch } from "../session/show-watch"
import { isChoiceLost } from "../videos/chosen"
import { followFeatured, seeFeatured } from "./featured-product"
import { type PageTeller, unreadOf } from "./page-state"
import { QuotationMatcher } from "./quotations"

type WithShow = Reading & { show: ShowReading }
const hasShow = (reading: Reading | null): reading is WithShow => reading?.show != null

/** The product that the show features now. */
interface Following {
  key: string
  /** As the page wrote them when they were last reported. */
  prices: string
  stop: AbortController
  told: Pick<SeenProduct, "references" | "shown"> | null
}

/** After this long without anything readable a page is called unreadable; until then it may be loading. */
export const UNREADABLE_AFTER_MS = 6_000

/** What was said is matched with the reviews when the page is idle, and after this long at the latest. */
const REST_WITHIN_MS = 2_000

/** Calls `run` once the page is idle; requests that come in meanwhile share that one call. */
function whenIdle(run: () => void, signal: AbortSignal): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    requestIdleCallback(
      () => {
        isWaiting = false
        if (!signal.aborted) run()
      },
      { timeout: REST_WITHIN_MS },
    )
  }
}

export interface PageTimes {
  /** When the page was opened: prices seen since are not from before the show. */
  beganAt: number
  /** When the user chose one of its videos. */
  chosenAt?: number
}

export function watchShowPage(
  site: SiteReader,
  teller: PageTeller,
  signal: AbortSignal,
  { beganAt, chosenAt }: PageTimes = { beganAt: Date.now() },
): void {
  const pane = openPane(
    {
      placing: (host, tell) => new AnchoredBoxes(host, tell),
      onSeen: teller.paneSeen,
      onSurroundings: () => show({}),
    },
    signal,
  )
  let scene: ShowScene = {
    kind: "show",
    view: null,
    trouble: null,
    product: null,
    displayOnly: false,
    needs: [],
    unread: null,
    chosen: null,
    rule: site.recordedContentRuleUrl ? { site: site.id, url: site.recordedContentRuleUrl } : undefined,
  }
  let video: Element | null = null
  let tagAt: Element | null = null
  const choiceNow = (): ShowScene["chosen"] => {
    if (chosenAt === undefined) return null
    return isChoiceLost() && Date.now() - beganAt >= UNREADABLE_AFTER_MS ? "lost" : "found"
  }
  const show = (change: Partial<ShowScene>) => {
    const { upper, displayOnly } = pane.surroundings
    scene = { ...scene, ...change, displayOnly, chosen: choiceNow() }
    // A product outside the full-screen element cannot be seen, and one behind a dialog cannot be reached: no tag.
    const seesProduct = tagAt !== null && (!upper || upper.contains(tagAt))
    pane.placing.setAnchors({
      bar: video && { to: video, ...barPlaces },
      ...(seesProduct &&
        tagAt && {
          tag: {
            ...{ to: tagAt, ...tagPlaces },
            otherwise: [
              { to: productList(tagAt), ...tagPlacesAtList },
              ...(video ? [{ to: video, ...tagPlacesAtVideo }] : []),
            ],
          },
        }),
    })
    pane.show(scene)
  }

  /** Ends before the page's life does if the extension is gone or the session was deleted: nothing is watched then. */
  const watching = new AbortController()
  const watchingSignal = AbortSignal.any([signal, watching.signal])
  const setTrouble = (trouble: SessionTrouble | "unreadable" | null) => {
    if (trouble !== "gone") show({ trouble })
    if (trouble === "gone" || trouble === "deleted") watching.abort()
  }

  let productVersion = 0
  let followed: Following | null = null
  let latest: WithShow | null = null
  let watch: ShowWatch | null = null
  const quotations = new QuotationMatcher()
  const matchQuotations = whenIdle(() => {
    const said = quotations.quotations()
    if (scene.product && scene.product.key === followed?.key && scene.product.said.length !== said.length)
      show({ product: { ...scene.product, said: [...said] } })
    watch?.quote(quotations.all())
    if (quotations.isBehind) matchQuotations()
  }, signal)

  const newShowWatch = (reading: WithShow) =>
    new ShowWatch(
      { ...reading, chosenAt },
      {
        changed: (view, framePairs, player) => {
          const featured = latest?.products.find(({ key }) => key === scene.product?.key)
          video = player
          if (featured) tagAt = productElement(document, featured)
          show({ view })
          turnTag()
          pane.showPairs(framePairs)
        },
        trouble: setTrouble,
        said: (sentences) => {
          quotations.say(sentences)
          matchQuotations()
        },
      },
      watchingSignal,
    )

  /** What the tag will show next. While somebody reads an open tag, it stays, whatever the show features meanwhile. */
  let nextTag: (() => void) | null = null
  const turnTag = () => {
    if (!nextTag || pane.placing.isOpen("tag")) return
    nextTag()
    nextTag = null
  }
  const clearTag = () => {
    tagAt = null
    show({ product: null })
  }
  const setProduct = (of: Following, reading: ProductOnPage, told: NonNullable<Following["told"]>) => {
    of.told = told
    const say = () => {
      tagAt = productElement(document, reading)
      show({
        product: {
          key: reading.key,
          version: ++productVersion,
          references: told.references,
          shown: told.shown,
          showStartedAt: Math.min(beganAt, scene.view?.startedAt ?? beganAt),
          said: scene.product?.key === reading.key ? scene.product.said : [],
        },
      })
      matchQuotations()
    }
    const isShown = scene.product?.key === reading.key
    nextTag = isShown ? null : say
    if (isShown) say()
    else turnTag()
  }
  /** Prices change while a product is featured; that is what a show is for. */
  const followPrice = ({ show: of, products }: WithShow) => {
    const mine = followed
    const product = products.find(({ key }) => key === mine?.key)
    if (!product || !mine) return
    const prices = comparable(product.pricePlaces)
    if (prices === mine.prices) return
    mine.prices = prices
    seeFeatured(product, of).then(
      (seen) => {
        if (mine.stop.signal.aborted) return
        watch?.feature(product.key, seen.price)
        setProduct(mine, product, seen)
      },
      () => undefined,
    )
  }
  const follow = (reading: WithShow) => {
    if (reading.featured === (followed?.key ?? null)) return followPrice(reading)
    followed?.stop.abort()
    followed = null
    // What was said about one product must not be shown beside the next.
    nextTag = clearTag
    turnTag()
    quotations.feature(null)
    const product = reading.products.find(({ key }) => key === reading.featured)
    if (!product) return
    const stop = new AbortController()
    const mine: Following = { key: product.key, prices: comparable(product.pricePlaces), stop, told: null }
    followed = mine
    followFeatured(
      product,
      reading.show,
      {
        named: (price) => watch?.feature(product.key, price),
        seen: (seen) => {
          quotations.feature(seen.view.product)
          setProduct(mine, product, seen)
        },
        lookedUp: ({ product: read }) => {
          if (read) quotations.feature(read)
          if (mine.told) setProduct(mine, product, mine.told)
        },
      },
      AbortSignal.any([watchingSignal, stop.signal]),
    ).catch(
      // The session's own trouble tells what cannot be saved or fetched; the tag stays as it is.
      () => undefined,
    )
  }

  teller.onNeeds((needs) => show({ needs: [...needs] }))
  const noteUnread = (reading: Reading | null) => {
    const unread = unreadOf(site, "show", reading)
    teller.unread(unread)
    show({ unread })
  }
  const giveUp = setTimeout(() => {
    noteUnread(null)
    show({ trouble: "unreadable" })
  }, UNREADABLE_AFTER_MS)
  // The chosen video may load as late as the rest of the page.
  const describeLost = setTimeout(() => show({}), UNREADABLE_AFTER_MS)
  signal.addEventListener("abort", () => [giveUp, describeLost].forEach(clearTimeout), { once: true })

  watchReading(
    site,
    (reading) => {
      if (!hasShow(reading)) return
      clearTimeout(giveUp)
      latest = reading
      noteUnread(reading)
      if (scene.trouble === "unreadable") setTrouble(null)
      if (watch) watch.read(reading)
      else watch = newShowWatch(reading)
      follow(reading)
    },
    watchingSignal,
  )
}
