/**
 * Loops of any period: 20 to 90 s in steps of 0.01 s, started anywhere, so that the samples of two passes coincide or
 * lie up to a quarter of a second apart. This exposes a detector that finds only periods which fit its grid.
 */
import { MAY_BE_SECONDS } from "~liveness/levels/levels"
import { loopedShow } from "./broadcast"
import { played } from "./player"
import { between, randomOf } from "./random"
import { type Reel, reelOfFolder, renderedReel } from "./reel"
import { type Outcome, runSamples } from "./run"
import { quantile } from "./score"
import { frames, type LumaStream, type Sample } from "./streams"

export interface PhaseCase {
  periodSeconds: number
  fromSeconds: number
  outcome: Outcome
}

const SHORTEST_SECONDS = 20
const LONGEST_SECONDS = 90
const SOON_SECONDS = 25
/**
 * A repeat first seen later than this after the wrap cannot be called a loop in time, since that takes another 16 s.
 */
const LATEST_START_SECONDS = SOON_SECONDS - MAY_BE_SECONDS
/** A loop of 90 s becomes certain 76 s after it wraps. */
const AFTER_WRAP_SECONDS = 120
const HOSTS = [21, 22, 23, 24, 25, 26]
const HOST_SECONDS = 120
const HEADLINE_LOOPS = 80

/** @param folder clips to make the loops from; null for rendered hosts */
export const reelFor = (folder: string | null): Promise<Reel> | Reel =>
  folder ? reelOfFolder(folder) : renderedReel(HOSTS, HOST_SECONDS)

/** Loops whose periods fit the grid, joined at various moments, to test that the headline does not fall back. */
export function headlineCases(pictureOnly: boolean): PhaseCase[] {
  return Array.from({ length: HEADLINE_LOOPS }, (_, index) => {
    const periodSeconds = 30 + 4 * (index % 10)
    const joinedSeconds = (index * 7) % 20
    const show = loopedShow(11 + index, periodSeconds, 2 * periodSeconds + joinedSeconds + 50)
    const outcome = runSamples(joined(show, joinedSeconds), { pictureOnly, earlier: null })
    return { periodSeconds: periodSeconds + joinedSeconds, fromSeconds: joinedSeconds, outcome }
  })
}

function* joined(show: LumaStream, fromSeconds: number): Generator<Sample> {
  for (const sample of frames(show)) if (sample.atSeconds >= fromSeconds) yield sample
}

export function phaseCases(reel: Reel, count: number, pictureOnly: boolean, seed: number): PhaseCase[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, (_, index) => {
    const periodSeconds = Math.round(100 * between(random, SHORTEST_SECONDS, LONGEST_SECONDS)) / 100
    // Every clip is used equally often, whatever its length.
    const clip = index % reel.clipStarts.length
    const clipEnd = reel.clipStarts[clip + 1] ?? reel.seconds
    const fromSeconds = between(random, reel.clipStarts[clip]!, clipEnd)
    const untilSeconds = periodSeconds + AFTER_WRAP_SECONDS
    const loop = { reel, fromSeconds, periodSeconds, untilSeconds, seed: seed + index, hasSound: !pictureOnly }
    const outcome = runSamples(played(loop), { pictureOnly, earlier: null })
    if (process.env.LIVEPROOF_TRACE) trace({ periodSeconds, fromSeconds, outcome })
    return { periodSeconds, fromSeconds, outcome }
  })
}

/** Prints what was found late, or taken back. */
function trace({ periodSeconds, fromSeconds, outcome }: PhaseCase) {
  const after = (at: number | null) => (at === null ? "-" : (at - periodSeconds).toFixed(1))
  const { mayBeAtSeconds, certainAtSeconds, fellBackAtSeconds, soundDiffers } = outcome
  const late = mayBeAtSeconds === null || mayBeAtSeconds - periodSeconds > SOON_SECONDS
  if (!late && fellBackAtSeconds.length === 0 && !soundDiffers) return
  console.log(
    `  ${periodSeconds} s from ${fromSeconds.toFixed(1)}: may be ${after(mayBeAtSeconds)}, loop ${after(certainAtSeconds)}, ` +
      `fell back ${fellBackAtSeconds.map(after).join(" ")}${soundDiffers ? ", sound differs" : ""}`,
  )
}

export function describePhases(cases: readonly PhaseCase[], name: string): string {
  const after = (at: number | null, { periodSeconds }: PhaseCase) =>
    at === null ? Number.POSITIVE_INFINITY : at - periodSeconds
  const mayBe = cases.map((one) => after(one.outcome.mayBeAtSeconds, one))
  const certain = cases.map((one) => after(one.outcome.certainAtSeconds, one))
  const soon = mayBe.filter((seconds) => seconds <= SOON_SECONDS).length
  const unseen = cases.filter(
    (one, index) => mayBe[index]! > SOON_SECONDS && after(one.outcome.mayBeFromSeconds, one) > LATEST_START_SECONDS,
  ).length
  const early = mayBe.filter((seconds) => seconds < 0).length
  const row = (seconds: readonly number[]) =>
    [0.5, 0.95, 1].map((share) => (quantile(seconds, share) ?? 0).toFixed(1)).join(" / ")
  const agreements = cases.flatMap(({ outcome }) => outcome.soundAgreement ?? [])
  const agrees = [0.1, 0.5].map((share) => (quantile(agreements, share) ?? 0).toFixed(2)).join(" / ")
  const differs = cases.filter(({ outcome }) => outcome.soundDiffers).length
  const fellBack = cases.filter(({ outcome }) => outcome.fellBackAtSeconds.length > 0).length
  return (
    `${name}: ${cases.length} periods, may be within ${SOON_SECONDS} s in ${((100 * soon) / cases.length).toFixed(1)} %, ` +
    `of the others ${unseen} with nothing to see for ${LATEST_START_SECONDS} s; median / 95 % / worst ${row(mayBe)} s; loop ${row(certain)} s; fell back ${fellBack}, too early ${early}` +
    (agreements.length > 0 ? `, sound differs ${differs}, agrees (lowest tenth / median) ${agrees}` : "")
  )
}
