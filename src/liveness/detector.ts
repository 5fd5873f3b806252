/**
 * The detector: frames and sound in, evidence out, in slices the caller chooses.
 *
 * A frame is printed and stored at once; comparing it is queued. `work` takes the queue slot by slot: picture lags,
 * sound lags, then the second look at what they nominate. Because the queue is the store itself, prints that come back
 * after a reload are simply worked through again and end in the same state.
 *
 * Invariants: bad input never throws, it is counted in `condition()`; memory is bounded by `HISTORY_SLOTS` for the
 * session, the same again for all earlier sessions together, a few recalled passages, and the codes of what this
 * session showed before its history (memory/older-footage.ts).
 */
import type { Evidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Span } from "~model/repeat"
import { type Condition, LONGEST_MISS_SLOTS, RECENT_SLOTS, SOUND_RECENT_SECONDS } from "./condition"
import {
  HISTORY_SLOTS,
  PRINT_SIZE,
  SLOT_SECONDS,
  SOUND_SECONDS,
  SOUNDS_PER_SLOT,
  secondsOf,
  slotOf,
  soundBlockOf,
} from "./grid"
import { StillCards } from "./levels/still-cards"
import type { Track } from "./levels/track"
import { Tracker } from "./levels/tracker"
import { KnownInserts, type ShownInsert } from "./memory/known-inserts"
import { OlderFootage } from "./memory/older-footage"
import { goesOn, OlderPassages, type SlotSpan } from "./memory/older-passages"
import { FramePrinter, isFrame } from "./prints/frame-print"
import { addPacked, type PackedPrints, pack, streamOf, unpack } from "./prints/packing"
import { FLAG_BLACK, FLAG_FRAME, FLAG_STILL, PrintStore } from "./prints/print-store"
import { SlotPlacer } from "./prints/slot-placer"
import { isBands, SoundPrinter, WORD_TELLS } from "./prints/sound-print"
import { SoundStore } from "./prints/sound-store"
import type { Stream } from "./prints/stream"
import { type Earlier, inTurns, makeReference, nominees, type Reference } from "./search/candidates"
import { WALK_SLOTS } from "./second-look/walk"
import { type PlayedAt, toEvidence, toHarmless } from "./verdict/evidence"

export interface DetectorOptions {
  /** Look at the picture only, whatever sound is pushed. */
  pictureOnly?: boolean
  /**
   * How much is compared as a whole. Tests take less than `HISTORY_SLOTS`, since hours of footage would take too long.
   */
  historySlots?: number
}

export interface PrintBatch {
  fromSeconds: number
  toSeconds: number
  bytes: Uint8Array
}

export interface EarlierSession extends Earlier {
  /** Batches of `takePrints`, in order. */
  prints: Uint8Array[]
  /** Known inserts that came in it. */
  inserts?: readonly ShownInsert[]
}

export interface Detector {
  /** One frame: media time in seconds and 64*36 bytes of luma, row-major. Bad input is ignored and counted. */
  pushFrame(atSeconds: number, luma: Uint8Array): void
  /** One look at the sound: 16 bands, u8 = (dB + 70) * 2.5, about 20 a second. */
  pushSound(atSeconds: number, bands: Uint8Array): void
  /** Does at most `maxLags` comparisons of what is queued; true when nothing is left. */
  work(maxLags: number): boolean
  /** Stretches that repeat or have repeated, oldest first. */
  repeats(): readonly Track[]
  /** Repeats and harmless finds as evidence. @param playedAt when a second of the session was played, in epoch ms */
  evidence(playedAt: PlayedAt): Evidence[]
  /** The packed prints that came since the last call, five minutes of them at most; null if there are none. */
  takePrints(): PrintBatch | null
  /** Takes back what `takePrints` gave, in order, before any frame is pushed. */
  restore(bytes: Uint8Array): "ok" | "damaged"
  /** Another session to compare with, or its last two hours. Once these add up to two hours, further ones are ignored and counted. */
  addEarlier(earlier: EarlierSession): void
  /**
   * A passage of another session that seems to run again: it is compared with the last minute and with what comes. A
   * fifth passage replaces the oldest that no longer runs, or else the oldest. A passage that is too long is ignored and
   * counted, and so is one that comes while four wait to be compared.
   */
  addRecalled(earlier: EarlierSession): void
  /**
   * The part of this session, older than its history, that the present seems to show again; give its prints to
   * `addOlder`. Null if nothing was recognised, or it is compared already.
   * @param isAsked if false, nothing that has come so far is compared with older footage, and what `addOlder` got is dropped
   */
  wantsOlder(isAsked: boolean): Span | null
  /** @param span the answer of `wantsOlder` @param prints batches of `takePrints` that overlap it, in order */
  addOlder(span: Span, prints: readonly Uint8Array[]): void
  /**
   * Prints older than all that were restored, to be recognised: pieces in any order, the batches within each in order.
   */
  learnOlder(prints: readonly Uint8Array[]): void
  /** Whether `work` still has to go through something that was given to `learnOlder`. */
  isLearningOlder(): boolean
  condition(): Condition
  /** The prints of this session, or of an earlier one, for the bundle. */
  stream(session?: SessionId): Stream | null
}

/** A second look costs about as much as this many lags. */
const LOOK_COST = 1500
/** So does making the codes of ten seconds, or of one batch that is learnt. */
const ANCHORS_COST = 1500
/** Sound may come this much later than the frame it belongs to; after that the frame goes on without. */
const SOUND_PATIENCE_SLOTS = 3
/** Recalled passages that are compared at once, each a quarter of an hour long at most. */
const MOST_RECALLED = 4
const RECALLED_SLOTS = 1800
/**
 * Older passages are recognised at most this often in a minute: a picture that goes round and round would be recognised
 * all the time.
 */
const MOST_RECOGNISED = 10
const RECOGNISED_WITHIN_SLOTS = 120
/** A recalled passage is compared with the last minute that has played, too. */
const CAUGHT_UP_SLOTS = 120
/**
 * At its longest lags the history ends before a walk does, so these are left to older passages. Passages are not
 * compared at smaller lags, so no repeat is found twice.
 */
const WALK_SHORT_OF_SLOTS = WALK_SLOTS + 4
/** Packed batches hold at most this many slots: five minutes. */
const BATCH_SLOTS = 600

export function createDetector(options: DetectorOptions = {}): Detector {
  return new RepeatDetector(options)
}

type Stage = "idle" | "pictures" | "sounds" | "look"

class RepeatDetector implements Detector {
  readonly #pictureOnly: boolean
  readonly #own: Reference
  readonly #references: Reference[]
  readonly #tracker = new Tracker()
  readonly #cards = new StillCards()
  readonly #inserts = new KnownInserts()
  readonly #framePrinter = new FramePrinter()
  readonly #soundPrinter = new SoundPrinter()
  readonly #placer = new SlotPlacer()
  readonly #print = new Uint8Array(PRINT_SIZE)
  readonly #refused = { invalid: 0, rewound: 0, leap: 0, wrongSize: 0, damagedBatches: 0, tooMuchEarlier: 0 }
  #frames = 0
  /** Time of the last look at the sound. */
  #heardSeconds = -1
  #cursor = -1
  #stage: Stage = "idle"
  #referenceIndex = 0
  #takenSlot = -1
  #takenWord = -1
  #earlierSlots = 0
  /** The passages among the references, of other sessions and of this one, in the order in which they were added. */
  readonly #recalled: Reference[] = []
  /** Passages to drop before the next slot. */
  readonly #leaving: Reference[] = []
  /** Passages that have not caught up with the present, each with the slot that it is compared with next. */
  readonly #joining: { reference: Reference; slot: number }[] = []
  readonly #olderFootage: OlderFootage
  readonly #olderPassages: OlderPassages
  /** Slots of the last minute at which something older was recognised. */
  #recognisedSlots: number[] = []
  /** Up to here nothing is compared with older footage. */
  #passedOverSlot = -1
  #turn = 0

  constructor({ pictureOnly = false, historySlots = HISTORY_SLOTS }: DetectorOptions) {
    this.#pictureOnly = pictureOnly
    const olderLag = historySlots - WALK_SHORT_OF_SLOTS
    const stream = { prints: new PrintStore(historySlots), sounds: new SoundStore(historySlots) }
    this.#own = makeReference(stream, null, { highestLag: olderLag - 1 })
    this.#references = [this.#own]
    this.#olderFootage = new OlderFootage(stream.prints, olderLag)
    this.#olderPassages = new OlderPassages(olderLag)
  }

  pushFrame(atSeconds: number, luma: Uint8Array): void {
    if (!isFrame(luma)) {
      this.#refused.wrongSize++
      return
    }
    const slot = this.#placer.place(atSeconds)
    if (typeof slot !== "number") {
      if (slot !== "same-slot") this.#refused[slot]++
      return
    }
    const black = this.#framePrinter.print(luma, this.#print)
    this.#own.stream.prints.add(slot, this.#print, black)
    this.#frames++
  }

  pushSound(atSeconds: number, bands: Uint8Array): void {
    if (this.#pictureOnly) return
    if (!isBands(bands)) {
      this.#refused.wrongSize++
      return
    }
    const { sounds } = this.#own.stream
    const newest = Math.max(this.#placer.newestSeconds, this.#heardSeconds)
    if (!Number.isFinite(atSeconds) || atSeconds < 0) this.#refused.invalid++
    else if (atSeconds > newest + LONGEST_SOUND_LEAD_SECONDS) this.#refused.leap++
    else {
      if (atSeconds <= this.#heardSeconds) return
      if (atSeconds - this.#heardSeconds > LONGEST_SOUND_HOLE_SECONDS) this.#soundPrinter.restart()
      this.#heardSeconds = atSeconds
      this.#soundPrinter.look(atSeconds, bands, (position, word) => sounds.add(position, word))
    }
  }

  work(maxLags: number): boolean {
    let budget = Math.max(1, maxLags)
    while (budget > 0) {
      const [joining] = this.#joining
      if (this.#stage === "idle" && joining) budget -= this.#catchUp(joining, budget)
      else if (this.#stage === "idle" && !this.#next()) {
        if (!this.#olderFootage.work()) return true
        budget -= ANCHORS_COST
      } else budget -= this.#step(budget)
    }
    return false
  }

  repeats(): readonly Track[] {
    return this.#tracker.tracks
  }

  evidence(playedAt: PlayedAt): Evidence[] {
    const { tracks, backdrops } = this.#tracker
    const newestSlot = this.#own.stream.prints.lastSlot
    return [
      ...toEvidence(tracks, backdrops.found, playedAt, this.#insertsAmong(tracks)),
      ...toHarmless(this.#cards.known, backdrops.found, tracks, newestSlot, playedAt),
    ]
  }

  takePrints(): PrintBatch | null {
    const { prints, sounds } = this.#own.stream
    const fromSlot = Math.max(this.#takenSlot + 1, prints.firstSlot, 0)
    const toSlot = Math.min(prints.lastSlot, fromSlot + BATCH_SLOTS - 1)
    if (prints.lastSlot < fromSlot) return null
    const fromWord = Math.max(this.#takenWord + 1, sounds.first, 0)
    const toWord = Math.min(sounds.last, fromWord + BATCH_SLOTS * SOUNDS_PER_SLOT - 1)
    const bytes = pack(this.#own.stream, fromSlot, toSlot, fromWord, toWord)
    this.#takenSlot = toSlot
    this.#takenWord = Math.max(this.#takenWord, toWord)
    return { fromSeconds: fromSlot * SLOT_SECONDS, toSeconds: (toSlot + 1) * SLOT_SECONDS, bytes }
  }

  restore(bytes: Uint8Array): "ok" | "damaged" {
    const packed = unpack(bytes)
    if (!packed) {
      this.#refused.damagedBatches++
      return "damaged"
    }
    const { prints, sounds } = this.#own.stream
    const isNew = (index: number) => packed.firstSlot + index > prints.lastSlot
    this.#frames += packed.flags.reduce((frames, flag, index) => frames + (isNew(index) ? flag & FLAG_FRAME : 0), 0)
    addPacked(this.#own.stream, packed)
    this.#placer.resume(prints.lastSlot)
    this.#takenSlot = prints.lastSlot
    this.#takenWord = sounds.last
    this.#heardSeconds = Math.max(this.#heardSeconds, sounds.last * SOUND_SECONDS)
    return "ok"
  }

  addEarlier({ prints, inserts = [], ...earlier }: EarlierSession): void {
    const stream = this.#streamOf(prints)
    if (!stream) return
    const slots = stream.prints.capacitySlots
    if (this.#earlierSlots + slots > HISTORY_SLOTS) {
      this.#refused.tooMuchEarlier++
      return
    }
    this.#earlierSlots += slots
    this.#references.push(makeReference(stream, earlier))
    this.#inserts.add(earlier.session, inserts)
  }

  addRecalled({ prints, inserts = [], ...earlier }: EarlierSession): void {
    const stream = this.#streamOf(prints)
    if (!stream) return
    if (stream.prints.capacitySlots > RECALLED_SLOTS || this.#joining.length >= MOST_RECALLED) {
      this.#refused.tooMuchEarlier++
      return
    }
    this.#join(makeReference(stream, earlier, { isRecalled: true }))
    this.#inserts.add(earlier.session, inserts)
  }

  wantsOlder(isAsked: boolean): Span | null {
    if (!isAsked) this.#passOverOlder()
    if (!isAsked || this.#joining.length > 0) return null
    this.#leave(this.#olderPassages.inVain(this.#tracker.tracks, this.#cursor))
    const span = this.#olderGoingOn() ?? this.#olderRecognised()
    return span && { fromSeconds: secondsOf(span.fromSlot), toSeconds: secondsOf(span.toSlot + 1) }
  }

  addOlder({ fromSeconds, toSeconds }: Span, prints: readonly Uint8Array[]): void {
    const span = { fromSlot: slotOf(fromSeconds), toSlot: slotOf(toSeconds) - 1 }
    this.#leave(this.#olderPassages.overlapping(span))
    const passage = this.#olderPassages.add(span, this.#unpacked(prints), this.#cursor)
    if (passage) this.#join(passage)
  }

  learnOlder(prints: readonly Uint8Array[]): void {
    this.#olderFootage.learn(prints)
  }

  isLearningOlder(): boolean {
    return this.#olderFootage.isLearning
  }

  stream(session?: SessionId): Stream | null {
    if (session === undefined) return this.#own.stream
    return this.#references.find((reference) => reference.earlier?.session === session)?.stream ?? null
  }

  condition(): Condition {
    const { prints, sounds } = this.#own.stream
    let frames = 0
    let black = 0
    let still = 0
    let missed = 0
    let longestMiss = 0
    for (let slot = Math.max(0, prints.lastSlot - RECENT_SLOTS + 1); slot <= prints.lastSlot; slot++) {
      const flags = prints.flags(slot)
      missed = flags & FLAG_FRAME ? 0 : missed + 1
      longestMiss = Math.max(longestMiss, missed)
      if (missed > 0) continue
      frames++
      if (flags & FLAG_BLACK) black++
      if (flags & FLAG_STILL) still++
    }
    let telling = 0
    const from = Math.max(0, sounds.last - SOUND_RECENT_SECONDS / SOUND_SECONDS)
    for (let position = from; position <= sounds.last; position++) if (sounds.word(position) & WORD_TELLS) telling++
    return {
      frames: this.#frames,
      lookedAtSeconds: this.#frames * SLOT_SECONDS,
      blackShare: frames > 0 ? black / frames : 0,
      stillShare: frames > 0 ? still / frames : 0,
      sampledShare: this.#frames < RECENT_SLOTS / 2 || longestMiss > LONGEST_MISS_SLOTS ? 1 : frames / RECENT_SLOTS,
      hearsSound: sounds.last >= 0 && sounds.last * SOUND_SECONDS > this.#placer.newestSeconds - SOUND_RECENT_SECONDS,
      soundTells: telling > 0,
      refused: { ...this.#refused },
      bytes: this.#references.reduce((sum, { stream, pictures, sounds: search }) => {
        return sum + stream.prints.bytes + stream.sounds.bytes + pictures.bytes + search.bytes
      }, 0),
    }
  }

  /** The next slot with a frame that was not worked on yet; -1 if there is none. */
  #nextSlot(): number {
    const { prints } = this.#own.stream
    for (let slot = Math.max(this.#cursor + 1, prints.firstSlot); slot <= prints.lastSlot; slot++) {
      if (prints.has(slot)) return slot
    }
    return -1
  }

  /** A frame waits a little for its sound, so that both witnesses speak of the same moment. */
  #isReady(slot: number): boolean {
    if (slot < 0) return false
    const { prints, sounds } = this.#own.stream
    if (sounds.last < 0 || prints.lastSlot >= slot + SOUND_PATIENCE_SLOTS) return true
    return sounds.last >= soundBlockOf(slot) + SOUNDS_PER_SLOT - 1
  }

  #next(): boolean {
    const slot = this.#nextSlot()
    if (!this.#isReady(slot)) return false
    for (const reference of this.#leaving.splice(0)) this.#letGo(reference)
    this.#cursor = slot
    this.#cards.add(this.#own.stream.prints, slot)
    this.#referenceIndex = 0
    this.#begin("pictures")
    return true
  }

  #begin(stage: "pictures" | "sounds") {
    this.#stage = stage
    const reference = this.#references[this.#referenceIndex]!
    const { lowestLag } = reference
    const { prints, sounds } = this.#own.stream
    const chunk = prints.chunk(this.#cursor)
    // A leap ahead can push this slot out of the history while it is worked on.
    if (!chunk) this.#stage = "idle"
    else if (stage === "pictures") reference.pictures.begin(this.#cursor, chunk, lowestLag)
    else reference.sounds.begin(sounds, soundBlockOf(this.#cursor), lowestLag * SOUNDS_PER_SLOT)
  }

  /** Does one piece of work on the current slot; returns what it cost, in lags. */
  #step(budget: number): number {
    const reference = this.#references[this.#referenceIndex]!
    if (this.#stage === "pictures") {
      const done = reference.pictures.work(budget)
      if (reference.pictures.lagsLeft === 0) this.#begin("sounds")
      return Math.max(1, done)
    }
    if (this.#stage === "sounds") {
      const done = reference.sounds.work(budget * SOUNDS_PER_SLOT)
      if (reference.sounds.lagsLeft > 0) return Math.max(1, Math.ceil(done / SOUNDS_PER_SLOT))
      this.#referenceIndex++
      if (this.#referenceIndex < this.#references.length) this.#begin("pictures")
      else this.#beginLooks()
      return Math.max(1, Math.ceil(done / SOUNDS_PER_SLOT))
    }
    if (this.#tracker.step()) return LOOK_COST
    this.#stage = "idle"
    return 1
  }

  /** The viewer may have gone back to footage that an older passage holds, so all older passages are dropped. */
  #passOverOlder() {
    this.#olderFootage.passOver()
    this.#passedOverSlot = this.#own.stream.prints.lastSlot
    this.#leave(this.#olderPassages.all)
    const joining = this.#joining.filter(({ reference }) => !reference.isOlder)
    this.#joining.splice(0, Number.POSITIVE_INFINITY, ...joining)
  }

  #olderGoingOn(): SlotSpan | null {
    return this.#ifFree(this.#olderPassages.next(this.#tracker.tracks, this.#own.stream.prints.lastSlot))
  }

  #olderRecognised(): SlotSpan | null {
    // A loop shows at every multiple of its period: older footage adds nothing.
    const isExplained = this.#tracker.tracks.some(
      ({ ongoing, level, reference }) => ongoing && level === "certain" && !reference.earlier,
    )
    if (isExplained) {
      this.#olderFootage.passOver()
      return null
    }
    const { lastSlot } = this.#own.stream.prints
    const around = (lagSlots: number) => this.#ifFree(this.#olderPassages.around(lastSlot - lagSlots))
    this.#recognisedSlots = this.#recognisedSlots.filter((slot) => lastSlot - slot < RECOGNISED_WITHIN_SLOTS)
    if (this.#recognisedSlots.length >= MOST_RECOGNISED) return null
    const lagSlots = this.#olderFootage.recognise((one) => around(one) !== null)
    if (lagSlots === null) return null
    this.#recognisedSlots.push(lastSlot)
    return around(lagSlots)
  }

  /** The span; null if part of it lies in a passage that is running again now. */
  #ifFree(span: SlotSpan | null): SlotSpan | null {
    const { tracks } = this.#tracker
    return span && this.#olderPassages.overlapping(span).some((one) => goesOn(one, tracks)) ? null : span
  }

  #leave(references: readonly Reference[]) {
    this.#leaving.push(...references)
    for (const reference of references) this.#olderPassages.letGo(reference)
  }

  #join(reference: Reference) {
    const fromSlot = Math.max(0, this.#cursor - CAUGHT_UP_SLOTS)
    this.#joining.push({ reference, slot: reference.isOlder ? Math.max(fromSlot, this.#passedOverSlot + 1) : fromSlot })
  }

  /** Compares one piece of what a passage has missed; returns what it cost, in lags. */
  #catchUp(joining: { reference: Reference; slot: number }, budget: number): number {
    const { reference, slot } = joining
    if (reference.pictures.lagsLeft > 0) return Math.max(1, reference.pictures.work(budget))
    if (reference.sounds.lagsLeft > 0)
      return Math.max(1, Math.ceil(reference.sounds.work(budget * SOUNDS_PER_SLOT) / SOUNDS_PER_SLOT))
    if (slot > this.#cursor) {
      this.#joining.shift()
      this.#makeRoom(reference)
      this.#references.push(reference)
      this.#recalled.push(reference)
      return 1
    }
    const { prints, sounds } = this.#own.stream
    const chunk = prints.has(slot) ? prints.chunk(slot) : null
    if (chunk) {
      reference.pictures.begin(slot, chunk, reference.lowestLag)
      reference.sounds.begin(sounds, soundBlockOf(slot), reference.lowestLag * SOUNDS_PER_SLOT)
    }
    joining.slot++
    return 1
  }

  /** At the limit, drops the oldest passage that is not running again; if all are, the oldest. */
  #makeRoom({ isOlder }: Reference) {
    const alike = this.#recalled.filter((reference) => reference.isOlder === isOlder)
    if (alike.length < MOST_RECALLED) return
    this.#letGo(alike.find((one) => !goesOn(one, this.#tracker.tracks)) ?? alike[0]!)
  }

  #letGo(reference: Reference) {
    this.#olderPassages.letGo(reference)
    for (const list of [this.#references, this.#recalled]) {
      const index = list.indexOf(reference)
      if (index >= 0) list.splice(index, 1)
    }
  }

  /** Should that fail, everything is judged as if no insert were known. */
  #insertsAmong(tracks: readonly Track[]): ReadonlyMap<Track, number> {
    try {
      return this.#inserts.among(tracks, this.#own.stream.prints)
    } catch {
      return new Map()
    }
  }

  #streamOf(prints: readonly Uint8Array[]): Stream | null {
    return streamOf(this.#unpacked(prints))
  }

  #unpacked(prints: readonly Uint8Array[]): PackedPrints[] {
    const batches = prints.map(unpack)
    const good = batches.filter((batch) => batch !== null)
    this.#refused.damagedBatches += batches.length - good.length
    return good
  }

  #beginLooks() {
    this.#tracker.begin(this.#own.stream, this.#cursor, () => inTurns(this.#references.map(nominees), this.#turn++))
    this.#stage = "look"
  }
}

/** If sound is further ahead than this of both the picture and the previous sound, its time is wrong. */
const LONGEST_SOUND_LEAD_SECONDS = 3
/** A larger hole than this is more than a dropped look: the words start afresh. */
const LONGEST_SOUND_HOLE_SECONDS = 0.2
