/** What a session showed before its history begins is recognised by codes that the page keeps. */
import { expect, it } from "vitest"
import { type PrintBatch, SLOT_SECONDS } from "~liveness/index"
import { OlderFootage } from "~liveness/memory/older-footage"
import { unpack } from "~liveness/prints/packing"
import { PrintStore } from "~liveness/prints/print-store"
import { showAtAnyTime } from "../../bench/loop/broadcast"
import { stored } from "../../bench/memory/hours"

const PERIOD_SECONDS = 150
const PERIOD_SLOTS = PERIOD_SECONDS / SLOT_SECONDS
const LOWEST_LAG = 200
const round = (at: number) => ({ seconds: at % PERIOD_SECONDS, pass: Math.floor(at / PERIOD_SECONDS) })
const show = showAtAnyTime(5, PERIOD_SECONDS)
const batches = stored(show, { sound: false, toSeconds: PERIOD_SECONDS + 25, plays: round })
const bytesOf = (some: readonly PrintBatch[]) => some.map(({ bytes }) => bytes)
const wanted = () => true

/** A history with the prints from a given second on. */
function history(fromSeconds: number, toSeconds: number, capacitySlots = 1000) {
  const prints = new PrintStore(capacitySlots)
  for (const { bytes } of batches) {
    const { firstSlot, prints: cells } = unpack(bytes)!
    for (let at = 0; at * 576 < cells.length; at++) {
      const slot = firstSlot + at
      if (slot * SLOT_SECONDS < fromSeconds || slot * SLOT_SECONDS >= toSeconds) continue
      prints.add(slot, cells.subarray(at * 576, (at + 1) * 576), false)
    }
  }
  return prints
}

const worked = (older: OlderFootage) => {
  while (older.work());
  return older
}

const isPeriod = (lagSlots: number | null) => expect(Math.abs((lagSlots ?? 0) - PERIOD_SLOTS)).toBeLessThanOrEqual(2)

it("is recognised at its lag, although it is no longer in the history", () => {
  const older = new OlderFootage(history(0, 165), LOWEST_LAG)
  worked(older)
  isPeriod(older.recognise(wanted))
})

it("is also recognised if it was learnt from stored pieces, in any order", () => {
  const older = new OlderFootage(history(120, 175), LOWEST_LAG)
  older.learn(bytesOf(batches.slice(6, 12)))
  older.learn(bytesOf(batches.slice(0, 6)))
  isPeriod(worked(older).recognise(wanted))
})

it("must lie before the history and be wanted", () => {
  const older = (lowestLag: number) => worked(new OlderFootage(history(0, 165), lowestLag))
  expect(older(PERIOD_SLOTS + 10).recognise(wanted)).toBeNull()
  expect(older(LOWEST_LAG).recognise((lag) => Math.abs(lag - PERIOD_SLOTS) > 5)).toBeNull()
})

it("is looked up once, and never if it was skipped", () => {
  const older = worked(new OlderFootage(history(0, 165), LOWEST_LAG))
  isPeriod(older.recognise(wanted))
  expect(older.recognise(wanted)).toBeNull()
  const behind = worked(new OlderFootage(history(0, 165), LOWEST_LAG))
  behind.passOver()
  expect(behind.recognise(wanted)).toBeNull()
})

it("does not exist at first, or for damaged batches", () => {
  expect(new OlderFootage(new PrintStore(100), LOWEST_LAG).recognise(wanted)).toBeNull()
  const older = new OlderFootage(history(120, 175), LOWEST_LAG)
  older.learn([])
  older.learn([Uint8Array.of(1, 2, 3)])
  expect(worked(older).recognise(wanted)).toBeNull()
})
