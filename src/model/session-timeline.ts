/** What happened during a session, on its time line. The picture of the session is drawn from this. */
import * as z from "zod/mini"
import { harmlessAs, repeatEvidence, verdictKind } from "./evidence"
import { flagWord } from "./flag"
import { epochMs, seconds } from "./ids"
import { mostChars } from "./limits"
import { money } from "./money"
import { span } from "./repeat"

/** Marks of one kind in a picture; a session of ten hours may have thousands. */
export const MOST_MARKS = 40
export const MOST_STRETCHES = 200
/** Characters of a sentence said on the show. */
export const MOST_SAID_CHARS = 240

const count = z.int().check(z.nonnegative(), z.maximum(100_000))
const name = z.string().check(z.maxLength(mostChars.name))

const place = {
  atSeconds: seconds,
  /** How many other marks of the same kind close by this one stands for. */
  more: count,
}

const timelineMark = z.discriminatedUnion("kind", [
  z.object({
    ...place,
    kind: z.literal("repeat"),
    level: repeatEvidence.shape.level,
    now: span,
    /** Missing if the stretch ran in an earlier session. */
    before: z.optional(span),
    earlierStartedAt: z.optional(epochMs),
    lagSeconds: z.number(),
    passes: z.int().check(z.minimum(2), z.maximum(100_000)),
  }),
  z.object({
    ...place,
    kind: z.literal("harmless"),
    as: harmlessAs,
    /** Missing if it has no length. */
    now: z.optional(span),
    before: z.optional(span),
  }),
  /** A product was featured; `price`: the one that the show named at that time. */
  z.object({ ...place, kind: z.literal("product"), name, price: z.optional(money) }),
  z.object({ ...place, kind: z.literal("price"), name, from: money, to: money }),
  /** A sentence was said that stands in a review of the product. */
  z.object({
    ...place,
    kind: z.literal("quotation"),
    name,
    said: z.string().check(z.maxLength(MOST_SAID_CHARS)),
  }),
  z.object({ ...place, kind: z.literal("verdict"), verdict: verdictKind }),
  z.object({ ...place, kind: z.literal("flag"), word: flagWord }),
])
export type TimelineMark = z.infer<typeof timelineMark>
export type MarkOf<K extends TimelineMark["kind"]> = Extract<TimelineMark, { kind: K }>

export const sessionTimeline = z.object({
  /** Where the time line ends; it begins at 0. */
  endSeconds: seconds,
  /** The stretches that were watched; null if that was not recorded. */
  watched: z.nullable(z.array(span).check(z.maxLength(MOST_STRETCHES))),
  /** In order of time. */
  marks: z.array(timelineMark).check(z.maxLength(7 * MOST_MARKS)),
})
export type SessionTimeline = z.infer<typeof sessionTimeline>

/** When the verdict changed. */
export const verdictChange = z.object({ kind: verdictKind, atSeconds: seconds, at: epochMs })
export type VerdictChange = z.infer<typeof verdictChange>
/** The newest are kept. A verdict that changes this often says nothing anyway. */
export const MOST_VERDICT_CHANGES = 100

interface Placed {
  atSeconds: number
  more: number
}

/**
 * At most `most` marks: of those close together the weightiest stays and counts the others. The width of a group is a
 * power of two in seconds, so that marks rarely change while a session grows.
 */
export function thinnedMarks<Mark extends Placed>(
  marks: readonly Mark[],
  most: number,
  weight: (mark: Mark) => number = () => 0,
): Mark[] {
  const inOrder = [...marks].sort((one, other) => one.atSeconds - other.atSeconds)
  if (inOrder.length <= most) return inOrder
  let widthSeconds = 1
  const groupOf = ({ atSeconds }: Placed) => Math.floor(atSeconds / widthSeconds)
  while (new Set(inOrder.map(groupOf)).size > most) widthSeconds *= 2
  const groups = new Map<number, Mark[]>()
  for (const mark of inOrder) {
    const group = groups.get(groupOf(mark))
    if (group) group.push(mark)
    else groups.set(groupOf(mark), [mark])
  }
  return [...groups.values()].map((group) => ({
    ...group.reduce((best, one) => (weight(one) > weight(best) ? one : best)),
    more: group.reduce((sum, { more }) => sum + 1 + more, -1),
  }))
}
