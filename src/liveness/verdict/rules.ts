/**
 * The rules of the verdict, in the order in which they are tried: the first that applies decides.
 *
 * Each can be read aloud; the interface shows them by id. What the page says of itself is the claim in question, and is
 * believed only if it claims less than LIVE. One weak signal never accuses, and an accusation needs a claim of LIVE (or
 * no claim) to contradict.
 */
import type { Evidence, EvidenceOf, RepeatEvidence, VerdictKind } from "~model/evidence"
import type { ShowClaim } from "~model/reading"
import { CERTAIN_SECONDS } from "../levels/levels"

export interface VerdictContext {
  claim: ShowClaim
  /** Seconds of media that were looked at. */
  lookedAtSeconds: number
}

export interface Facts {
  readonly context: VerdictContext
  readonly evidence: readonly Evidence[]
}

export interface Rule {
  /** Stable: stored with verdicts, and the key of its sentence in the interface. */
  readonly id: string
  readonly verdict: VerdictKind
  /** In English, for documents and logs. */
  readonly says: string
  /**
   * The evidence that makes the rule apply; null if it does not apply. An empty list: it rests on the claim alone, or
   * on nothing.
   */
  readonly because: (facts: Facts) => readonly Evidence[] | null
}

/** A finished recording must be seen twice, this far apart: a show's playlist ends before its badge changes. */
export const RECORDING_SEEN_TWICE_MS = 120_000
/**
 * Shorter ones may be adverts, previews or slates, unless they are still playing after they were played to their end.
 */
export const SHORTEST_RECORDING_SECONDS = 180
/**
 * Returning segments: this many in a row, or this long a stretch; and further back than any player's window reaches.
 */
export const RETURNING_SEGMENTS = 20
export const RETURNING_SECONDS = 120
export const RETURNING_GAP_SECONDS = 600
/** Shorter runs may be adverts, or slates between two ad marks. */
export const SHORTEST_RETURNING_SECONDS = CERTAIN_SECONDS
/** Segments are fetched in bursts and ahead of what plays, so their lag is not exact. */
export const RETURNING_LAG_TOLERANCE_SECONDS = 60
/** Bids, and the people they come from: a single name could be a script, and a chat can be scripted. */
export const BIDDERS = 2
export const BIDS = 3

const kindOf = <K extends Evidence["kind"]>(facts: Facts, kind: K): EvidenceOf<K>[] =>
  facts.evidence.filter((one): one is EvidenceOf<K> => one.kind === kind)

const state = (facts: Facts) => facts.context.claim.state
/** Whether the page claims to be live, or claims nothing: only then can footage contradict it. */
const claimsLive = (facts: Facts) => state(facts) === "live" || state(facts) === "none"

const some = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)

function repeats(facts: Facts, level: RepeatEvidence["level"], rerun: boolean): readonly Evidence[] | null {
  if (!claimsLive(facts)) return null
  // A recording that nobody called live is there to be watched again.
  if (rerun && state(facts) === "none" && kindOf(facts, "finished-recording").length > 0) return null
  const found = kindOf(facts, "repeat").filter(
    (one) => one.level === level && (one.repeat.earlier !== undefined) === rerun,
  )
  return some(found.sort((one, other) => length(other) - length(one)))
}

/** Recordings that stayed under a LIVE badge for two minutes. */
function recordings(
  facts: Facts,
  counts: (one: EvidenceOf<"finished-recording">) => boolean,
): readonly Evidence[] | null {
  if (state(facts) !== "live") return null
  const found = kindOf(facts, "finished-recording")
  return some(found.filter((one) => one.at - one.firstSeenAt >= RECORDING_SEEN_TWICE_MS && counts(one)))
}

/** If the picture could be seen, what was fetched again must have been seen again, too. */
const isSeenToo = (facts: Facts, { lagSeconds, pictureSeen }: EvidenceOf<"returning-segments">) =>
  !pictureSeen ||
  kindOf(facts, "repeat").some(
    ({ repeat }) => !repeat.earlier && Math.abs(repeat.lagSeconds - lagSeconds) <= RETURNING_LAG_TOLERANCE_SECONDS,
  )

/** A repeat is held back: that is no reason to call the show live. */
const isInsertOn = (facts: Facts) =>
  kindOf(facts, "harmless-repeat").some(({ as, repeat }) => as === "insert" && repeat?.ongoing)

const length = ({ repeat }: RepeatEvidence) => repeat.now.toSeconds - repeat.now.fromSeconds

/** The evidence of the page's claim; null if the page claims something else. */
const claimed = (facts: Facts, is: ShowClaim["state"]): readonly Evidence[] | null =>
  state(facts) === is ? kindOf(facts, "claim").filter((one) => one.claim.state === is) : null

export const RULES: readonly Rule[] = [
  {
    id: "claimed-scheduled",
    verdict: "scheduled",
    says: "The page says that the show has not begun. A teaser may loop: nothing is claimed to be live.",
    because: (facts) => claimed(facts, "scheduled"),
  },
  {
    id: "claimed-replay",
    verdict: "replay",
    says: "The page itself says that this is a recording.",
    because: (facts) => claimed(facts, "replay"),
  },
  {
    id: "claimed-ended",
    verdict: "ended",
    says: "The page says that the show is over.",
    because: (facts) => claimed(facts, "ended"),
  },
  {
    id: "television",
    verdict: "on-air",
    says: "A television channel: an hour of it may be a repeat, and the channel does not claim otherwise.",
    because: (facts) => claimed(facts, "on-air"),
  },
  {
    id: "finished-recording",
    verdict: "recorded-as-live",
    says: "The page says LIVE, and at two moments two minutes apart the video was a finished recording of at least three minutes.",
    because: (facts) => recordings(facts, ({ durationSeconds }) => durationSeconds >= SHORTEST_RECORDING_SECONDS),
  },
  {
    id: "returning-segments",
    verdict: "loop",
    says: "The same pieces of video were fetched again in the same order under new positions, long after their first time; and the picture, where it can be seen, ran again too.",
    because: (facts) =>
      claimsLive(facts)
        ? some(
            kindOf(facts, "returning-segments").filter(
              (one) =>
                (one.segments >= RETURNING_SEGMENTS || one.stretchSeconds >= RETURNING_SECONDS) &&
                one.stretchSeconds >= SHORTEST_RETURNING_SECONDS &&
                one.lagSeconds >= RETURNING_GAP_SECONDS &&
                isSeenToo(facts, one),
            ),
          )
        : null,
  },
  {
    id: "repeat-certain",
    verdict: "loop",
    says: "A stretch longer than any advert ran again, or a shorter one ran well into its third showing, or several shorter ones at about the same lag added up to as much.",
    because: (facts) => repeats(facts, "certain", false),
  },
  {
    id: "rerun-certain",
    verdict: "rerun",
    says: "A stretch longer than any advert also ran in an earlier session.",
    because: (facts) => repeats(facts, "certain", true),
  },
  {
    id: "finished-short-recording",
    verdict: "recorded-as-live",
    says: "The page says LIVE, and at two moments two minutes apart the video was one and the same short recording, which was played to its end.",
    because: (facts) => recordings(facts, ({ playedToEnd }) => playedToEnd === true),
  },
  {
    id: "repeat-going-on",
    verdict: "may-be-loop",
    says: "A stretch longer than a bumper is running again and has not ended.",
    because: (facts) => repeats(facts, "may-be", false),
  },
  {
    id: "rerun-going-on",
    verdict: "may-be-rerun",
    says: "A stretch longer than a bumper also ran in an earlier session and has not ended.",
    because: (facts) => repeats(facts, "may-be", true),
  },
  {
    id: "bids",
    verdict: "live",
    says: "Several people placed bids within the last minutes, and no known insert is on.",
    because: (facts) =>
      claimsLive(facts) && !isInsertOn(facts)
        ? some(
            kindOf(facts, "activity").filter(
              (one) => one.activity === "bid" && one.people >= BIDDERS && one.count >= BIDS,
            ),
          )
        : null,
  },
  {
    id: "repeat-noted",
    verdict: "repeat-seen",
    says: "A few seconds ran before, as a bumper, a jingle or an advert does.",
    because: (facts) =>
      claimsLive(facts) ? some(kindOf(facts, "repeat").filter((one) => one.level === "repeat-seen")) : null,
  },
  {
    id: "nothing-decides",
    verdict: "cant-tell",
    says: "Nothing that was seen decides it.",
    because: () => [],
  },
]
