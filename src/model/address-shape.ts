/**
 * An address without anything that could name its visitor or quote its page. The host stays, and words that are common
 * in shops' paths; of everything else only the shape does: `https://www.shop.example/live/7f3a…/blue-shoes?u=1` becomes
 * `www.shop.example/live/<hex>/<text>`.
 */
export const commonWords = new Set(
  (
    "aw b broadcast browse c category channel collections content d dp ebaylive embed event events gp item itm live " +
    "live-tv on-air p page player product products replay shop shop-live-tv show shows store stores stream v vdp video " +
    "videos watch"
  ).split(" "),
)

const shapes: readonly [RegExp, string][] = [
  [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "<uuid>"],
  [/^\d+$/, "<digits>"],
  [/^[0-9a-f]{16,}$/i, "<hex>"],
  [/^(?=.*\d)[A-Z0-9]{8,16}$/, "<code>"],
]

const SEGMENTS_AT_MOST = 8

const shapeOf = (segment: string): string =>
  commonWords.has(segment) ? segment : (shapes.find(([shape]) => shape.test(segment))?.[1] ?? "<text>")

export function addressShape(address: string): string {
  if (!URL.canParse(address)) return ""
  const { hostname, pathname } = new URL(address)
  const segments = pathname.split("/").filter((segment) => segment !== "")
  const host = hostname.replace(/[^a-z0-9._-]/g, "")
  return [host, ...segments.slice(0, SEGMENTS_AT_MOST).map(shapeOf)].join("/")
}

/** Matches only what `addressShape` can return. */
export const SHAPE_PATTERN = /^[a-z0-9._-]*(\/([a-z-]+|<[a-z]+>)){0,8}$/
