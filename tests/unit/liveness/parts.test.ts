import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isCertain } from "~liveness/levels/levels"
import { cameRound } from "~liveness/levels/rounds"
import { BarFinder } from "~liveness/prints/bars"
import { countOnes } from "~liveness/prints/bits"
import { FramePrinter } from "~liveness/prints/frame-print"
import { FLAG_CUT, PrintStore } from "~liveness/prints/print-store"
import { SlotPlacer } from "~liveness/prints/slot-placer"
import { SoundPrinter, WORD_TELLS } from "~liveness/prints/sound-print"
import { SoundStore } from "~liveness/prints/sound-store"
import { findStretch } from "~liveness/second-look/stretch"
import { correlate, isBesideCut, makeWalk } from "~liveness/second-look/walk"
import { hashed } from "../../bench/loop/random"

const picture = (seed: number, level = (at: number) => at) =>
  Uint8Array.from({ length: 2304 }, (_, at) => level(Math.round(60 + 120 * hashed(seed, (at >> 2) & 0xfff))))

const printOf = (luma: Uint8Array) => {
  const print = new Uint8Array(576)
  new FramePrinter().print(luma, print)
  return print
}

describe("a frame print", () => {
  it("ignores brightness and contrast", () => {
    const plain = printOf(picture(1))
    const pale = printOf(picture(1, (level) => Math.round(0.7 * level + 40)))
    for (let at = 0; at < 576; at++) expect(Math.abs(plain[at]! - pale[at]!)).toBeLessThanOrEqual(3)
  })

  it("is uniform grey for a picture without contrast, and only a dark one is black", () => {
    const print = new Uint8Array(576)
    expect(new FramePrinter().print(new Uint8Array(2304).fill(200), print)).toBe(false)
    expect(new Set(print)).toEqual(new Set([128]))
    expect(new FramePrinter().print(new Uint8Array(2304).fill(16), print)).toBe(true)
  })
})

describe("black bars", () => {
  const barred = (top: number, bottom: number) =>
    picture(2).map((level, at) => (at < top * 64 || at >= (36 - bottom) * 64 ? 16 : level))
  const after = (frames: number, luma: Uint8Array) => {
    const finder = new BarFinder()
    let box = finder.find(luma)
    for (let frame = 1; frame < frames; frame++) box = finder.find(luma)
    return { ...box }
  }

  it.each([
    ["lasting ones are cut", 5, barred(5, 5), { top: 5, height: 26, left: 0, width: 64 }],
    ["momentary ones are not", 2, barred(5, 5), { top: 0, height: 36, left: 0, width: 64 }],
    ["one-sided ones are not: that is a dark ceiling", 9, barred(9, 0), { top: 0, height: 36, left: 0, width: 64 }],
    ["a dark picture is not cut away", 9, barred(12, 12), { top: 0, height: 36, left: 0, width: 64 }],
  ])("%s", (_, frames, luma, box) => {
    expect(after(frames, luma)).toEqual(box)
  })
})

describe("weights", () => {
  const store = (lumas: Uint8Array[]) => {
    const prints = new PrintStore(512)
    const printer = new FramePrinter()
    const print = new Uint8Array(576)
    lumas.forEach((luma, slot) => {
      const black = printer.print(luma, print)
      prints.add(slot, print, black)
    })
    return prints
  }
  const still = picture(3)
  const withClock = (digit: number) =>
    still.map((level, at) => (at % 64 > 60 && at < 128 ? 90 + ((digit * 37) % 60) : level))

  it("are zero for a still picture, and near zero if only a clock moves", () => {
    const slate = store(Array.from({ length: 30 }, () => still))
    const clock = store(Array.from({ length: 30 }, (_, second) => withClock(second)))
    for (let slot = 5; slot < 30; slot++) {
      expect(slate.weight(slot)).toBe(0)
      expect(clock.weight(slot)).toBeLessThan(0.12)
    }
  })

  it("do not remember what ran before a cut", () => {
    const cut = store([...Array.from({ length: 20 }, () => still), ...Array.from({ length: 20 }, () => picture(4))])
    expect(cut.weight(20)).toBeGreaterThan(0.5)
    for (let slot = 23; slot < 40; slot++) expect(cut.weight(slot)).toBe(0)
  })
})

describe("residuals", () => {
  /** Something moves over a set that changes at slot 20 by the given number of levels. */
  const changing = (levels: number) => {
    const prints = new PrintStore(512)
    for (let slot = 0; slot < 40; slot++) {
      const print = Uint8Array.from({ length: 576 }, (_, cell) => {
        const [x, y] = [cell % 32, Math.floor(cell / 32)]
        const set = slot < 20 ? 0 : levels * (((x >> 1) + (y >> 1)) % 2 === 0 ? 1 : -1)
        return 128 + set + (x >> 2 === (slot * 5) % 8 ? 40 : 0)
      })
      prints.add(slot, print, false)
    }
    return prints
  }

  it("of the same footage stay alike if a change is a cut in one passage and only nearly one in the other", () => {
    const [cut, hardly] = [changing(17), changing(15)]
    expect([cut, hardly].map((prints) => (prints.flags(20) & FLAG_CUT) !== 0)).toEqual([true, false])
    for (let slot = 22; slot < 40; slot++) expect(correlate(cut, hardly, slot, slot, false)).toBeGreaterThan(0.8)
  })
})

describe("a print store", () => {
  it("holds only the newest slots, whatever comes", () => {
    const print = new Uint8Array(576)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 30 }), (steps) => {
        const store = new PrintStore(600)
        let sum = 0
        const slots = steps.map((step) => {
          sum += step
          return sum
        })
        for (const slot of slots) store.add(slot, print, false)
        const last = slots.at(-1)!
        for (const slot of slots) expect(store.has(slot)).toBe(slot > last - 600)
        expect(store.bytes).toBeLessThan(4 * 256 * 800)
      }),
    )
  })
})

describe("a sound store", () => {
  it("copies any range, including empty places", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: -50, max: 9500 }), (count, from) => {
        const store = new SoundStore(500)
        for (let at = 0; at < count; at++) store.add(at, (at % 65_000) + 1)
        const out = new Uint16Array(100)
        store.copy(from, out)
        out.forEach((word, index) => {
          expect(word).toBe(store.word(from + index))
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe("sound words", () => {
  const wordsOf = (looks: readonly Uint8Array[], fromSeconds = 0) => {
    const printer = new SoundPrinter()
    const words: number[] = []
    looks.forEach((bands, look) => {
      printer.look(fromSeconds + look / 20, bands, (position, word) => {
        words[position] = word
      })
    })
    return words
  }
  const tells = (looks: readonly Uint8Array[]) => wordsOf(looks).some((word) => (word & WORD_TELLS) !== 0)
  const bands = (level: (band: number) => number) => Uint8Array.from({ length: 16 }, (_, band) => level(band))
  const forSeconds = (seconds: number, look: (at: number) => Uint8Array) =>
    Array.from({ length: 20 * seconds }, (_, at) => look(at / 20))

  /** Syllables of a sixth of a second, each with a different spectrum. */
  const speech = (atSeconds: number) => {
    const syllable = Math.floor(6 * atSeconds)
    const share = 6 * atSeconds - syllable
    const level = (number: number, band: number) => 60 + 120 * hashed(number, band)
    return bands((band) => (1 - share) * level(syllable, band) + share * level(syllable + 1, band))
  }

  it("of silence and of a steady hum do not tell", () => {
    expect(tells(forSeconds(2, () => bands((band) => band % 2)))).toBe(false)
    expect(tells(forSeconds(2, () => bands((band) => (band === 3 ? 150 : 40))))).toBe(false)
  })

  it("of changing sound tell, and do not depend on loudness", () => {
    const louder = (by: number) => forSeconds(3, (at) => speech(at).map((level) => level + by))
    expect(tells(louder(0))).toBe(true)
    const [soft, loud] = [wordsOf(louder(0)), wordsOf(louder(40))]
    const wrong = soft.reduce((bits, word, at) => bits + countOnes(word ^ loud[at]!), 0)
    expect(wrong).toBeLessThanOrEqual(3)
  })

  it.each([0, 0.01, 0.025, 0.04])("agree with those of the same sound sampled %s s later", (lateSeconds) => {
    const first = wordsOf(forSeconds(20, speech))
    const again = wordsOf(
      forSeconds(20, (at) => speech(at + lateSeconds)),
      lateSeconds,
    )
    let wrong = 0
    let bits = 0
    first.forEach((word, position) => {
      if ((word & WORD_TELLS) === 0 || again[position] === undefined) return
      wrong += countOnes((word ^ again[position]) & (WORD_TELLS - 1))
      bits += 15
    })
    expect(bits).toBeGreaterThan(3000)
    expect(1 - (2 * wrong) / bits).toBeGreaterThanOrEqual(0.8)
  })

  it("do not tell where nothing was sampled", () => {
    const printer = new SoundPrinter()
    const words: number[] = []
    for (let at = 0; at < 4; at += 0.05) {
      if (at > 1 && at < 2) continue
      printer.look(at, speech(at), (position, word) => {
        words[position] = word
      })
    }
    for (let position = 24; position < 36; position++) expect(words[position]! & WORD_TELLS).toBe(0)
    expect(words[55]! & WORD_TELLS).not.toBe(0)
  })
})

describe("bits", () => {
  it("are counted", () => {
    fc.assert(
      fc.property(fc.integer(), (bits) => {
        expect(countOnes(bits)).toBe([...(bits >>> 0).toString(2)].filter((bit) => bit === "1").length)
      }),
    )
  })
})

describe("the time line", () => {
  it("gives increasing slots near the given times, whatever the clock says", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.double({ min: 0, max: 300 })), { maxLength: 80 }), (times) => {
        const placer = new SlotPlacer()
        let last = -1
        for (const time of times) {
          const slot = placer.place(time)
          if (typeof slot !== "number") continue
          expect(slot).toBeGreaterThan(last)
          expect(Math.abs(slot / 2 - time)).toBeLessThanOrEqual(0.5)
          last = slot
        }
      }),
    )
  })

  it("fills each slot exactly once with a jittering half-second timer", () => {
    const placer = new SlotPlacer()
    for (let sample = 0; sample < 400; sample++) {
      const at = 0.24 + sample / 2 + 0.2 * (hashed(5, sample) - 0.5)
      expect(placer.place(at)).toBe(sample)
    }
  })

  it("believes a leap only when the next sample confirms it", () => {
    const placer = new SlotPlacer()
    expect(placer.place(10)).toBe(20)
    expect(placer.place(90_000)).toBe("leap")
    expect(placer.place(10.5)).toBe(21)
    expect(placer.place(5000)).toBe("leap")
    expect(placer.place(5000.5)).toBe(10_001)
    expect(placer.place(11)).toBe("rewound")
  })

  it("does not let one wrong time confirm another from an hour ago", () => {
    const placer = new SlotPlacer()
    placer.place(10)
    expect(placer.place(5000)).toBe("leap")
    for (let at = 10.5; at < 3600; at += 0.5) placer.place(at)
    expect(placer.place(5003)).toBe("leap")
    expect(placer.place(3600)).toBe(7200)
  })
})

describe("the stretch of a walk", () => {
  const walkOf = (correlations: number[]) => {
    const walk = makeWalk()
    walk.length = correlations.length
    correlations.forEach((correlation, pair) => {
      walk.correlation[pair] = correlation
      walk.shared[pair] = 1
      walk.larger[pair] = 1
    })
    return walk
  }
  const run = (length: number, correlation: number) => Array.from({ length }, () => correlation)

  it.each([
    ["nothing", run(30, 0.1), -1, -1],
    ["all of it", run(30, 0.9), 0, 29],
    ["the part that agrees", [...run(6, -0.1), ...run(16, 0.9), ...run(8, 0)], 6, 21],
    ["not the chance likeness at its edge", [...run(16, 0.95), ...run(4, 0.55), ...run(10, 0)], 0, 15],
  ])("is %s", (_, correlations, newestPair, oldestPair) => {
    expect(findStretch(walkOf(correlations))).toMatchObject({ newestPair, oldestPair })
  })

  it("does not end at a cut that was sampled earlier this time than last time", () => {
    const walk = walkOf([...run(2, 0.9), 0.1, 0.1, ...run(12, 0.9)])
    const ends = () => findStretch(walk).newestPair
    expect(ends()).toBe(4)
    walk.besideCut.fill(1, 2, 4)
    expect(ends()).toBe(0)
  })

  it("ignores samples beside a cut that one stream shows a sample later, but none if only one has a cut", () => {
    const scenes = [printOf(picture(3)), printOf(picture(4))]
    const storeWithCutAt = (cut: number) => {
      const store = new PrintStore(64)
      for (let slot = 0; slot < 30; slot++) store.add(slot, scenes[slot < cut ? 0 : 1]!, false)
      return store
    }
    const besideCut = (thenCut: number) => {
      const [now, then] = [storeWithCutAt(15), storeWithCutAt(thenCut)]
      return Array.from({ length: 10 }, (_, at) => 12 + at).filter((slot) => isBesideCut(now, then, slot, slot))
    }
    expect(besideCut(16)).toEqual([15, 16, 17, 18])
    expect(besideCut(15)).toEqual([])
    expect(besideCut(20)).toEqual([])
  })
})

describe("certainty", () => {
  it.each([
    ["an advert of a minute", 60, 700, false],
    ["an advert and its bumper", 75, 700, false],
    ["longer than that", 80, 700, true],
    ["an advert shown twice in a row", 30, 30, false],
    ["a film of thirty seconds, into the third showing", 38, 30, true],
    ["a short animation that loops quickly", 20, 8, false],
  ])("%s", (_, seconds, lag, certain) => {
    expect(isCertain(seconds, lag)).toBe(certain)
  })

  it("depends only on length against another session", () => {
    expect(isCertain(60, null)).toBe(false)
    expect(isCertain(80, null)).toBe(true)
  })
})

describe("a loop with adverts inserted", () => {
  const pass = (fromSeconds: number, toSeconds: number, lagSeconds: number) => ({
    fromSlot: 2 * fromSeconds,
    toSlot: 2 * toSeconds - 1,
    lagSlots: 2 * lagSeconds,
  })

  it.each([
    ["is complete when its passes add up", [pass(80, 140, 75)], pass(152, 170, 72), true],
    ["is not when they do not add up yet", [pass(80, 130, 75)], pass(142, 160, 72), false],
    ["is complete later if longer adverts are inserted", [pass(80, 140, 75)], pass(160, 200, 80), true],
    ["is not a break that recurs between talks of 28 s", [pass(421, 465, 73)], pass(494, 528, 73), false],
    ["is not a break between talks of 20 s either, once it is over", [pass(365, 409, 65)], pass(430, 474, 65), false],
    ["is not complete when most of the time is something else", [pass(80, 140, 75)], pass(260, 290, 90), false],
    [
      "is not an advert that ran at three earlier times",
      [pass(1936, 1961, 1000), pass(1937, 1962, 1100), pass(1936, 1960, 900)],
      pass(2074, 2092, 968),
      false,
    ],
    ["is not one advert that came twice", [pass(1500, 1575, 1000)], pass(1635, 1655, 1135), false],
    ["is not made of one stretch", [pass(160, 178, 80)], pass(160, 178, 80), false],
  ])("%s", (_, others, latest, expected) => {
    expect(cameRound(latest, [...others, latest])).toBe(expected)
  })
})
