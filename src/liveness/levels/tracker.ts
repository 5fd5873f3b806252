/**
 * Follows the stretches that are repeating now or have repeated: at most one ongoing track for each lag.
 *
 * A track opens when an examination stands, grows while it goes on, parts when the passages differ, and is joined again
 * when the same lag resumes after a short interruption (an inserted advert, a stall).
 * Invariants: what is certain stays certain, and only its end is noted; a parted track grows only when it resumes
 * (resuming.ts); at most `MOST_TRACKS` are kept, and of those that are over the weakest go first.
 */
import { isDue, secondsOf } from "../grid"
import type { Stream } from "../prints/stream"
import type { Candidate, Reference } from "../search/candidates"
import { quality, SOUND_AGREES } from "../second-look/agreement"
import { type Examination, Examiner, type Question } from "../second-look/examine"
import { doubtAt } from "../second-look/same-picture"
import { WALK_SLOTS } from "../second-look/walk"
import { Backdrops } from "./backdrops"
import { edges } from "./edges"
import { LONGEST_TURN_SLOTS, movesEvenly } from "./even-motion"
import { startAfterInserts } from "./inserts"
import {
  carriesVerdict,
  isCertain,
  type Level,
  mayBeSeconds,
  NOTE_SECONDS,
  type Standing,
  soundAgrees,
  standing,
} from "./levels"
import {
  bringsNew,
  continues,
  doubtSince,
  isAwaited,
  isDoubted,
  isGoingOn,
  isHeld,
  isRefuted,
  maySayAgain,
  type Seen,
} from "./resuming"
import { cameRound } from "./rounds"
import { isSameLag, isSameRepeat, keepUp, newTrack, type Track, trackSlots } from "./track"

const MOST_TRACKS = 48
/** How much before a stretch's start is looked at as well. */
const CONTEXT_SLOTS = 12
/** A loop shows at every multiple of its period: more than a few open tracks tell nothing new. */
const MOST_OPEN = 3
const LOOKS_PER_SLOT = 2
/** New candidates and settled tracks are looked at every other second: half a second does not matter to them. */
const SETTLED_EVERY = 4
const QUIET_SLOTS = 5
/** For five seconds, look after look must find a stretch too short before what was said of it is taken back. */
const MOST_SHORT_SLOTS = 10
/** If a cut lies beside its beginning, a look may see a stretch begin this much later than the look before. */
const EDGES_SECONDS = 1.5

export class Tracker {
  readonly tracks: Track[] = []
  /** What was refused because too little of the picture goes along. */
  readonly backdrops = new Backdrops()
  #now: Stream | null = null
  #slot = -1
  #candidates: readonly Candidate[] = []
  /** Whether what can wait is looked at in this slot. */
  #isSettledDue = false
  #nextTrack = 0
  #nextCandidate = 0
  #looksLeft = 0

  constructor(private readonly examiner: Pick<Examiner, "examine" | "findInset"> = new Examiner()) {}

  /**
   * Queues a look at each track that goes on or may go on, and at the nominees if they are due in this slot. The slot
   * before must be finished.
   */
  begin(now: Stream, slot: number, nominated: () => readonly Candidate[]): void {
    this.#now = now
    this.#isSettledDue = isDue(slot, this.#slot, SETTLED_EVERY)
    this.#slot = slot
    this.#candidates = this.#isSettledDue ? nominated() : []
    this.#nextTrack = 0
    this.#nextCandidate = 0
    this.#looksLeft = LOOKS_PER_SLOT
  }

  /** One look, the smallest piece of work; false when none is left. */
  step(): boolean {
    const now = this.#now
    if (!now) return false
    while (this.#nextTrack < this.tracks.length) {
      const track = this.tracks[this.#nextTrack++]!
      if (!this.#isDue(track)) continue
      this.#follow(now, track)
      return true
    }
    while (this.#nextCandidate < this.#candidates.length && this.#looksLeft > 0 && this.#open() < MOST_OPEN) {
      const candidate = this.#candidates[this.#nextCandidate++]!
      if (this.#isKnown(candidate)) continue
      this.#looksLeft--
      this.#consider(now, candidate)
      // A track that was just opened has just been looked at.
      this.#nextTrack = this.tracks.length
      return true
    }
    this.#now = null
    return false
  }

  /** What is certain stays so: only its end still matters. */
  #isDue(track: Track): boolean {
    if (track.level === "certain") return track.ongoing && this.#isSettledDue
    return isAwaited(track, this.#slot)
  }

  #open(): number {
    let open = 0
    for (const track of this.tracks) if (track.ongoing) open++
    return open
  }

  #isKnown(candidate: Candidate): boolean {
    return this.tracks.some((track) => track.ongoing && isSameRepeat(track, candidate))
  }

  #question(of: Candidate | Track, slots: number): Question {
    const { lagSlots, lagWords, mirrored, reference } = of
    return {
      slot: this.#slot,
      lagSlots,
      lagWords,
      mirrored,
      slots: Math.min(WALK_SLOTS, slots + CONTEXT_SLOTS),
      searchedSlots: searched(reference, this.#slot),
    }
  }

  /** Opens a track, or joins the candidate to one that parted a moment ago. */
  #consider(now: Stream, candidate: Candidate) {
    const slot = this.#slot
    const { reference } = candidate
    const question = this.#question(candidate, slot - candidate.startSlot)
    let examination = this.examiner.examine(now, reference.stream, question, null)
    if (standing(examination) === "nothing" && candidate.tryInset && soundAgrees(examination.sound)) {
      const inset = this.examiner.findInset(now, reference.stream, question)
      if (inset) examination = this.examiner.examine(now, reference.stream, question, inset)
    }
    const how = standing(examination)
    if (how === "nothing") {
      if (!reference.earlier) this.backdrops.refused(examination, slot, candidate.lagSlots)
      return
    }
    const [seenFrom, toSlot] = edges(examination, slot, how)
    const fromSlot = Math.max(seenFrom, slot - examination.unproven.fromPair + 1)
    if (secondsOf(toSlot - fromSlot + 1) < NOTE_SECONDS || !isGoingOn(toSlot, slot, false)) return
    const seen = { fromSlot, toSlot }
    const resumed = this.tracks.find((track) => isSameLag(track, candidate) && continues(seen, track))
    if (resumed && !bringsNew(seen, resumed)) return
    const track = resumed ?? newTrack(candidate, fromSlot)
    track.ongoing = true
    track.parted = false
    track.lookedAtSlot = slot
    track.map = examination.map
    this.#note(track, examination, how, { fromSlot: track.fromSlot, toSlot })
    if (resumed) return
    this.tracks.push(track)
    this.#forgetWeakest()
  }

  #follow(now: Stream, track: Track) {
    const slot = this.#slot
    keepUp(track)
    const question = this.#question(track, slot - track.fromSlot + 1)
    const examination = this.examiner.examine(now, track.reference.stream, question, track.map)
    const how = standing(examination)
    // While there is little to see, the picture's best score wanders: the walk knows the lag of what agreed last.
    if (examination.picture && isOfPicture(how)) track.lagSlots = examination.picture.newestLagSlots
    const { prints } = track.reference.stream
    track.doubts.push({ slot, against: doubtAt(now.prints, prints, slot, track.lagSlots, examination.map) })
    if (how !== "nothing") {
      const [fromSlot, toSlot] = edges(examination, slot, how)
      const isSeenWhole = slot - track.fromSlot + CONTEXT_SLOTS < WALK_SLOTS
      // A look that sees nothing new does not move the beginning of a stretch that may be a loop.
      const beginsAnew = isSeenWhole && (track.level !== "may-be" || toSlot > track.toSlot)
      const provenFrom = Math.max(fromSlot, slot - examination.unproven.fromPair + 1)
      const seen = { fromSlot: beginsAnew ? provenFrom : track.fromSlot, toSlot }
      if (!track.parted || bringsNew(seen, track)) this.#note(track, examination, how, seen)
    }
    const hasFallenApart = hasParted(examination)
    // A sound that agreed must go on agreeing: a picture that looks the same cannot make up for it.
    const mayBeHeld = track.level === "may-be" && !(track.standing === "both" && examination.sound?.parted)
    const { toSlot } = track
    const doubt = doubtSince(toSlot, track.doubts)
    track.parted = hasFallenApart && (!mayBeHeld || isDoubted(doubt))
    if (examination.standsAlike) track.stillSlots += slot - track.lookedAtSlot
    track.lookedAtSlot = slot
    const goesOn = !hasFallenApart && isGoingOn(toSlot, slot, examination.looksAlike, track.stillSlots)
    const isOver = track.level === "may-be" && isRefuted(doubt)
    track.ongoing = (goesOn && !isOver) || (mayBeHeld && isHeld({ toSlot, doubt, parted: track.parted }, slot))
    if (!track.ongoing && track.level === "may-be") {
      track.level = "repeat-seen"
      track.takenBackSlot = track.toSlot
    }
  }

  #note(track: Track, examination: Examination, how: Standing, seen: Seen) {
    const provenTo = Math.min(seen.toSlot, this.#slot - examination.unproven.belowPair)
    track.fromSlot = seen.fromSlot
    const toSlot = Math.max(track.toSlot, seen.fromSlot, provenTo)
    if (toSlot > track.toSlot) {
      track.stillSlots = 0
      track.doubts = track.doubts.filter(({ slot }) => slot > toSlot)
    }
    track.toSlot = toSlot
    track.seenSlot = Math.max(track.seenSlot, seen.toSlot)
    track.standing = how
    track.last = examination
    track.quality = examination.picture && quality(examination.picture)
    track.score = Math.max(track.score, examination.picture?.score ?? 0)
    const lagSeconds = track.reference.earlier ? null : secondsOf(track.lagSlots)
    track.passes = lagSeconds === null ? 2 : 1 + Math.max(1, Math.floor(secondsOf(trackSlots(track)) / lagSeconds))
    if (track.level !== "certain") track.level = this.#levelOf(track, lagSeconds)
  }

  #levelOf(track: Track, lagSeconds: number | null): Level {
    const seconds = secondsOf(track.toSlot - startAfterInserts(track, this.tracks) + 1)
    const longEnough = seconds >= mayBeSeconds(track.standing)
    if (longEnough && carriesVerdict(track.last, track.standing)) {
      track.shortSlots = 0
      if (track.turnsEvenly === null || this.#isSettledDue) track.turnsEvenly = this.#turnsEvenly(track)
      if (track.turnsEvenly) return "repeat-seen"
      if (isCertain(seconds, lagSeconds, track.reference.isOlder) || this.#cameRound(track)) return "certain"
      return maySayAgain(track.takenBackSlot, track.toSlot) ? "may-be" : "repeat-seen"
    }
    // It is taken back if it turns out too short, but not because one look saw less than the looks before it, or saw an
    // edge elsewhere.
    if (track.level !== "may-be") return "repeat-seen"
    const stillLongEnough = seconds >= mayBeSeconds(track.standing) - EDGES_SECONDS
    track.shortSlots = stillLongEnough ? 0 : track.shortSlots + this.#slot - track.lookedAtSlot
    return track.shortSlots < MOST_SHORT_SLOTS ? "may-be" : "repeat-seen"
  }

  /**
   * If the sound of the whole stretch agrees, it is footage and no turntable; over a few seconds a voice may agree by
   * chance.
   */
  #turnsEvenly(track: Track): boolean {
    const heard = track.last.sound?.overPicture
    if (track.reference.earlier || (heard && heard.agreement >= SOUND_AGREES)) return false
    // What ran between now and hours ago is not held: the stretch itself has to tell.
    const slots = track.reference.isOlder ? Math.min(trackSlots(track), LONGEST_TURN_SLOTS) : track.lagSlots
    return movesEvenly(this.#now ?? track.reference.stream, track.toSlot, slots)
  }

  /** Rounds do not count between two sessions, and rounds of hours need no adding up. */
  #cameRound(track: Track): boolean {
    if (track.reference.earlier || track.reference.isOlder) return false
    return cameRound(
      track,
      this.tracks.filter((other) => other.reference === track.reference),
    )
  }

  #forgetWeakest() {
    if (this.tracks.length <= MOST_TRACKS) return
    const weakest = this.tracks
      .filter((track) => !track.ongoing)
      .sort((one, other) => rank(one) - rank(other) || one.toSlot - other.toSlot)[0]
    if (weakest) this.tracks.splice(this.tracks.indexOf(weakest), 1)
  }
}

const isOfPicture = (how: Standing) => how === "picture" || how === "picture-against-sound"

const rank = (track: Track) => (track.level === "certain" ? 1000 : 0) + trackSlots(track) / 1000

/** How many slots of a reference `slot` was compared with; for an older passage, all that the session has shown. */
const searched = ({ stream: { prints }, earlier, isOlder }: Reference, slot: number) =>
  isOlder ? slot + 1 : (earlier ? prints.lastSlot : Math.min(prints.lastSlot, slot)) - prints.firstSlot + 1

/** Whether no witness agrees any more, and at least one has clearly parted. */
function hasParted({ picture, sound }: Examination): boolean {
  const pictureGone = picture === null || picture.parted || picture.newestPair > QUIET_SLOTS
  const soundGone = !soundAgrees(sound) || sound.parted
  return pictureGone && soundGone && (picture?.parted === true || sound?.parted === true)
}
