/**
 * What an expression costs, compared within this run, with half of the same and with a plain pass over a text of that length. Run as a
 * program with an expression's source and flags, it says what is wrong with that one.
 */
import { fileURLToPath } from "node:url"
import { growth, leastMs, leastProcessorMs } from "./cost"
import { hostileString, hostileTo, run } from "./expressions"

/** Short ones first, so that what never ends is found before it begins. */
const lengths = [24, 250, 1_250, 5_000, 20_000]
const [longest] = lengths.slice(-1) as [number]
/** Below, an expression's own start costs more than the text. */
const leastCompared = 5_000
const mostTimesLinear = 50
/** What costs so little is too short to be measured twice. */
const timesLinearThatIsNothing = 10

const rounds = [1, 5] as const
const costOf = (pattern: RegExp, text: string) => () => run(pattern, text)
const costMs = (pattern: RegExp, text: string, times: number): number => leastMs(costOf(pattern, text), times)

/** Each sign of a text looked at once, as plainly as a program can. */
function plainPass(text: string): number {
  let blanks = 0
  for (const sign of text) if (sign.trim() === "") blanks++
  return blanks
}

const plainPasses = new Map<number, number>()
function plainPassMs(chars: number): number {
  const known =
    plainPasses.get(chars) ?? leastMs(() => plainPass(hostileString({ beginning: "", again: "a1 " }, chars)), 50)
  plainPasses.set(chars, known)
  return known
}

/** What is wrong with an expression; "" where nothing is. */
export function faultOf(pattern: RegExp): string {
  for (const hostile of hostileTo(pattern)) {
    for (const chars of lengths) {
      const text = hostileString(hostile, chars)
      const plain = plainPassMs(chars < leastCompared ? longest : chars)
      // More rounds where it looks as if something were wrong: a busy machine only adds.
      if (rounds.some((few) => costMs(pattern, text, few) <= timesLinearThatIsNothing * plain)) continue
      const cost = leastProcessorMs(costOf(pattern, text), 20)
      const said = `${JSON.stringify(hostile)} × ${chars}: ${cost.toFixed(1)} ms`
      if (cost > mostTimesLinear * plain) return `${said}, ${Math.round(cost / plain)} times a plain pass`
      if (chars < leastCompared) continue
      const times = growth((part) => costOf(pattern, hostileString(hostile, part)), chars, 20)
      if (times > 0) return `${said}, ${times.toFixed(1)} times as much as half of it`
    }
  }
  return ""
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , source, flags] = process.argv
  console.log(faultOf(new RegExp(source!, flags)))
}
