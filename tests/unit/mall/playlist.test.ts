/** The playlists of each kind, read back with an independent parser. */
import fc from "fast-check"
import { Parser } from "m3u8-parser"
import { describe, expect, it } from "vitest"
import { awaitedSegment, mediaPlaylist, multivariantPlaylist, type PlaylistPlan } from "../../mall/media/playlist"

const startedAt = Date.UTC(2026, 0, 1)

function parsed(text: string) {
  const parser = new Parser()
  parser.push(text)
  parser.end()
  return parser.manifest
}

function plan(changes: Partial<PlaylistPlan>): PlaylistPlan {
  return {
    fromSegment: 0,
    toSegment: 10,
    startedAt,
    isFinished: false,
    uriOf: (segment) => `x/${segment}.ts`,
    ...changes,
  }
}

describe("a live playlist", () => {
  it("continues without a seam, wherever its window is", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 60 }), (fromSegment, length) => {
        const toSegment = fromSegment + length
        const now = parsed(mediaPlaylist(plan({ fromSegment, toSegment })))
        const next = parsed(mediaPlaylist(plan({ fromSegment: fromSegment + 1, toSegment: toSegment + 1 })))
        expect(next.mediaSequence).toBe((now.mediaSequence ?? Number.NaN) + 1)
        expect(now.segments).toHaveLength(length)
        expect(now.endList ?? false).toBe(false)
        for (const [index, segment] of now.segments.entries()) {
          expect(segment.uri).toBe(`x/${fromSegment + index}.ts`)
          expect(segment.dateTimeObject?.getTime()).toBe(startedAt + (fromSegment + index) * 2000)
          expect(segment.discontinuity ?? false).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })

  it("names no discontinuity at all", () => {
    expect(mediaPlaylist(plan({ toSegment: 400 }))).not.toContain("DISCONTINUITY")
  })
})

describe("a stitched playlist", () => {
  const text = mediaPlaylist(plan({ fromSegment: 3, toSegment: 11, segmentsPerPass: 4 }))

  it("repeats the same URLs, with a discontinuity at each seam", () => {
    const { segments, mediaSequence } = parsed(text)
    expect(segments.map(({ uri }) => uri)).toEqual([3, 0, 1, 2, 3, 0, 1, 2].map((segment) => `x/${segment}.ts`))
    expect(segments.flatMap(({ discontinuity }, index) => (discontinuity === true ? [index] : []))).toEqual([1, 5])
    expect(mediaSequence).toBe(1203)
  })
})

describe("a finished playlist", () => {
  it("has an end and a length", () => {
    const { endList, playlistType, segments } = parsed(mediaPlaylist(plan({ isFinished: true, toSegment: 120 })))
    expect(endList).toBe(true)
    expect(playlistType).toBe("VOD")
    expect(segments.reduce((sum, { duration }) => sum + duration, 0)).toBe(240)
  })
})

describe("a blocking reload", () => {
  it.each([
    ["_HLS_msn=1200", 0],
    ["_HLS_msn=1234", 34],
    ["", null],
    ["_HLS_msn=7", null],
    ["_HLS_msn=x", null],
  ])("%s waits for %s", (query, segment) => {
    expect(awaitedSegment(new URLSearchParams(query))).toBe(segment)
  })
})

it("the multivariant playlist leads to the media playlist", () => {
  expect(parsed(multivariantPlaylist("media.m3u8")).playlists?.map(({ uri }) => uri)).toEqual(["media.m3u8"])
})
