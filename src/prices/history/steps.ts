/**
 * The step function of one price over time. A price holds from when it was seen until another one is seen
 * (step-after); out of stock is a gap. `observedUntilAt` says how far a step rests on observation.
 */
import type { Sighting } from "~model/money"
import { DAY_MS } from "~model/time"
import { isOwn } from "./series"

/** A price counts as observed for a week after the last look at it: shops seldom change a price twice in a week. */
const OBSERVED_TAIL_MS = 7 * DAY_MS

/** [fromAt, toAt) in milliseconds since 1970; steps touch each other and never overlap. */
export interface PriceStep {
  fromAt: number
  toAt: number
  /** Null while out of stock. */
  amountMinor: number | null
  observedUntilAt: number
}

/**
 * @param sightings  of one series, in any order; doubtful ones are left out
 * @param untilAt    where the last step ends, in milliseconds since 1970; later sightings are left out
 */
export function stepsOf(sightings: readonly Sighting[], untilAt: number): PriceStep[] {
  const looks = looksOf(sightings, untilAt)
  const steps: PriceStep[] = []
  for (const [index, { at, amountMinor, observedUntilAt }] of looks.entries()) {
    const toAt = looks[index + 1]?.at ?? untilAt
    if (toAt === at) continue
    const before = steps.at(-1)
    const next = { fromAt: at, toAt, amountMinor, observedUntilAt: Math.min(toAt, observedUntilAt) }
    const goesOn = before?.amountMinor === amountMinor && before.observedUntilAt === before.toAt
    if (goesOn) steps[steps.length - 1] = { ...next, fromAt: before.fromAt }
    else steps.push(next)
  }
  return steps
}

interface Look {
  at: number
  amountMinor: number | null
  observedUntilAt: number
}

/**
 * Both ends of each sighting, in order of time: the later end too, because another source's row may lie between the two.
 * Of two looks at the same moment, the one by this browser comes last, and so decides.
 */
function looksOf(sightings: readonly Sighting[], untilAt: number): Look[] {
  return sightings
    .filter((sighting) => !sighting.doubtful && sighting.firstSeenAt < untilAt)
    .sort((a, b) => a.firstSeenAt - b.firstSeenAt || Number(isOwn(a)) - Number(isOwn(b)))
    .flatMap((sighting) => {
      const amountMinor = sighting.availability === "out-of-stock" ? null : sighting.amountMinor
      const lastSeenAt = Math.min(sighting.lastSeenAt, untilAt)
      const observedUntilAt = lastSeenAt + OBSERVED_TAIL_MS
      return [
        { at: sighting.firstSeenAt, amountMinor, observedUntilAt },
        { at: lastSeenAt, amountMinor, observedUntilAt },
      ]
    })
    .sort((a, b) => a.at - b.at)
}

export interface Window {
  fromAt: number
  toAt: number
}

/** The last `days` days before `at`. */
export const daysBefore = (days: number, at: number): Window => ({ fromAt: at - days * DAY_MS, toAt: at })

/** A span of time, [fromAt, toAt), in which a price is known to have held. */
export interface PricedStep {
  fromAt: number
  toAt: number
  amountMinor: number
}

/**
 * The parts of the steps that lie in the window, have a price and rest on observation: what nobody saw must not count
 * in any figure.
 */
export function pricedWithin(steps: readonly PriceStep[], { fromAt, toAt }: Window): PricedStep[] {
  const inside: PricedStep[] = []
  for (const step of steps) {
    const from = Math.max(step.fromAt, fromAt)
    const to = Math.min(step.toAt, step.observedUntilAt, toAt)
    if (step.amountMinor === null || to <= from) continue
    inside.push({ amountMinor: step.amountMinor, fromAt: from, toAt: to })
  }
  return inside
}
