/** Precision, recall, delay and period of a run, by the corpus's own rules. */
import type { Outcome } from "./run"
import type { Label } from "./streams"

export interface Case {
  label: Label
  outcome: Outcome
}

/** A verdict up to this long before the labelled moment is still right: labels are exact to about half a second. */
const EARLY_SECONDS = 0.6
const PERIOD_TOLERANCE_SECONDS = 1.5

type AtSeconds = "mayBeAtSeconds" | "certainAtSeconds"

export interface LevelScore {
  precision: number | null
  recall: number | null
  falseAlarmsPerHour: number | null
  delayMedianSeconds: number | null
  delayP90Seconds: number | null
  /** "right/of": loops found whose period is right within 1.5 s, multiples included. */
  periodRight: string
}

export function summarise(cases: readonly Case[]) {
  const scored = cases.filter(({ label }) => !label.ambiguous)
  const seconds = cases.reduce((sum, { label }) => sum + label.durationSec, 0)
  const cpuMs = cases.reduce((sum, { outcome }) => sum + outcome.cpuMs, 0)
  return {
    mayBeLoop: scoreLevel(scored, "mayBeAtSeconds"),
    loop: scoreLevel(scored, "certainAtSeconds"),
    cpuMsPerMinute: cpuMs / (seconds / 60),
    cases: cases.map(({ label, outcome }) => ({
      id: label.id,
      expect: label.expect,
      mayBeLoopAtSeconds: outcome.mayBeAtSeconds,
      loopAtSeconds: outcome.certainAtSeconds,
      periodSeconds: outcome.periodSeconds,
      firstWrapAtSeconds: label.firstWrapAtSec,
      repeatSeenAtSeconds: outcome.repeatSeenAtSeconds,
      soundDiffers: outcome.soundDiffers,
      scored: !label.ambiguous,
    })),
  }
}

function scoreLevel(cases: readonly Case[], at: AtSeconds): LevelScore {
  const delays: number[] = []
  let falseAlarms = 0
  let positives = 0
  let liveSeconds = 0
  let periods = 0
  let periodsRight = 0
  for (const { label, outcome } of cases) {
    const reached = outcome[at]
    const wrap = label.expect === "none" ? null : label.firstWrapAtSec
    liveSeconds += wrap ?? label.durationSec
    if (wrap !== null) positives++
    if (reached === null) continue
    if (wrap === null || reached < wrap - EARLY_SECONDS) {
      falseAlarms++
      continue
    }
    delays.push(reached - wrap)
    if (label.periodSec === null || outcome.periodSeconds === null) continue
    periods++
    if (isPeriod(outcome.periodSeconds, label.periodSec)) periodsRight++
  }
  return {
    precision: delays.length + falseAlarms > 0 ? delays.length / (delays.length + falseAlarms) : null,
    recall: positives > 0 ? delays.length / positives : null,
    falseAlarmsPerHour: liveSeconds > 0 ? falseAlarms / (liveSeconds / 3600) : null,
    delayMedianSeconds: quantile(delays, 0.5),
    delayP90Seconds: quantile(delays, 0.9),
    periodRight: `${periodsRight}/${periods}`,
  }
}

function isPeriod(found: number, period: number): boolean {
  const rounds = Math.max(1, Math.round(found / period))
  return Math.abs(found - rounds * period) <= PERIOD_TOLERANCE_SECONDS
}

/** Interpolates linearly between the two nearest ranks; null for an empty list. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((one, other) => one - other)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]!
  const above = sorted[Math.ceil(at)]!
  return below + (above - below) * (at - Math.floor(at))
}
