/** When footage shared by two sessions counts as more than a clip. */
import { expect, it } from "vitest"
import { Sustained } from "../../../src/background/sustained"
import { aSessionId } from "../make"

const [one, other, third] = [aSessionId(1), aSessionId(2), aSessionId(3)]

it("counts once a single lag has held for longer than any clip", () => {
  const sustained = new Sustained()
  expect(sustained.hasLasted(one, other, 100, 10)).toBe(false)
  expect(sustained.hasLasted(one, other, 101, 80)).toBe(false)
  expect(sustained.hasLasted(one, other, 100, 86)).toBe(true)
})

it("starts over at another lag, and separately for each pair of sessions", () => {
  const sustained = new Sustained()
  sustained.hasLasted(one, other, 100, 10)
  expect(sustained.hasLasted(one, other, 300, 90)).toBe(false)
  expect(sustained.hasLasted(one, third, 100, 90)).toBe(false)
  expect(sustained.hasLasted(one, other, 300, 170)).toBe(true)
})
