/**
 * What was said in the part of the show that was played: from the video's text track if it is on, else from that
 * track's file or one that the page names. Sentences lie on the session's time line.
 */
import { type Cue, captionText, parseCaptions, type SaidSentence, SentenceBuilder } from "~reviews/captions"
import { captionTrack, fileOfTrack } from "./text-tracks"

/** Captions of a live stream may come this long after the words. */
const LATE_SECONDS = 15
/** After a jump, the words just before the new position belong to the sentence that continues there. */
const BEFORE_JUMP_SECONDS = 1
/** More than a day of captions; what comes after is ignored. */
const CUES_AT_MOST = 50_000
/** A caption file is requested at most this many times. */
const FILE_ATTEMPTS = 2

export type CaptionedVideo = Pick<HTMLVideoElement, "currentTime" | "textTracks" | "querySelectorAll">

export interface CaptionPorts {
  /** Where a media time is on the session's time line; null if it is not on it. */
  whereIs(mediaSeconds: number): number | null
  /** The captions' file, where the page names one. */
  fileUrl(): string | undefined
  fetchText(url: string): Promise<string>
  said(sentences: SaidSentence[]): void
}

export class Captions {
  readonly #heard = new Set<string>()
  readonly #file = new CaptionFile()
  #sentences: SentenceBuilder
  /** The range of media time that was played since the last jump. */
  #from = Number.NaN
  #to = Number.NaN

  constructor(
    private readonly video: CaptionedVideo,
    private readonly pageLanguage: string,
    private readonly ports: CaptionPorts,
  ) {
    this.#sentences = new SentenceBuilder(pageLanguage || "en")
  }

  /** To be called about once a second. */
  look(): void {
    const now = this.video.currentTime
    const goesOn = now >= this.#to && now - this.#to <= LATE_SECONDS
    if (!goesOn) {
      this.#tell(this.#sentences.close())
      this.#from = now - BEFORE_JUMP_SECONDS
    }
    this.#to = now
    for (const cue of this.#cues(Math.max(this.#from, now - LATE_SECONDS), now)) this.#hear(cue)
    const here = this.ports.whereIs(now)
    if (here !== null) this.#tell(this.#sentences.pauseAt(here))
  }

  #cues(from: number, to: number): Cue[] {
    const track = captionTrack(this.video.textTracks, this.pageLanguage)
    const inTrack = track?.cues
    if (inTrack?.length) return cuesBegunIn(inTrack, from, to)
    const url = (track && fileOfTrack(this.video, track)) ?? this.ports.fileUrl()
    return url ? this.#file.cues(url, this.ports.fetchText).filter((cue) => hasBegun(cue.startSeconds, from, to)) : []
  }

  #hear({ startSeconds, endSeconds, text }: Cue): void {
    const begins = this.ports.whereIs(startSeconds)
    const key = `${Math.round((begins ?? 0) * 10)} ${text}`
    if (begins === null || this.#heard.has(key) || this.#heard.size >= CUES_AT_MOST) return
    this.#heard.add(key)
    this.#tell(this.#sentences.add({ startSeconds: begins, endSeconds: begins + (endSeconds - startSeconds), text }))
  }

  #tell(sentences: SaidSentence[]): void {
    if (sentences.length > 0) this.ports.said(sentences)
  }
}

const hasBegun = (startSeconds: number, from: number, to: number) => startSeconds > from && startSeconds <= to

/** A track's cues are in the order of their times, so the last ones are looked at first. */
function cuesBegunIn(list: TextTrackCueList, from: number, to: number): Cue[] {
  const cues: Cue[] = []
  for (let index = list.length - 1; index >= 0; index--) {
    const cue = list[index]
    if (!cue || cue.startTime > to) continue
    if (cue.startTime <= from) break
    const text = "text" in cue && typeof cue.text === "string" ? captionText(cue.text) : ""
    if (text !== "" && cue.endTime >= cue.startTime)
      cues.unshift({ startSeconds: cue.startTime, endSeconds: cue.endTime, text })
  }
  return cues
}

/** A caption file, fetched once; if that fails it is requested once more and then left alone. */
class CaptionFile {
  #url = ""
  #attempts = 0
  #cues: Cue[] = []
  #isAsking = false

  /** What is known by now; fetching begins with the first call. */
  cues(url: string, fetchText: CaptionPorts["fetchText"]): readonly Cue[] {
    if (url !== this.#url) {
      this.#url = url
      this.#attempts = 0
      this.#cues = []
    }
    if (this.#cues.length === 0 && !this.#isAsking && this.#attempts < FILE_ATTEMPTS) void this.#ask(url, fetchText)
    return this.#cues
  }

  async #ask(url: string, fetchText: CaptionPorts["fetchText"]): Promise<void> {
    this.#attempts++
    this.#isAsking = true
    const cues = await fetchText(url).then(parseCaptions, () => [])
    this.#isAsking = false
    if (url === this.#url) this.#cues = cues
  }
}
