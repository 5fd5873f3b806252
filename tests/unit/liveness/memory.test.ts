/** Footage is recognised by anchors: how they are made and stored, and what they find. */
import { describe, expect, it } from "vitest"
import { PRINT_SIZE, TILE_COUNT, TILES_ACROSS, TILES_DOWN } from "../../../src/liveness/grid"
import { AnchorIndex } from "../../../src/liveness/memory/anchor-index"
import { AnchorMaker } from "../../../src/liveness/memory/anchor-maker"
import { anchorsOf, packAnchors, unpackAnchors } from "../../../src/liveness/memory/anchors"
import { CODE_REACH_SLOTS } from "../../../src/liveness/memory/codes"
import { recallStretch } from "../../../src/liveness/memory/recall"
import { MIRRORED_SIGNS, readSigns, SIGN_COUNT } from "../../../src/liveness/memory/signs"
import { pack } from "../../../src/liveness/prints/packing"
import { PrintStore } from "../../../src/liveness/prints/print-store"
import { SoundStore } from "../../../src/liveness/prints/sound-store"
import { between, randomOf } from "../../bench/loop/random"

const SLOTS = 400
const BLOBS = 4

/** Patches that wander about: each seed is different footage, and each pass a different encoding of it. */
function footage(seed: number, pass = 0, mirrored = false): PrintStore {
  const noise = randomOf(7 * seed + pass)
  const random = randomOf(seed)
  const blobs = Array.from({ length: BLOBS }, () => ({
    speed: between(random, 0.1, 0.5),
    phase: between(random, 0, 6),
    up: between(random, 0.1, 0.4),
    level: between(random, -90, 90),
  }))
  const store = new PrintStore(SLOTS)
  const print = new Uint8Array(PRINT_SIZE)
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let at = 0; at < PRINT_SIZE; at++) {
      const across = at % 32
      const x = (mirrored ? 31 - across : across) / 32
      const y = Math.floor(at / 32) / 18
      let level = 128 + 6 * (noise() - 0.5)
      for (const { speed, phase, up, level: own } of blobs) {
        const dx = x - 0.5 - 0.4 * Math.sin(speed * slot + phase)
        const dy = y - 0.5 - 0.4 * Math.sin(up * slot + 2 * phase)
        level += own * Math.exp(-20 * (dx * dx + dy * dy))
      }
      print[at] = Math.max(0, Math.min(255, Math.round(level)))
    }
    store.add(slot, print, false)
  }
  return store
}

const anchorsIn = (prints: PrintStore) => anchorsOf(prints, prints.firstSlot, prints.lastSlot)
const whole = (prints: PrintStore) => [0, prints.lastSlot - CODE_REACH_SLOTS] as const
const anything = () => true

describe("signs", () => {
  const residual = Int8Array.from({ length: TILE_COUNT }, (_, tile) => Math.round(60 * Math.sin(tile * tile)))
  const margins = new Float64Array(SIGN_COUNT)

  it("are the same on every machine, because only whole numbers are used", () => {
    expect(readSigns(residual, 0, margins, 0).toString(2)).toMatchInlineSnapshot(`"110010101100"`)
    expect(margins.every(Number.isSafeInteger)).toBe(true)
  })

  it("are the signs of the cosine transform", () => {
    let sum = 0
    for (let tile = 0; tile < TILE_COUNT; tile++)
      sum += residual[tile]! * Math.cos(((2 * (tile % TILES_ACROSS) + 1) * Math.PI) / (2 * TILES_ACROSS))
    const signs = readSigns(residual, 0, margins, 0)
    expect(signs & 1).toBe(sum > 0 ? 1 : 0)
    expect(margins[0]! / 2 ** 20).toBeCloseTo(Math.abs(sum), 0)
  })

  it("flip in a mirrored picture", () => {
    const other = residual.map((_, tile) => {
      const row = Math.floor(tile / TILES_ACROSS) * TILES_ACROSS
      return residual[row + TILES_ACROSS - 1 - (tile % TILES_ACROSS)]!
    })
    expect(TILES_DOWN * TILES_ACROSS).toBe(TILE_COUNT)
    expect(readSigns(other, 0, margins, 0)).toBe(readSigns(residual, 0, margins, 0) ^ MIRRORED_SIGNS)
  })
})

describe("anchors as bytes", () => {
  const anchors = { slots: Uint32Array.of(3, 4, 200, 90_000), codes: Uint32Array.of(1, 0xffffffff, 7, 0x80000000) }
  const bytes = packAnchors(anchors)

  it("come back unchanged", () => {
    expect(unpackAnchors(bytes)).toEqual(anchors)
    const none = { slots: new Uint32Array(0), codes: new Uint32Array(0) }
    expect(unpackAnchors(packAnchors(none))).toEqual(none)
  })

  it("are refused if a byte is damaged, missing or too many", () => {
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice()
      damaged[at]! ^= 0x10
      expect(unpackAnchors(damaged)).toBeNull()
      expect(unpackAnchors(bytes.slice(0, at))).toBeNull()
    }
    expect(unpackAnchors(Uint8Array.of(...bytes, 0))).toBeNull()
  })
})

describe("anchors", () => {
  it("are enough to be found by, and few enough to be kept", () => {
    const { slots } = anchorsIn(footage(1))
    const anHour = (slots.length / SLOTS) * 7200
    expect(anHour).toBeGreaterThan(1000)
    expect(anHour).toBeLessThan(2800)
    expect([...slots]).toEqual([...slots].sort((one, other) => one - other))
  })

  it("are the same when made batch by batch", () => {
    const prints = footage(2)
    const maker = new AnchorMaker()
    const sounds = new SoundStore(SLOTS)
    for (let from = 0; from < SLOTS; from += 23)
      maker.add(pack({ prints, sounds }, from, Math.min(SLOTS - 1, from + 22), 0, -1))
    expect(maker.anchors()).toEqual(anchorsIn(prints))
  })

  it("are made from what is left if a batch is damaged", () => {
    const maker = new AnchorMaker()
    maker.add(Uint8Array.of(1, 2, 3))
    expect(maker.anchors().slots).toHaveLength(0)
  })
})

describe("recalling", () => {
  const index = new AnchorIndex([1, 2, 3].map((key) => ({ key, anchors: anchorsIn(footage(key)) })))

  it.each([false, true])("finds footage that was re-encoded, and where it was (mirrored: %s)", (mirrored) => {
    const again = footage(2, 1, mirrored)
    const [found] = recallStretch([index], again, ...whole(again), anything)
    expect(found).toMatchObject({ key: 2, lagSlots: 0, mirrored })
    expect(found!.differing).toBeLessThan(0.2)
  })

  it("finds nothing for footage that was never seen", () => {
    for (const seed of [11, 12, 13, 14]) {
      const other = footage(seed)
      expect(recallStretch([index], other, ...whole(other), anything)).toEqual([])
    }
  })

  it("leaves out what the caller does not want", () => {
    const again = footage(2, 1)
    expect(recallStretch([index], again, ...whole(again), ({ key }) => key !== 2)).toEqual([])
  })

  it("looks at no more than a few hundred places of a code, however often it was kept", () => {
    const often = new AnchorIndex([
      { key: "often", anchors: { slots: new Uint32Array(10_000), codes: new Uint32Array(10_000).fill(7) } },
    ])
    let places = 0
    often.lookUp(7, () => places++)
    expect(places).toBeGreaterThan(0)
    expect(places).toBeLessThan(1_000)
  })

  it("finds nothing in an empty memory", () => {
    const again = footage(2, 1)
    expect(recallStretch([new AnchorIndex<number>([])], again, ...whole(again), anything)).toEqual([])
  })
})
