/** The address of each scenario's show: its host, its path, and the id by which the extension knows it. */
import { createHash } from "node:crypto"
import { type Broadcast, uuidOf } from "./catalogue/broadcasts"
import { shows } from "./catalogue/shows"
import { auctionHost, shopHost, televisionHost, unknownShopHost } from "./hosts"

export interface Address {
  host: string
  /** Including the query. */
  path: string
  /** The end of the show's key, encoded as in the key. */
  showId: string
}

export function addressOf({ uuid, name, scenario }: Broadcast): Address {
  const { place = "show-page" } = scenario
  if (typeof place === "object") return { host: place.host, path: place.path, showId: place.showId }
  switch (place) {
    case "show-page":
      return { host: shopHost, path: `/live/broadcast/${uuid}`, showId: uuid }
    case "product-slot":
      return { host: shopHost, path: `/dp/${shows[scenario.show].asins[0]}?slot=${uuid}`, showId: uuid }
    case "store-slot":
      return {
        host: shopHost,
        path: `/stores/page/${uuidOf(`store ${name}`)}?${storeQuery}&slot=${uuid}`,
        showId: uuid,
      }
    case "home-slot": {
      const { channel, title } = shows[scenario.show]
      return { host: shopHost, path: `/?slot=${uuid}`, showId: encodeURIComponent(`slot-${channel.name}/${title}`) }
    }
    case "auction":
    case "auction-framed":
      return { host: auctionHost, path: `/ebaylive/events/${eventIdOf(uuid)}/stream`, showId: eventIdOf(uuid) }
    case "television":
      return { host: televisionHost, path: "/content/shop-live-tv.html", showId: "qvc.com-main" }
    case "unknown-shop": {
      const path = `/watch?show=${uuid}`
      return { host: unknownShopHost, path, showId: encodeURIComponent(`${unknownShopHost}${path}`) }
    }
  }
}

const storeQuery = `liveVideoDataUrl=${encodeURIComponent("https://amazonlive-portal.amazon.com/v2")}`

/** Sixteen letters and digits, like eBay Live's ids. */
export const eventIdOf = (uuid: string): string =>
  createHash("sha256").update(`event ${uuid}`).digest("hex").slice(0, 16).toUpperCase()
