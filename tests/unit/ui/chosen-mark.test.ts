/** A chosen mark stays chosen when others are added before it. */
import { expect, it } from "vitest"
import type { TimelineMark } from "../../../src/model/session-timeline"
import { chosenAt, indexOfChosen } from "../../../src/ui/timeline/chosen-mark"

const mark = (kind: string, atSeconds: number) => ({ kind, atSeconds, more: 0 }) as TimelineMark

it("is found again after marks that were added late, and among identical ones", () => {
  const before = [mark("product", 10), mark("product", 10), mark("price", 40)]
  const after = [mark("repeat", 5), ...before]
  for (const index of before.keys()) expect(indexOfChosen(after, chosenAt(before, index))).toBe(index + 1)
})

it("does not exist if the mark is gone or nothing was chosen", () => {
  expect(indexOfChosen([mark("price", 40)], chosenAt([mark("product", 10)], 0))).toBe(-1)
  expect(indexOfChosen([mark("price", 40)], chosenAt([mark("price", 40)], 7))).toBe(-1)
  expect(indexOfChosen([mark("price", 40)], null)).toBe(-1)
})
