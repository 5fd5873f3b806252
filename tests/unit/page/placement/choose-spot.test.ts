/** Where a box goes among products, a chat and a video, as rectangles. */
import { describe, expect, it } from "vitest"
import { chooseSpot, type Judged, judge, worthMoving } from "~page/placement/choose-spot"

const size = { width: 300, height: 50 }
const at = (x: number, y: number) => ({ x, y, ...size })
const tile = { x: 700, y: 100, width: 280, height: 90 }
const chat = { x: 1_000, y: 60, width: 280, height: 400 }
const kept = { products: [tile], chat: [chat] }

type Spot = { x: number; y: number; covered: number }

async function chosen(...spots: Spot[]) {
  const judged: number[] = []
  const chosen = await chooseSpot<readonly [number, Spot], Judged & { place: number }>(
    spots.entries(),
    async ([place, { x, y, covered }], best) => {
      judged.push(place)
      return { place, ...(await judge(at(x, y), async () => covered, kept, best)) }
    },
  )
  return { place: chosen?.place, judged }
}

const overTile = { x: 690, y: 60, covered: 0 }
const overChat = { x: 990, y: 100, covered: 0 }
const overVideo = { x: 100, y: 100, covered: 1 }
const overControls = { x: 100, y: 400, covered: 4 }
const blank = { x: 100, y: 600, covered: 0.01 }

describe("a box among other things", () => {
  it("takes the first free place and stops looking", async () => {
    expect(await chosen(overTile, blank, overVideo)).toEqual({ place: 1, judged: [0, 1] })
  })

  it("never covers another product while there is any other place", async () => {
    expect((await chosen(overTile, overControls)).place).toBe(1)
    // Covering it by a single pixel is enough.
    expect((await chosen({ x: 979, y: 189, covered: 0 }, overVideo)).place).toBe(1)
    expect((await chosen({ x: 980, y: 500, covered: 0 }, overVideo)).place).toBe(0)
    expect((await chosen(overTile)).place).toBe(0)
  })

  it("prefers covering a picture to the chat, and the chat to controls", async () => {
    expect((await chosen(overChat, overVideo)).place).toBe(1)
    expect((await chosen(overChat, overControls)).place).toBe(0)
  })

  it("has no place if there is none to choose from", async () => {
    expect((await chosen()).place).toBeUndefined()
  })

  it("does not move for a small gain", () => {
    const clear = { hidesProduct: false }
    expect(worthMoving({ ...clear, cost: 1 }, { ...clear, cost: 0.95 })).toBe(false)
    expect(worthMoving({ ...clear, cost: 1 }, { ...clear, cost: 0.5 })).toBe(true)
    expect(worthMoving({ hidesProduct: true, cost: 0 }, { ...clear, cost: 2 })).toBe(true)
    expect(worthMoving({ ...clear, cost: 2 }, { hidesProduct: true, cost: 0 })).toBe(false)
  })

  it("is judged only until another place is known to be better", async () => {
    const asked: number[] = []
    const covered = async (most: number) => {
      asked.push(most)
      return 4
    }
    const worse = (best: Judged | null, { x, y }: Spot) => judge(at(x, y), covered, kept, best)
    expect(await worse({ hidesProduct: false, cost: 1 }, overTile)).toEqual({ hidesProduct: true, cost: Infinity })
    expect(asked).toEqual([])
    await worse({ hidesProduct: false, cost: 1 }, overVideo)
    await worse({ hidesProduct: true, cost: 1 }, overVideo)
    await worse(null, overVideo)
    expect(asked).toEqual([1, Infinity, Infinity])
  })

  it("stays where it is while no other place is better", async () => {
    const here = { hidesProduct: false, cost: 1 }
    const look = async (cost: number) => ({ hidesProduct: false, cost })
    expect(await chooseSpot([1, 2], look, here)).toBe(here)
    expect(await chooseSpot([2, 0.9], look, here)).toEqual({ hidesProduct: false, cost: 0.9 })
  })
})
