/** Inserts of a session among others: what came in them for a while, with something else before and after. */
import { expect, it } from "vitest"
import { createDetector } from "~liveness/index"
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { anchorsOf } from "~liveness/memory/anchors"
import { InsertFinder } from "~liveness/memory/insert-finder"
import type { Reel } from "../../bench/loop/reel"
import { type Part, renderedHour, spliced } from "../../bench/memory/footage"
import { push, watched } from "../../bench/memory/shelf"

const advert = renderedHour(900, 120)
const twentySeconds: Part = { reel: advert, fromSeconds: 20.3, seconds: 20 }

function printsOf(reel: Reel, seed: number) {
  const detector = createDetector()
  for (const sample of watched(reel, seed, false)) push(detector, sample)
  return detector.stream()!.prints
}

/** A host for so long, the parts, and the host again. */
const show = (n: number, seconds: number, parts: readonly Part[]) =>
  printsOf(
    spliced([
      { reel: renderedHour(40 + n, 120), fromSeconds: 0, seconds },
      ...parts,
      { reel: renderedHour(40 + n, 120), fromSeconds: seconds, seconds: 30 },
    ]),
    n,
  )

const rangeOf = ({ firstSlot, lastSlot }: ReturnType<typeof printsOf>) => ({ fromSlot: firstSlot, toSlot: lastSlot })

function foundIn(session: ReturnType<typeof printsOf>, others: readonly ReturnType<typeof printsOf>[]) {
  const kept = others.map((prints, key) => ({ key, anchors: anchorsOf(prints, prints.firstSlot, prints.lastSlot) }))
  const finder = new InsertFinder([new AnchorIndex(kept)], (key) => rangeOf(others[key]!))
  finder.look(session)
  return finder.found(rangeOf(session))
}

const others = [show(1, 40, [twentySeconds]), show(2, 55, [twentySeconds])]

it("are stretches that others have, found where they lie", () => {
  const [insert, ...more] = foundIn(show(3, 48, [twentySeconds]), others)
  expect(more).toEqual([])
  expect([...insert!.keys].sort()).toEqual([0, 1])
  expect(Math.abs(insert!.fromSlot / 2 - 48)).toBeLessThan(6)
  expect(Math.abs(insert!.toSlot / 2 - 68)).toBeLessThan(6)
})

it("are not what goes on to the end of a session: it may go on behind it", () => {
  const cut = printsOf(spliced([{ reel: renderedHour(45, 120), fromSeconds: 0, seconds: 48 }, twentySeconds]), 3)
  expect(foundIn(cut, others)).toEqual([])
  expect(foundIn(show(3, 48, [twentySeconds]), [cut])).toEqual([])
})

it("are not what lasts: that is a rerun", () => {
  const long: Part = { reel: advert, fromSeconds: 5, seconds: 110 }
  expect(foundIn(show(3, 48, [long]), [show(1, 40, [long])])).toEqual([])
})

it("are none where nothing came before", () => {
  expect(foundIn(show(3, 48, []), others)).toEqual([])
})
