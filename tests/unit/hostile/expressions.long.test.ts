/**
 * Every regular expression of src, with strings that are made to keep it busy. What one costs is compared within this run, with
 * half of the same and with a plain pass over a text of that length.
 */
import { expect, it } from "vitest"
import { growth, leastMs, leastProcessorMs } from "./cost"
import {
  buildingModules,
  buildingPlaces,
  builtExpressions,
  type Expression,
  hostileString,
  hostileTo,
  literalExpressions,
  run,
  unseenPlaces,
} from "./expressions"

/** Short ones first, so that what never ends is found before it begins. */
const lengths = [24, 250, 1_250, 5_000, 20_000]
const [longest] = lengths.slice(-1) as [number]
/** Below, an expression's own start costs more than the text. */
const leastCompared = 5_000
/** An engine that interprets an expression takes about sixty times as long as with compiled code. */
const mostTimesLinear = 200
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

/**
 * What is wrong with an expression; "" where nothing is. An engine may run one that it has not compiled for a while many times
 * slower than before, so a fault counts only if a new one of the same kind has it too.
 */
function fault({ pattern }: Expression): string {
  const anew = () => new RegExp(`(?:${pattern.source})`, pattern.flags)
  return faultOnce(pattern) && faultOnce(anew())
}

function faultOnce(pattern: RegExp): string {
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

it("costs what the text is long, whatever the text is", { timeout: 900_000 }, async () => {
  const built = await builtExpressions(buildingModules)
  const places = new Set(built.map(({ place }) => place))
  // One that is put together later is none that this test can find: let the module do it while it loads.
  expect(buildingPlaces().filter((place) => !places.has(place))).toEqual([])
  expect(unseenPlaces()).toEqual([])
  const all = new Map([...literalExpressions(), ...built].map((one) => [String(one.pattern), one]))
  expect(all.size).toBeGreaterThan(600)
  const faults = [...all.values()].flatMap((expression) => {
    const what = fault(expression)
    return what === "" ? [] : [`${expression.place} ${expression.pattern.source.slice(0, 80)}: ${what}`]
  })
  expect(faults).toEqual([])
})

it("is measured by what would be found", () => {
  const slow = (pattern: RegExp): string => fault({ place: "", pattern })
  expect(slow(/\p{L}{3,}\s\d/u)).not.toBe("")
  expect(slow(/(\d+,?)+$/)).not.toBe("")
  expect(slow(/\s+$/)).not.toBe("")
  expect(slow(/\+\s*[(]?\s*$/)).not.toBe("")
  expect(slow(/^\d{4}-\d{2}/)).toBe("")
})
