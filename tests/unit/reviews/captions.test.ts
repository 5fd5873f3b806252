import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseCaptions, sentencesSaid } from "../../../src/reviews/captions"

const vtt = `WEBVTT - a show

STYLE
::cue { color: white }

NOTE 00:00:01.000 is not a cue

intro
00:01.000 --> 00:03.500 align:start
<v Host>Welcome to <i>the</i> show!</v>

00:04.000 --> 00:06.000
This vacuum is quiet &amp; it

00:00:06.000 --> 00:00:08.250
picks up everything.
`

describe("cues", () => {
  test("are read with their times, without tags", () => {
    expect(parseCaptions(vtt)).toEqual([
      { startSeconds: 1, endSeconds: 3.5, text: "Welcome to the show!" },
      { startSeconds: 4, endSeconds: 6, text: "This vacuum is quiet & it" },
      { startSeconds: 6, endSeconds: 8.25, text: "picks up everything." },
    ])
  })

  test.each([
    ["", 0],
    ["no captions at all", 0],
    ["WEBVTT\n\n00:05.000 --> 00:01.000\nbackwards", 0],
    ["WEBVTT\n\n00:05.000 --> never\nbroken", 0],
    ["1\r\n00:00:01,000 --> 00:00:02,000\r\nAn SRT file.\r\n", 1],
    ["WEBVTT\n\n1:02:03.400 --> 1:02:04.000\nLate.", 1],
  ])("%j", (text, count) => {
    expect(parseCaptions(text)).toHaveLength(count)
  })

  test("tolerate any input", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("\n\n", "00:01.000 --> 00:02.000\n", "<b", "&amp;"))),
        (parts) => {
          for (const cue of sentencesSaid(parseCaptions(parts.join(""))))
            expect(cue.endSeconds).toBeGreaterThanOrEqual(cue.startSeconds)
        },
      ),
    )
  })
})

describe("sentences", () => {
  test("span cues and keep the times of both ends", () => {
    expect(sentencesSaid(parseCaptions(vtt))).toEqual([
      { startSeconds: 1, endSeconds: 3.5, text: "Welcome to the show!" },
      { startSeconds: 4, endSeconds: 8.25, text: "This vacuum is quiet & it picks up everything." },
    ])
  })

  test("end at a pause if there is no full stop, and a roll-up line counts once", () => {
    const cue = (startSeconds: number, text: string) => ({ startSeconds, endSeconds: startSeconds + 2, text })
    const said = sentencesSaid([cue(0, "so I said"), cue(2, "so I said"), cue(4, "it is loud"), cue(20, "next one")])
    expect(said.map(({ text }) => text)).toEqual(["so I said it is loud", "next one"])
  })
})
