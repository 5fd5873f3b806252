/** The real host names that the mall answers under; the browser is told that all of them are on this machine. */
export const shopHost = "www.amazon.com"
export const auctionHost = "www.ebay.com"
export const televisionHost = "www.qvc.com"
/** A shop that Liveproof does not know. */
export const unknownShopHost = "shop.kettlecorner.example"
export const pictureHost = "m.media-amazon.com"
/** Playlists and segments, with CORS. */
export const mediaHost = "d2mall.cloudfront.net"
/** Plain files without CORS: anything from here taints a canvas. */
export const plainHost = "d9plain.cloudfront.net"
/** Players that shops embed in a frame; their pages are below `playerFolder`. */
export const playerHost = "ir.ebaystatic.com"
export const playerFolder = "/cr/ebaylivepubweb/liveassets/shoplive/"
/** A shop that Liveproof does not know, and the host of the player that it embeds. */
export const elsewhereHost = "shop.mall.example"
export const elsewherePlayerHost = "player.mall.example"
/** The host from which that player, in turn, embeds its video. */
export const elsewhereInnerHost = "stream.mall.example"

/** The price source that the mall stands in for. */
export const keepaHost = "api.keepa.com"

export const hosts = [
  shopHost,
  auctionHost,
  televisionHost,
  unknownShopHost,
  pictureHost,
  mediaHost,
  plainHost,
  playerHost,
  elsewhereHost,
  elsewherePlayerHost,
  elsewhereInnerHost,
  keepaHost,
] as const
