/** The time line of a stored session: its repeats, products, prices, quotations and verdicts, each in its place. */

import { group } from "d3-array"
import { isAnothers } from "~model/copied"
import type { EvidenceOf, RepeatEvidence } from "~model/evidence"
import type { ProductKey } from "~model/ids"
import { mostChars } from "~model/limits"
import { isOfFurtherRounds, type Repeat, type Span } from "~model/repeat"
import { type MarkOf, MOST_MARKS, MOST_SAID_CHARS, type SessionTimeline, thinnedMarks } from "~model/session-timeline"
import { changesDuring } from "~prices/history/during-show"
import type { LiveproofDatabase } from "~store/database"
import { titlesOf } from "~store/products"
import type { SessionRow } from "~store/rows"

export type NameOf = (product: ProductKey) => string

/** @param most marks of each kind */
export async function storedTimeline(
  db: LiveproofDatabase,
  row: SessionRow,
  most = MOST_MARKS,
): Promise<SessionTimeline> {
  const keys = [...new Set([...row.featured, ...row.quoted].map(({ product }) => product))]
  const names = await titlesOf(db, keys)
  return timelineOf(row, (product) => names.get(product) ?? product, most)
}

/** @param nameOf what a product is called */
export function timelineOf(row: SessionRow, nameOf: NameOf, most = MOST_MARKS): SessionTimeline {
  const endSeconds = Math.max(row.reachedSeconds, row.watchedSeconds)
  const within = (seconds: number) => Math.min(Math.max(0, seconds), endSeconds)
  const secondsAt = placing(row, endSeconds)
  const named = (product: ProductKey) => nameOf(product).slice(0, mostChars.name)
  const marks = [
    ...thinnedMarks(repeatsOf(row), most, spanLength),
    ...thinnedMarks(harmlessOf(row, secondsAt), most, spanLength),
    ...thinnedMarks(productsOf(row, named), most),
    ...thinnedMarks(pricesOf(row, named), most),
    ...thinnedMarks(quotationsOf(row, named), most),
    ...(isAnothers(row) ? [] : [...thinnedMarks(verdictsOf(row), most), ...flagOf(row, secondsAt)]),
  ]
  return {
    endSeconds,
    watched: row.watched ? [...row.watched] : null,
    marks: marks
      .map((mark) => ({ ...mark, atSeconds: within(mark.atSeconds) }))
      .sort((one, other) => one.atSeconds - other.atSeconds),
  }
}

const spanLength = ({ now }: { now?: Span | undefined }) => (now ? now.toSeconds - now.fromSeconds : 0)

const harmlessWithRepeat = ({ evidence }: SessionRow): (EvidenceOf<"harmless-repeat"> & { repeat: Repeat })[] =>
  evidence.flatMap((one) => (one.kind === "harmless-repeat" && one.repeat ? [{ ...one, repeat: one.repeat }] : []))

const isSame = (one: Repeat, other: Repeat) =>
  one.lagSeconds === other.lagSeconds && one.now.fromSeconds === other.now.fromSeconds

/** A repeat with a harmless name is shown by that name alone, and a loop only once, by its shortest round. */
function repeatsOf(row: SessionRow): MarkOf<"repeat">[] {
  const harmless = harmlessWithRepeat(row)
  const found = row.evidence.filter(
    (one): one is RepeatEvidence => one.kind === "repeat" && !harmless.some(({ repeat }) => isSame(repeat, one.repeat)),
  )
  const apart = found.filter(({ repeat }) => !found.some((other) => isOfFurtherRounds(repeat, other.repeat)))
  return apart.map(({ repeat: { now, before, earlier, lagSeconds, passes }, level }) => ({
    kind: "repeat",
    atSeconds: now.fromSeconds,
    more: 0,
    ...{ level, now, lagSeconds, passes },
    ...(earlier ? { earlierStartedAt: earlier.startedAt } : { before }),
  }))
}

function harmlessOf(row: SessionRow, secondsAt: (at: number) => number): MarkOf<"harmless">[] {
  return row.evidence.flatMap((one) => {
    if (one.kind !== "harmless-repeat") return []
    const { as, repeat, at } = one
    return {
      kind: "harmless",
      atSeconds: repeat?.now.fromSeconds ?? secondsAt(at),
      more: 0,
      as,
      ...(repeat && { now: repeat.now, ...(repeat.earlier ? {} : { before: repeat.before }) }),
    }
  })
}

function productsOf({ featured }: SessionRow, named: NameOf): MarkOf<"product">[] {
  return featured
    .filter(({ product }, index) => featured[index - 1]?.product !== product)
    .map(({ product, atSeconds, price }) => ({
      ...{ kind: "product", atSeconds, more: 0, name: named(product) },
      ...(price && { price }),
    }))
}

function pricesOf({ featured }: SessionRow, named: NameOf): MarkOf<"price">[] {
  return [...group(featured, ({ product }) => product)].flatMap(([product, own]) => {
    const secondsOf = new Map(own.map(({ at, atSeconds }) => [at, atSeconds]))
    return changesDuring(own).map(({ at, from, to }) => ({
      ...{ kind: "price" as const, atSeconds: secondsOf.get(at)!, more: 0, name: named(product), from, to },
    }))
  })
}

const quotationsOf = ({ quoted }: SessionRow, named: NameOf): MarkOf<"quotation">[] =>
  quoted.flatMap(({ product, quotations }) =>
    quotations.map(({ sentence }) => ({
      kind: "quotation",
      atSeconds: sentence.startSeconds,
      more: 0,
      name: named(product),
      said: sentence.text.slice(0, MOST_SAID_CHARS),
    })),
  )

/** That nothing can be told at first is not a change. */
const verdictsOf = ({ verdicts = [] }: SessionRow): MarkOf<"verdict">[] =>
  verdicts
    .filter(({ kind }, index) => index > 0 || kind !== "cant-tell")
    .map(({ kind, atSeconds }) => ({ kind: "verdict", atSeconds, more: 0, verdict: kind }))

const flagOf = ({ flag }: SessionRow, secondsAt: (at: number) => number): MarkOf<"flag">[] =>
  flag ? [{ kind: "flag", atSeconds: secondsAt(flag.at), more: 0, word: flag.word }] : []

/** Where a moment lies on the time line, interpolated between moments of which both are known. */
function placing(row: SessionRow, endSeconds: number): (at: number) => number {
  const known = [
    { at: row.startedAt, seconds: 0 },
    ...row.featured.map(({ at, atSeconds }) => ({ at, seconds: atSeconds })),
    ...(row.verdicts ?? []).map(({ at, atSeconds }) => ({ at, seconds: atSeconds })),
    { at: row.lastSeenAt, seconds: endSeconds },
  ].sort((one, other) => one.at - other.at || one.seconds - other.seconds)
  return (at) => {
    const before = known.findLast((one) => one.at <= at)
    const after = known.find((one) => one.at > at)
    if (!before) return 0
    if (!after) return endSeconds
    const share = (at - before.at) / (after.at - before.at)
    return before.seconds + share * (after.seconds - before.seconds)
  }
}
