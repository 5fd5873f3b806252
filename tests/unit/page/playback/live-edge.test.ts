/** Where the viewer is in a live stream, as far as its player says. */
import { expect, it } from "vitest"
import { LiveEdge } from "../../../../src/page/playback/live-edge"
import { noon } from "../../make"

const video = (duration: number, currentTime: number, end = duration, currentSrc = "blob:a") => ({
  ...{ duration, currentTime, currentSrc },
  seekable: { length: Number.isNaN(end) ? 0 : 1, start: () => 0, end: () => end },
})

it.each([
  ["an endless stream at its end", video(Number.POSITIVE_INFINITY, 3590, 3600), "at-edge"],
  ["an endless stream half an hour behind", video(Number.POSITIVE_INFINITY, 1800, 3600), "behind"],
  ["one whose player reports a very large length", video(2 ** 32, 1800, 3600), "behind"],
  ["no length yet", video(Number.NaN, 10), "at-edge"],
  ["the end of a finite one", video(3600, 3590), "at-edge"],
  ["the middle of a finite one seen for the first time", video(3600, 1800), "unknown"],
])("%s: %s", (_, player, place) => {
  const edge = new LiveEdge()
  edge.look(player, noon)
  expect(edge.place(player, noon)).toBe(place)
})

it("a finite length that grows belongs to a live stream, in which the viewer can be behind", () => {
  const edge = new LiveEdge()
  edge.look(video(3600, 1800), noon)
  edge.look(video(3606, 1806), noon + 6_000)
  expect(edge.place(video(3606, 1806), noon + 6_000)).toBe("behind")
  // Even while its playlist is late.
  expect(edge.place(video(3606, 1830), noon + 60_000)).toBe("behind")
})

it("a finite length that does not change belongs to a recording, which has no edge", () => {
  const edge = new LiveEdge()
  for (let second = 0; second <= 20; second++) edge.look(video(3600, 10 + second), noon + 1000 * second)
  expect(edge.place(video(3600, 30), noon + 19_000)).toBe("unknown")
  expect(edge.place(video(3600, 30), noon + 20_000)).toBe("at-edge")
})

it("another source starts over", () => {
  const edge = new LiveEdge()
  edge.look(video(3600, 1800), noon)
  edge.look(video(3606, 1806), noon + 6_000)
  const other = video(5000, 100, 5000, "blob:b")
  edge.look(other, noon + 7_000)
  expect(edge.place(other, noon + 8_000)).toBe("unknown")
})
