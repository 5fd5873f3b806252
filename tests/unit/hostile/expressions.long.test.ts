/** Every regular expression of src, with strings that are made to keep it busy. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import {
  buildingModules,
  buildingPlaces,
  builtExpressions,
  type Expression,
  literalExpressions,
  unseenPlaces,
} from "./expressions"
import { faultOf } from "./fault"

/**
 * What is wrong with an expression; "" where nothing is. A fault counts only if it is found in a process of its own, too: an engine
 * that has compiled hundreds of expressions compiles the next ones less well.
 */
const fault = ({ pattern }: Expression): string => faultOf(pattern) && faultAlone(pattern)

function faultAlone({ source, flags }: RegExp): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", faultProgram, source, flags], {
    encoding: "utf8",
  })
  return status === 0 ? stdout.trim() : stderr
}
const faultProgram = fileURLToPath(new URL("./fault.ts", import.meta.url))

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
