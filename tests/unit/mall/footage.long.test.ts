/** The renderer: everything follows from the seed, can start anywhere, and honest shows do not repeat themselves. */
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { RenderedFootage } from "../../mall/footage/rendered"
import { Stretches } from "../../mall/footage/stretches"
import type { TakeSet } from "../../mall/scenario"

const shows: TakeSet[] = ["review-revue", "smart-home", "back-to-business", "gift-shop"]

async function hashesOf(footage: RenderedFootage, set: TakeSet, seed: number, from: number, count: number) {
  const hashes: string[] = []
  for await (const frame of footage.frames({ set, seed }, from, count)) {
    hashes.push(createHash("sha256").update(frame).digest("hex"))
  }
  return hashes
}

describe.each(shows)("%s", (set) => {
  it("gives the same pictures for the same seed, wherever rendering begins", async () => {
    const whole = await hashesOf(new RenderedFootage(), set, 5, 30, 15)
    const late = await hashesOf(new RenderedFootage(), set, 5, 30 + 10 / 15, 5)
    expect(late).toEqual(whole.slice(10))
    expect(await hashesOf(new RenderedFootage(), set, 6, 30, 1)).not.toEqual(whole.slice(0, 1))
  })

  it("moves in every frame", async () => {
    const hashes = await hashesOf(new RenderedFootage(), set, 8, 100, 20)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it("speaks in the same way for the same seed, and not before its start", async () => {
    const take = { set, seed: 5 }
    const samples = await new RenderedFootage().samples(take, -0.5, 32_000)
    expect(await new RenderedFootage().samples(take, -0.5, 32_000)).toEqual(samples)
    expect(Math.max(...samples)).toBeGreaterThan(0.05)
    expect(Math.max(...samples.subarray(16_000 - 3200, 16_000 - 1600).map(Math.abs))).toBeLessThan(0.02)
  })
})

it("the slate is still and silent", async () => {
  const footage = new RenderedFootage()
  expect(new Set(await hashesOf(footage, "slate", 1, 4, 10)).size).toBe(1)
  expect(new Set(await footage.samples({ set: "slate", seed: 1 }, 4, 1000))).toEqual(new Set([0]))
})

it("stretches are the same in whatever order they are requested", () => {
  const forwards = new Stretches(9, 1, 4)
  const backwards = new Stretches(9, 1, 4)
  const moments = Array.from({ length: 300 }, (_, index) => index * 0.7)
  const asked = moments.map((at) => forwards.at(at).index)
  expect(
    moments
      .toReversed()
      .map((at) => backwards.at(at).index)
      .toReversed(),
  ).toEqual(asked)
  for (const at of moments) {
    const { fromSeconds, toSeconds } = forwards.at(at)
    expect(fromSeconds <= at && at < toSeconds).toBe(true)
  }
})
