/**
 * The tables of the user's own copy, in their order in the file: what a row must look like to be imported, and which of
 * two rows with the same key is the newer one. The keys and answers of price sources are not part of a copy. Settings
 * are, but a browser that takes a copy back keeps its own.
 */
import * as z from "zod/mini"
import { framePair } from "~messages/map"
import { base64, fromBase64 } from "~model/bytes"
import { EARLIEST_MS } from "~model/clock"
import { copied } from "~model/copied"
import { evidence } from "~model/evidence"
import { epochMs, productKey, seconds, sessionId } from "~model/ids"
import { mostItems } from "~model/limits"
import { type Sighting, sighting } from "~model/money"
import { quotedProduct } from "~model/quotation"
import { lookup, ownPage, productReading, showClaim } from "~model/reading"
import { span } from "~model/repeat"
import { reviewVisit } from "~model/review"
import { featuring, sessionView } from "~model/session"
import { keptFeatured, keptQuoted } from "~model/session-limits"
import { MOST_STRETCHES, MOST_VERDICT_CHANGES, verdictChange } from "~model/session-timeline"
import { priceWatch } from "~model/watch"
import { isWebAddress } from "~model/web-address"
import { isOwn, seriesKey } from "~prices/history/series"
import type { FramePairRow, PrintRow, ProductRow, SessionRow, SightingRow, WatchRow } from "./rows"
import { productTerms } from "./search-terms"

/** Code of the issue for an address that is not http(s). */
export const BAD_ADDRESS = "bad-address"
const onTheWeb = z.refine<string>(isWebAddress, { params: { code: BAD_ADDRESS } })
/** The address of a picture or a review: left out if it is not http(s). */
const emptyUnlessWeb = (url: string): string => (isWebAddress(url) ? url : "")

/** A quoted review carries the address where it stands. */
const quotedSafely = z.pipe(
  quotedProduct,
  z.transform((one) => ({
    ...one,
    quotations: one.quotations.map((quotation) => ({
      ...quotation,
      review: { ...quotation.review, url: emptyUnlessWeb(quotation.review.url) },
    })),
  })),
)

const readSafely = z.pipe(
  z.extend(productReading, { url: productReading.shape.url.check(onTheWeb) }),
  z.transform(({ imageUrl, ...reading }) => ({
    ...reading,
    ...(imageUrl && isWebAddress(imageUrl) ? { imageUrl } : {}),
    reviews: reading.reviews.map((one) => ({ ...one, url: emptyUnlessWeb(one.url) })),
  })),
)

const session = z.extend(sessionView, {
  url: sessionView.shape.url.check(onTheWeb),
  featured: z.pipe(
    z.array(featuring),
    z.transform((list) => keptFeatured(list)),
  ),
  tab: z.string().check(z.maxLength(200)),
  showClaim,
  evidence: z.array(evidence).check(z.maxLength(mostItems.evidence)),
  quoted: z.pipe(
    z.array(quotedSafely),
    z.transform((list) => keptQuoted(list)),
  ),
  watched: z.optional(z.array(span).check(z.maxLength(MOST_STRETCHES))),
  verdicts: z.optional(z.array(verdictChange).check(z.maxLength(MOST_VERDICT_CHANGES))),
  lastBatch: z.int(),
  reachedSeconds: seconds,
})

const frames = z.extend(framePair, { session: sessionId })

/** Its terms are recomputed: a file does not decide what a product is found by. */
const product = z.pipe(
  z
    .object({
      key: productKey,
      reading: readSafely,
      lastSeenAt: epochMs,
      lookedUp: z.nullable(lookup),
      ownPage: z.optional(ownPage),
      reviewVisits: z.array(reviewVisit).check(z.maxLength(20)),
      copied: z.optional(copied),
    })
    .check(z.refine(({ key, reading }) => key === reading.key)),
  z.transform((row): ProductRow => ({ ...row, terms: productTerms(row.reading) })),
)

const inOrder = z.refine<{ firstSeenAt: number; lastSeenAt: number }>((row) => row.firstSeenAt <= row.lastSeenAt)
/** Nothing of our own is older than this extension: an earlier date comes from a wrong clock. */
const inOurTime = z.refine<Sighting>((row) => !isOwn(row) || row.firstSeenAt >= EARLIEST_MS)
/** The series is recomputed: a file does not decide which prices are compared. */
const seen = z.pipe(
  z.extend(sighting, { copied: z.optional(copied) }).check(inOrder, inOurTime),
  z.transform((row): SightingRow => ({ ...row, series: seriesKey(row) })),
)

const watched = z.extend(priceWatch, { copied: z.optional(copied) })

const print = z.object({
  session: sessionId,
  fromSeconds: seconds,
  toSeconds: seconds,
  bytes: z.pipe(base64(4_000_000), z.transform(fromBase64)),
})

/** @template Row what stands in the table */
interface CopiedTable<Row extends object> {
  /** Reads a row of a copy. */
  readonly row: z.ZodMiniType<Row>
  /** Up to when the row is up to date, in milliseconds since 1970; null if such rows never change. */
  knowsUntil(row: Row): number | null
  /** The latest of all that the row says has happened; null if it dates nothing. */
  latest(row: Row): number | null
}

const table = <Row extends object>(
  row: z.ZodMiniType<Row>,
  knowsUntil: (row: Row) => number | null,
  /** Moments that have passed. */
  moments: (row: Row) => (number | null | undefined)[] = () => [],
): CopiedTable<object> => ({
  row,
  knowsUntil: (given) => knowsUntil(given as Row),
  latest: (given) =>
    [knowsUntil(given as Row), ...moments(given as Row)].reduce<number | null>(
      (latest, at) => (at == null ? latest : Math.max(latest ?? at, at)),
      null,
    ),
})

const momentsOfSession = ({ startedAt, evidence, verdict, featured, verdicts = [] }: SessionRow): number[] => [
  startedAt,
  ...[...evidence, ...verdict.because, ...verdict.against, ...featured, ...verdicts].map(({ at }) => at),
]

const momentsOfProduct = ({ lookedUp, ownPage, reviewVisits }: ProductRow) => [
  ...[lookedUp?.at, ownPage?.readAt],
  ...reviewVisits.map(({ at }) => at),
]

export const copiedTables = {
  sessions: table<SessionRow>(session, ({ lastSeenAt, flag }) => Math.max(lastSeenAt, flag?.at ?? 0), momentsOfSession),
  framePairs: table<FramePairRow>(frames, () => null),
  products: table<ProductRow>(product, ({ lastSeenAt }) => lastSeenAt, momentsOfProduct),
  sightings: table<SightingRow>(seen, ({ lastSeenAt }) => lastSeenAt),
  watches: table<WatchRow>(watched, ({ since, alert, check }) => Math.max(since, alert?.at ?? 0, check.lastAt ?? 0)),
  prints: table<PrintRow>(print, () => null),
} as const

export type CopiedTableName = keyof typeof copiedTables
export const copiedTableNames = Object.keys(copiedTables) as CopiedTableName[]
export const isCopied = (name: string): name is CopiedTableName => Object.hasOwn(copiedTables, name)
