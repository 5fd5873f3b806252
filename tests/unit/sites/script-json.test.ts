/** JSON in scripts: what is found, what it says, and where the search ends. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { statesInScript } from "~sites/dom/script-json"
import { LARGEST_STATE_CHARS, parseState } from "~sites/dom/state"
import { TooMuchWork, within } from "~sites/dom/work-limit"

const textsIn = (script: string) => [...statesInScript(script)].map(({ text }) => text)
const valuesIn = (script: string) =>
  textsIn(script).map((text) => {
    const parsed = parseState(text)
    return "value" in parsed ? parsed.value : parsed.problem
  })

describe("what a script states", () => {
  it.each([
    ["an object", 'window.x={"a":{"b":"}"}};', { a: { b: "}" } }],
    ["a list", 'var x = [{"a":1}]', [{ a: 1 }]],
    ["a string", 'var x = "{\\"a\\":1}"', { a: 1 }],
    ["JSON.parse", 'f["x"] = JSON.parse("{\\"a\\":\\"\\u00e9\\"}");', { a: "é" }],
    [
      "JSON.parse in single quotes, with escapes that JSON does not have",
      'x = JSON.parse(\'{"a":"it\\\'s \\x41"}\')',
      { a: "it's A" },
    ],
    ["encoded twice", `x = JSON.parse(${JSON.stringify(JSON.stringify(JSON.stringify({ a: 1 })))})`, { a: 1 }],
    ["escaped for HTML inside", 'x = "{&quot;a&quot;:1}"', { a: 1 }],
  ])("%s", (_, script, value) => expect(valuesIn(script)).toEqual([value]))

  it("includes every value given as a string, however it is encoded", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), (value) => {
        const literal = JSON.stringify(JSON.stringify(value))
        expect(valuesIn(`x = JSON.parse(${literal});y={"b":1}`)).toEqual([JSON.parse(JSON.stringify(value)), { b: 1 }])
      }),
    )
  })

  it("says whether the script parses it", () => {
    const script = 'a = "{x"; b = JSON.parse("{x")'
    expect([...statesInScript(script)].map(({ isMeantAsJson }) => isMeantAsJson)).toEqual([false, true])
  })

  it.each(["x = 'never closed", 'x = {"a": [', 'x = JSON.parse("', "if (a == b) { c() }", "// it's = nothing", ""])(
    "%s: nothing",
    (script) => expect(textsIn(script)).toEqual([]),
  )
})

describe("the search ends", () => {
  it("after a number of attempts", () => {
    expect(textsIn("a='b';".repeat(10_000)).length).toBeLessThanOrEqual(200)
  })

  it("after a number of characters, and reports what is too large", () => {
    const large = `x = "${"y".repeat(LARGEST_STATE_CHARS + 1)}"`
    expect(valuesIn(large)).toEqual(["state-too-large"])
    expect(textsIn(`${large};${large};z = {"a":1}`)).toHaveLength(1)
  })

  it("when the reading's budget is used up", () => {
    const script = `x = "${"y".repeat(100_000)}"`
    expect(() => within(100, () => textsIn(script))).toThrow(TooMuchWork)
  })
})
