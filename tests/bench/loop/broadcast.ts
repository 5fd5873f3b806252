/**
 * Renders hour-long shows as 64x36 luma and 16 bands: one host at one desk, whose gestures and pitches recur but are
 * never exactly the same, with slates, bumpers of up to 15 s and adverts of 15, 30 and 60 s that do recur exactly. A
 * loop repeats one such show over and over, re-encoded in each pass.
 *
 * Everything follows from the seed. `exact` lists what repeats exactly, so that a bench knows what may be noted.
 */
import { BAND_COUNT, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { Canvas } from "./canvas"
import { between, hashed, pick, randomOf } from "./random"
import { BANDS_PER_SECOND, type LumaStream } from "./streams"
import { bandsAt, type Phone, phonesOf, speak, tune, vocabularyOf } from "./voice"

export type SegmentKind = "host" | "bumper" | "advert" | "slate"

export interface Segment {
  fromSeconds: number
  toSeconds: number
  kind: SegmentKind
  /** Segments with the same number show the same footage, unless they show the host. */
  seed: number
}

export interface Broadcast extends LumaStream {
  segments: Segment[]
  durationSeconds: number
}

const POSE_SIZE = 9
const GESTURES = 14
const SCRIPT_LENGTH = 24
const PITCHES = 10
const BED_SECONDS = 95

interface Gesture {
  fromSeconds: number
  toSeconds: number
  /** Where the gesture takes the pose, as shares of the frame. */
  target: Float32Array
}

interface Show {
  seed: number
  segments: Segment[]
  gestures: Gesture[]
  cuts: { atSeconds: number; close: boolean }[]
  phones: Phone[]
  /** Music that loops under the host in every third show: the only thing that does repeat exactly. */
  bed: Phone[]
}

/**
 * An honest hour, in which the host never produces the same footage twice.
 * @param mostHostSeconds the longest the host talks between two inserts
 */
export function honestShow(
  seed: number,
  durationSeconds: number,
  mostHostSeconds = Number.POSITIVE_INFINITY,
): Broadcast {
  const show = plan(seed, durationSeconds, true, mostHostSeconds)
  return render(show, durationSeconds, durationSeconds)
}

/** The same footage of `periodSeconds` over and over, re-encoded in each pass. */
export function loopedShow(seed: number, periodSeconds: number, durationSeconds: number): Broadcast {
  return render(plan(seed, periodSeconds, false), periodSeconds, durationSeconds)
}

function plan(
  seed: number,
  lengthSeconds: number,
  withInserts: boolean,
  mostHostSeconds = Number.POSITIVE_INFINITY,
): Show {
  const random = randomOf(seed)
  const segments = withInserts
    ? planInserts(random, seed, lengthSeconds, mostHostSeconds)
    : planHost(seed, lengthSeconds)
  const library = Array.from({ length: GESTURES }, () =>
    Float32Array.from({ length: POSE_SIZE }, (_, part) => between(random, -1, 1) * (part < 3 ? 0.05 : 0.16)),
  )
  const script = Array.from({ length: SCRIPT_LENGTH }, () => pick(random, library))
  const vocabulary = vocabularyOf(seed)
  const voice = phonesOf(seed)
  const pitch = Array.from({ length: PITCHES }, () =>
    Array.from({ length: 6 + Math.floor(8 * random()) }, () => Math.floor(vocabulary.length * random())),
  )
  const show: Show = { seed, segments, gestures: [], cuts: [], phones: [], bed: [] }
  if (withInserts && seed % 3 === 0) show.bed = tune(0, BED_SECONDS, seed * 5)
  for (const segment of segments) {
    if (segment.kind === "host") {
      // Hours of talk are too many to pass as arguments of one call.
      const said = speak(segment.fromSeconds, segment.toSeconds, pitch, vocabulary, voice, random)
      for (const phone of said) show.phones.push(phone)
      perform(show, segment, script, random)
    } else show.phones.push(...tune(segment.fromSeconds, segment.toSeconds, segment.seed))
  }
  return show
}

const planHost = (seed: number, lengthSeconds: number): Segment[] => [
  { fromSeconds: 0, toSeconds: lengthSeconds, kind: "host", seed },
]

function planInserts(random: () => number, seed: number, lengthSeconds: number, mostHostSeconds: number): Segment[] {
  const bumpers = [0, 1].map((index) => ({ seed: seed * 100 + index, seconds: between(random, 4, 15) }))
  const adverts = [15, 30, 30, 60].map((seconds, index) => ({ seed: seed * 100 + 10 + index, seconds }))
  const segments: Segment[] = []
  let at = 0
  const add = (kind: SegmentKind, segmentSeed: number, seconds: number) => {
    const toSeconds = Math.min(lengthSeconds, at + seconds)
    if (toSeconds > at) segments.push({ fromSeconds: at, toSeconds, kind, seed: segmentSeed })
    at = toSeconds
  }
  while (at < lengthSeconds) {
    const bumper = pick(random, bumpers)
    add("bumper", bumper.seed, bumper.seconds)
    add("host", seed, Math.min(mostHostSeconds, between(random, 60, 280)))
    const kind = random()
    if (kind < 0.45) {
      const advert = pick(random, adverts)
      add("advert", advert.seed, advert.seconds)
      // Between two adverts of a break there is the station's bumper, or nothing.
      const other = pick(random, adverts)
      if (random() < 0.4 && other !== advert && advert.seconds + other.seconds < 70)
        add("advert", other.seed, other.seconds)
    } else if (kind < 0.65) add("slate", seed * 100 + 20, between(random, 15, 60))
  }
  return segments
}

/** The host works through the script; each time a gesture has another length, reach and aim. */
function perform(show: Show, segment: Segment, script: readonly Float32Array[], random: () => number) {
  let at = segment.fromSeconds
  let close = false
  for (let step = Math.floor(SCRIPT_LENGTH * random()); at < segment.toSeconds; step++) {
    const length = between(random, 0.6, 2.4)
    const reach = between(random, 0.6, 1.25)
    const target = script[step % SCRIPT_LENGTH]!.map((value) => value * reach + between(random, -0.025, 0.025))
    show.gestures.push({ fromSeconds: at, toSeconds: at + length, target })
    if (random() < 0.12) {
      close = !close
      show.cuts.push({ atSeconds: at, close })
    }
    at += length + (random() < 0.25 ? between(random, 0.3, 3) : 0)
  }
}

/** A show whose picture and sound can be computed for any moment. */
export interface ShowAtAnyTime {
  picture(atSeconds: number, pass: number, frame: number, out: Uint8Array): void
  bands(atSeconds: number, pass: number, look: number, out: Uint8Array): void
}

/** An honest hour that can be replayed from any moment, including the music under the voice. */
export function honestShowAtAnyTime(
  seed: number,
  lengthSeconds: number,
): ShowAtAnyTime & { segments: readonly Segment[] } {
  const show = plan(seed, lengthSeconds, true)
  const footage = atAnyTime(show)
  return {
    segments: show.segments,
    picture: footage.picture,
    bands: (atSeconds, pass, look, out) => {
      footage.bedAt(atSeconds % BED_SECONDS)
      footage.bands(atSeconds, pass, look, out)
    },
  }
}

/** The footage that `loopedShow` repeats. */
export const showAtAnyTime = (seed: number, lengthSeconds: number): ShowAtAnyTime =>
  atAnyTime(plan(seed, lengthSeconds, false))

function atAnyTime(show: Show): ShowAtAnyTime & { bedAt(seconds: number): void } {
  const stage = new Stage(show)
  const voice = new Follower(show.phones)
  const bed = new Follower(show.bed)
  let bedSeconds = 0
  return {
    picture: (atSeconds, pass, frame, out) => {
      stage.draw(atSeconds)
      stage.canvas.encode(out, pass, frame, 2 + 2 * pass, 1 - 0.06 * pass, 5 * pass)
    },
    bands: (atSeconds, pass, look, out) => {
      const seconds = { phone: atSeconds, bed: bedSeconds }
      bandsAt(voice.at(seconds.phone), bed.at(seconds.bed), seconds, pass, look, out)
    },
    bedAt: (seconds) => {
      bedSeconds = seconds
    },
  }
}

function render(show: Show, periodSeconds: number, durationSeconds: number): Broadcast {
  const count = Math.floor(durationSeconds / SLOT_SECONDS)
  const luma = new Uint8Array(count * FRAME_SIZE)
  const soundCount = Math.floor(durationSeconds * BANDS_PER_SECOND)
  const bands = new Uint8Array(soundCount * BAND_COUNT)
  const footage = atAnyTime(show)
  for (let frame = 0; frame < count; frame++) {
    // A content script's timer is up to a tenth of a second early or late.
    const atSeconds = Math.max(0, frame * SLOT_SECONDS + (hashed(show.seed, frame) - 0.5) * 0.2)
    const pass = Math.floor(atSeconds / periodSeconds)
    const out = luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE)
    footage.picture(atSeconds - pass * periodSeconds, pass, frame, out)
  }
  for (let look = 0; look < soundCount; look++) {
    const atSeconds = look / BANDS_PER_SECOND
    const pass = Math.floor(atSeconds / periodSeconds)
    footage.bedAt(atSeconds % BED_SECONDS)
    const out = bands.subarray(look * BAND_COUNT, (look + 1) * BAND_COUNT)
    footage.bands(atSeconds - pass * periodSeconds, pass, look, out)
  }
  return { luma, bands, segments: show.segments, durationSeconds }
}

/** Finds the entry that covers a moment in a list sorted by time; fastest if the moments mostly increase. */
class Follower<T extends { fromSeconds: number; toSeconds: number }> {
  #index = 0

  constructor(readonly list: readonly T[]) {}

  at(seconds: number): T | null {
    if (this.#index > 0 && (this.list[this.#index]?.fromSeconds ?? Number.POSITIVE_INFINITY) > seconds) this.#index = 0
    while (this.#index + 1 < this.list.length && this.list[this.#index + 1]!.fromSeconds <= seconds) this.#index++
    const found = this.list[this.#index]
    return found && found.fromSeconds <= seconds && seconds < found.toSeconds ? found : null
  }

  /** The last entry that has begun, whether or not it is still on, and the one before it. */
  latest(seconds: number): [T | null, T | null] {
    this.at(seconds)
    const found = this.list[this.#index]
    if (!found || found.fromSeconds > seconds) return [null, null]
    return [found, this.list[this.#index - 1] ?? null]
  }
}

/** Draws any moment of a show's content. */
class Stage {
  readonly canvas = new Canvas()
  readonly #show: Show
  readonly #set: Float32Array
  readonly #closeSet: Float32Array
  readonly #segments: Follower<Segment>
  readonly #gestures: Follower<Gesture>
  readonly #pose = new Float32Array(POSE_SIZE)

  constructor(show: Show) {
    this.#show = show
    this.#segments = new Follower(show.segments)
    this.#gestures = new Follower(show.gestures)
    this.canvas.texture(show.seed * 17, 60, 150)
    this.canvas.box(0, 0.78, 1, 0.22, 95)
    this.#set = this.canvas.pixels.slice()
    this.canvas.texture(show.seed * 23 + 5, 70, 140)
    this.#closeSet = this.canvas.pixels.slice()
  }

  draw(atSeconds: number): void {
    const segment = this.#segments.at(atSeconds)
    if (!segment) this.canvas.fill(16)
    else if (segment.kind === "host") this.#host(atSeconds)
    else if (segment.kind === "slate") this.#slate(segment)
    else this.#film(atSeconds - segment.fromSeconds, segment.seed)
  }

  #host(atSeconds: number) {
    const { canvas } = this
    const cut = this.#show.cuts.findLast((one) => one.atSeconds <= atSeconds)
    const close = cut?.close ?? false
    const zoom = close ? 1.7 : 1
    canvas.copy(close ? this.#closeSet : this.#set)
    this.#takePose(atSeconds)
    const pose = this.#pose
    const x = 0.5 + pose[0]! * zoom
    const headY = (close ? 0.4 : 0.33) + pose[1]! * zoom
    canvas.ellipse(x, 0.85 + 0.2 * (zoom - 1), 0.14 * zoom, 0.32 * zoom, 50)
    canvas.ellipse(x + pose[2]!, headY, 0.055 * zoom, 0.13 * zoom, 185)
    canvas.ellipse(x + pose[2]!, headY - 0.09 * zoom, 0.06 * zoom, 0.07 * zoom, 35)
    const leftX = x - 0.16 * zoom + pose[3]! * zoom
    const rightX = x + 0.16 * zoom + pose[5]! * zoom
    const leftY = 0.66 + pose[4]! * zoom
    const rightY = 0.66 + pose[6]! * zoom
    canvas.limb(x - 0.1 * zoom, 0.6, leftX, leftY, 0.022 * zoom, 62)
    canvas.limb(x + 0.1 * zoom, 0.6, rightX, rightY, 0.022 * zoom, 62)
    canvas.ellipse(leftX, leftY, 0.025 * zoom, 0.045 * zoom, 180)
    canvas.ellipse(rightX, rightY, 0.025 * zoom, 0.045 * zoom, 180)
    canvas.box(rightX - 0.03, rightY - 0.12 + pose[7]!, 0.07 * zoom, 0.14 * zoom, 215)
  }

  /** The pose moves smoothly from one gesture to the next; on top of that, nobody keeps quite still. */
  #takePose(atSeconds: number) {
    const [now, before] = this.#gestures.latest(atSeconds)
    const share = now ? Math.min(1, (atSeconds - now.fromSeconds) / (now.toSeconds - now.fromSeconds)) : 0
    const eased = share * share * (3 - 2 * share)
    for (let part = 0; part < POSE_SIZE; part++) {
      const from = before?.target[part] ?? 0
      const to = now?.target[part] ?? 0
      const sway = 0.008 * Math.sin(atSeconds * (0.7 + 0.13 * part) + 2.1 * part + this.#show.seed)
      this.#pose[part] = from + eased * (to - from) + sway
    }
  }

  #slate(segment: Segment) {
    this.canvas.texture(segment.seed, 40, 90)
    this.canvas.box(0.2, 0.4, 0.6, 0.08, 220)
    this.canvas.box(0.3, 0.55, 0.4, 0.05, 200)
  }

  /** Bumpers and adverts: shots of one to four seconds with shapes that fly about, identical each time. */
  #film(atSeconds: number, seed: number) {
    const random = randomOf(seed)
    let shot = 0
    let shotFrom = 0
    for (let length = between(random, 1, 4); shotFrom + length <= atSeconds; length = between(random, 1, 4)) {
      shotFrom += length
      shot++
    }
    const own = randomOf(seed * 31 + shot)
    this.canvas.texture(seed * 7 + shot, between(own, 20, 80), between(own, 100, 220))
    const age = atSeconds - shotFrom
    for (let shape = 0; shape < 4; shape++) {
      const x = between(own, 0, 1) + between(own, -0.25, 0.25) * age
      const y = between(own, 0.1, 0.9) + between(own, -0.2, 0.2) * age
      this.canvas.ellipse(x, y, between(own, 0.05, 0.2), between(own, 0.08, 0.3), between(own, 20, 235))
    }
  }
}
