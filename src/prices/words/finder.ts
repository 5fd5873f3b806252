/** Finds cues in folded text: all phrases of all languages in one trie, the longest phrase at each place wins. */
import { fold, normalise } from "../text/normalise"
import { chinese, japanese, korean, southAsian } from "./asian"
import type { CueRole, CueTable } from "./cue"
import { baltic, greek, hungarian, semitic, turkish } from "./eastern"
import { english } from "./english"
import { dutch, german } from "./german"
import { finnish, scandinavian } from "./nordic"
import { french, italian, portuguese, romanian, spanish } from "./romance"
import { czech, eastSlavic, polish, southSlavic } from "./slavic"

/** In order of weight: where two languages give a phrase different roles on one side, the first one has it. */
const LANGUAGES: readonly CueTable[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  scandinavian,
  polish,
  czech,
  eastSlavic,
  finnish,
  romanian,
  turkish,
  hungarian,
  southSlavic,
  greek,
  baltic,
  semitic,
  japanese,
  korean,
  chinese,
  southAsian,
]

export interface Cue {
  start: number
  end: number
  /** What the phrase says of the amount behind it and of the amount before it. */
  before: CueRole | null
  after: CueRole | null
}

interface Node {
  next: Map<number, Node>
  /** Set where a phrase ends. */
  before: CueRole | null
  after: CueRole | null
  isPhrase: boolean
}

const newNode = (): Node => ({ next: new Map(), before: null, after: null, isPhrase: false })
const root = newNode()

for (const table of LANGUAGES) {
  for (const side of ["before", "after", "both"] as const) {
    for (const [role, phrases] of Object.entries(table[side] ?? {})) {
      for (const phrase of phrases.split(";")) learn(phrase.trim(), side, role as CueRole)
    }
  }
}

function learn(phrase: string, side: "before" | "after" | "both", role: CueRole): void {
  let node = root
  for (const unit of codeUnits(fold(normalise(phrase).text))) {
    let next = node.next.get(unit)
    if (!next) {
      next = newNode()
      node.next.set(unit, next)
    }
    node = next
  }
  node.isPhrase = true
  if (side !== "after") node.before ??= role
  if (side !== "before") node.after ??= role
}

function codeUnits(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}

const SPACE = 32
/** Letters of scripts that part their words; of the others a phrase may begin and end anywhere. */
const SPACED_LETTER = /[\p{L}\p{M}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

function isSpacedLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (Number.isNaN(code)) return false
  if (code < 128) return code >= 97 && code <= 122
  const sign = text[index]!
  return SPACED_LETTER.test(sign) && !UNSPACED.test(sign)
}

/** @param text  folded (see text/normalise.ts) */
export function findCues(text: string): Cue[] {
  const cues: Cue[] = []
  let index = 0
  while (index < text.length) {
    const cue = text.charCodeAt(index) === SPACE ? null : cueAt(text, index)
    if (cue) cues.push(cue)
    index = cue ? cue.end : index + 1
  }
  return cues
}

function cueAt(text: string, start: number): Cue | null {
  if (isSpacedLetter(text, start) && isSpacedLetter(text, start - 1)) return null
  let node: Node | undefined = root
  let found: Cue | null = null
  for (let index = start; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === SPACE && text.charCodeAt(index - 1) === SPACE) continue
    node = node.next.get(unit)
    if (!node) break
    const endsWord = !(isSpacedLetter(text, index) && isSpacedLetter(text, index + 1))
    if (node.isPhrase && endsWord) found = { start, end: index + 1, before: node.before, after: node.after }
  }
  return found
}
