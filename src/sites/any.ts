/**
 * The general reader: reads any page with schema.org data, and product pages also by what is visible on them. It has no
 * hosts and runs only where the user asks for it. A page's kind is found by reading it; the address alone says nothing.
 */
import { makeShowKey } from "~model/keys"
import type { Reading } from "~model/reading"
import { readAnyVideo } from "./any-video"
import { clip, collapse } from "./dom/text"
import { keyId } from "./key-id"
import type { Site } from "./kit"
import { readProductPage } from "./product-page"
import { readCards } from "./product-page/cards"
import { emptyReading, namesPrice } from "./reading"
import { claimOfVideo, readStructuredData, readVideos } from "./structured-data"

const ID = "any"
export const anyPage: Site = {
  id: ID,
  hosts: [],
  keysAreAddresses: true,
  showKeysAreAddresses: true,
  pageKind: (url) => (url.protocol === "https:" || url.protocol === "http:" ? "any" : null),
  read: (document, url, now) => readAnyPage(ID, document, url, now),
  readVideo: (document, url, player) => readAnyVideo(ID, document, url, player),
}

/** @param siteId  prefix for the keys of products and shows; sites that build on this reader give their own */
export function readAnyPage(siteId: string, document: Document, url: URL, now: number): Reading {
  const data = readStructuredData(document)
  const product = readProductPage(siteId, document, url, data)
  const videos = readVideos(document, data)
    .map((stated) => ({ stated, claim: claimOfVideo(stated, now) }))
    .filter(({ claim }) => claim.state !== "none")
  // A page's show has a broadcast event; its trailers and clips have none.
  const video = videos.find(({ stated }) => stated.broadcasts.length > 0) ?? videos[0]
  const isShow = video !== undefined && (product === null || video.stated.broadcasts.length > 0)
  const reading = emptyReading(siteId, isShow ? "show" : "product")
  // If the page is a show's and not a product's, the show sells what the page's cards show.
  const products = product ? [product] : isShow ? readCards(siteId, document, url) : []
  const problems: Reading["problems"] = data.problems.filter((problem) => problem === "state-too-large")
  if (!isShow && !product) problems.push("nothing-found")
  else if (product && !namesPrice(product.pricePlaces) && !isShow && product.availability !== "out-of-stock")
    problems.push("no-price")
  return {
    ...reading,
    show: isShow
      ? {
          key: makeShowKey(siteId, showId(url)),
          title: clip(collapse(video.stated.name || document.title)),
          channel: url.hostname,
          url: clip(url.href, 2000),
          claim: video.claim,
        }
      : null,
    products,
    featured: isShow && products[0] ? products[0].key : null,
    problems,
  }
}

/** Each address is one show. The query counts, because many players put the show's id there. */
const showId = (url: URL): string => keyId(`${url.hostname}${url.pathname}${url.search}`)
