/** Six hours of a host at a desk who says and does the same things again and again, and is live. */
import { expect, it } from "vitest"
import { honestShowAtAnyTime, showAtAnyTime } from "../../bench/loop/broadcast"
import { begun, stored, watch } from "../../bench/memory/hours"

const END_SECONDS = 6 * 3600
/** The part that is watched; the rest was stored before. */
const WATCHED_SECONDS = 600

it.each([
  [
    "who talks all the time gets no verdict, by the picture alone",
    () => showAtAnyTime(31, END_SECONDS),
    { sound: false, never: ["may-be-loop", "loop"] },
  ],
  [
    "with adverts that ran before is not called a loop, by picture and sound",
    () => honestShowAtAnyTime(32, END_SECONDS),
    { sound: true, never: ["loop"] },
  ],
])("a host of six hours %s", (_, makeShow, { sound, never }) => {
  const show = makeShow()
  const fromSeconds = END_SECONDS - WATCHED_SECONDS
  const hours = begun(sound, stored(show, { sound, toSeconds: fromSeconds }))
  const seen = watch(hours, show, { sound, fromSeconds, toSeconds: END_SECONDS })
  expect(seen.verdicts.map(({ kind }) => kind).filter((kind) => never.includes(kind))).toEqual([])
  expect(seen.fetched.length).toBeGreaterThan(0)
})
