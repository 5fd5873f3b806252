/** Valid test values, of which each test changes only what it is about. */
import type { SessionReport } from "../../src/messages/map"
import { sessionId } from "../../src/model/ids"
import { makeProductKey, makeShowKey } from "../../src/model/keys"
import type { Sighting } from "../../src/model/money"
import type { ProductOnPage, ProductReading, ShowReading } from "../../src/model/reading"
import type { Repeat } from "../../src/model/repeat"

export const noon = Date.UTC(2026, 0, 15, 12)

export const aSessionId = (n = 1) => sessionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`)

export const aShow = (change: Partial<ShowReading> = {}): ShowReading => ({
  key: makeShowKey("amazon", "0b1f7f6c-58a0-4a52-9d3e-2f1f0c9a1111"),
  title: "Review Revue",
  channel: "amazon:/shop/review-revue",
  url: "https://www.amazon.com/live/broadcast/0b1f7f6c-58a0-4a52-9d3e-2f1f0c9a1111",
  claim: { state: "live", basis: "label" },
  ...change,
})

export const aReport = (change: Partial<SessionReport> = {}): SessionReport => ({
  session: aSessionId(),
  batch: 0,
  at: noon,
  show: aShow(),
  watchedSeconds: 10,
  watched: [],
  inspection: { picture: "looking", sound: "needs-gesture" },
  problems: [],
  evidence: [],
  featured: [],
  quoted: [],
  framePairs: [],
  workMsPerMinute: null,
  ...change,
})

export const aProduct = (change: Partial<ProductReading> = {}): ProductReading => ({
  key: makeProductKey("amazon", "B000000001"),
  title: "Label printer",
  url: "https://www.amazon.com/dp/B000000001",
  ids: {},
  variant: "",
  seller: "",
  prices: [],
  availability: "in-stock",
  reviews: [],
  reviewSummary: null,
  ...change,
})

/** A product as its site hands it on, before its price is read. */
export const onPage = ({ prices, ...product }: ProductReading): ProductOnPage => ({
  ...product,
  pricePlaces: { kind: "named", texts: prices },
})

export const aSighting = (change: Partial<Sighting> = {}): Sighting => ({
  product: makeProductKey("amazon", "B000000001"),
  variant: "",
  seller: "",
  currency: "USD",
  kind: "public",
  source: "show-page",
  amountMinor: 9900,
  availability: "in-stock",
  firstSeenAt: noon,
  lastSeenAt: noon,
  ...change,
})

export const aRepeat = (change: Partial<Repeat> = {}): Repeat => ({
  now: { fromSeconds: 60, toSeconds: 80 },
  before: { fromSeconds: 20, toSeconds: 40 },
  lagSeconds: 40,
  passes: 2,
  strength: 12,
  pictureAgreement: 0.9,
  soundAgreement: null,
  ongoing: true,
  ...change,
})
