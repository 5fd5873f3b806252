/** Six hours of one host at one desk, who says and does the same again and again, and is live. */
import { describe, expect, it } from "vitest"
import { honestShowAtAnyTime, showAtAnyTime } from "../../bench/loop/broadcast"
import { begun, stored, watch } from "../../bench/memory/hours"

describe.each([
  ["picture and sound", true],
  ["the picture only", false],
] as const)("an honest host of six hours, with %s", (_, sound) => {
  const endSeconds = 6 * 3600
  /** What is looked at; the rest was stored before. */
  const watchedSeconds = 600

  it.each([
    ["who talks all the time is called nothing", () => showAtAnyTime(31, endSeconds), ["may-be-loop", "loop"]],
    ["with adverts that ran before is called no loop", () => honestShowAtAnyTime(32, endSeconds), ["loop"]],
  ] as const)("%s", (_, makeShow, never) => {
    const show = makeShow()
    const fromSeconds = endSeconds - watchedSeconds
    const hours = begun(sound, stored(show, { sound, toSeconds: fromSeconds }))
    const seen = watch(hours, show, { sound, fromSeconds, toSeconds: endSeconds })
    expect(seen.verdicts.map(({ kind }) => kind).filter((kind) => (never as readonly string[]).includes(kind))).toEqual(
      [],
    )
  })
})
