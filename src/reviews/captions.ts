/**
 * Turns WebVTT captions into cues, and cues into sentences, as far as needed to know which words were said when.
 * Format: https://www.w3.org/TR/webvtt1/. The input may be anything; what cannot be read is left out.
 */
import { mostChars } from "~model/limits"
import { cleanText, sentencesOf } from "./words"

export interface Cue {
  startSeconds: number
  endSeconds: number
  /** Without tags; lines joined by a space. */
  text: string
}

/** A day of captions has no more. */
const MAX_CUES = 50_000
/** Characters of a cue's text with its tags. */
const MAX_TAGGED = 2 * mostChars.cue
/** Characters of the line with a cue's times and settings. */
const MAX_TIMING = 200
/** A longer pause ends a sentence even if the captions have no full stop. */
const PAUSE_SECONDS = 2
/** Cues after which a sentence is cut if the captions have no punctuation. */
const MAX_SENTENCE_CUES = 12

const SENTENCE_END = /[.!?。！？]["'”’)]*$/
const TIMING = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/
const TAG = /<[^<>]{0,200}>/g
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
  "&lrm;": "",
  "&rlm;": "",
}
const ENTITY = /&(?:amp|lt|gt|quot|#39|nbsp|lrm|rlm);/g

function secondsOf(stamp: string): number {
  const parts = stamp.replace(",", ".").split(":").map(Number)
  return parts.reduce((sum, part) => sum * 60 + part, 0)
}

/** A cue's text as plain text: no tags, entities or line breaks. */
export const captionText = (text: string): string =>
  cleanText(
    text
      .slice(0, MAX_TAGGED)
      .replace(TAG, "")
      .replace(ENTITY, (entity) => ENTITIES[entity] ?? ""),
  )
    .replaceAll("\n", " ")
    .slice(0, mostChars.cue)

/** The cues in the order of the file. Also reads SRT, which numbers its cues and writes times with a comma. */
export function parseCaptions(vtt: string): Cue[] {
  const cues: Cue[] = []
  const blocks = vtt
    .slice(0, mostChars.captions)
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
  for (const block of blocks) {
    if (cues.length >= MAX_CUES) break
    const lines = block.split("\n")
    // The times are in the first line, or in the second after the cue's name. NOTE and STYLE blocks have none there.
    const at = lines.slice(0, 2).findIndex((line) => TIMING.test(line.slice(0, MAX_TIMING)))
    if (at < 0) continue
    const [, start = "", end = ""] = TIMING.exec(lines[at]!.slice(0, MAX_TIMING)) ?? []
    const startSeconds = secondsOf(start)
    const endSeconds = secondsOf(end)
    const text = captionText(lines.slice(at + 1).join(" "))
    if (text !== "" && endSeconds >= startSeconds) cues.push({ startSeconds, endSeconds, text })
  }
  return cues
}

/** A sentence as it was said. The times are those of the cues in which it begins and ends. */
export interface SaidSentence {
  text: string
  startSeconds: number
  endSeconds: number
}

/** Joins sentences that run over several cues, as the cues come in. */
export class SentenceBuilder {
  #open: Cue[] = []

  constructor(private readonly language = "en") {}

  /** Takes the next cue in order. @returns the sentences that are now complete */
  add(cue: Cue): SaidSentence[] {
    const before = this.#open.at(-1)
    // Roll-up captions show each line twice.
    if (before?.text === cue.text && cue.startSeconds - before.endSeconds < PAUSE_SECONDS) return []
    const said = before && cue.startSeconds - before.endSeconds > PAUSE_SECONDS ? this.close() : []
    this.#open.push(cue)
    const isOver = SENTENCE_END.test(cue.text) || this.#open.length >= MAX_SENTENCE_CUES
    return isOver ? [...said, ...this.close()] : said
  }

  /** If no cue has come for long enough by `seconds` (media time), the open sentence ends. */
  pauseAt(seconds: number): SaidSentence[] {
    const last = this.#open.at(-1)
    return last && seconds - last.endSeconds > PAUSE_SECONDS ? this.close() : []
  }

  /** Ends the open sentence. */
  close(): SaidSentence[] {
    const cues = this.#open
    this.#open = []
    const joined = cues.map(({ text }) => text).join(" ")
    const said: SaidSentence[] = []
    let from = 0
    for (const text of sentencesOf(joined, this.language)) {
      const at = Math.max(from, joined.indexOf(text, from))
      const first = cueAt(cues, at)
      const last = cueAt(cues, at + text.length - 1)
      if (first && last)
        said.push({
          text: text.slice(0, mostChars.sentence),
          startSeconds: first.startSeconds,
          endSeconds: last.endSeconds,
        })
      from = at + text.length
    }
    return said
  }
}

/** All sentences of a captions file. */
export function sentencesSaid(cues: readonly Cue[], language = "en"): SaidSentence[] {
  const builder = new SentenceBuilder(language)
  const said = cues.flatMap((cue) => builder.add(cue))
  return [...said, ...builder.close()]
}

/** The cue at a given place in the texts of the cues joined by spaces. */
function cueAt(cues: readonly Cue[], place: number): Cue | undefined {
  let end = -1
  return cues.find(({ text }) => {
    end += text.length + 1
    return place < end
  })
}
