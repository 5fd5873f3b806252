/**
 * The evidence card, which shows what a verdict rests on: two frames side by side, one sentence, and the time line.
 * Everything else is folded.
 */
import type { ComponentChild } from "preact"
import { useCallback, useMemo, useState } from "preact/hooks"
import type { FramePair } from "~messages/map"
import { type Evidence, isNoLoop, type Verdict } from "~model/evidence"
import { isOfFurtherRounds } from "~model/repeat"
import type { SessionView } from "~model/session"
import type { SessionTimeline, TimelineMark } from "~model/session-timeline"
import { formatDay, formatDuration, formatLength } from "../phrases/durations"
import { describeEvidence, looked, unique } from "../phrases/evidence-words"
import { describeRule } from "../phrases/rule-words"
import type { Tense } from "../phrases/tense"
import { formatNumber, t } from "../phrases/text"
import { describeClaim, describePicture } from "../phrases/verdict-words"
import { type ChosenMark, chosenAt, indexOfChosen } from "../timeline/chosen-mark"
import { MarkTable } from "../timeline/mark-table"
import { TimeLine } from "../timeline/time-line"

const Frame = ({ picture, caption }: { picture: string; caption: string }) => (
  <figure class="lp-frame">
    <img src={picture} alt={caption} width={192} height={108} />
    <figcaption>{caption}</figcaption>
  </figure>
)

const describeWhen = ({ nowSeconds, beforeSeconds, earlierStartedAt }: FramePair): string =>
  earlierStartedAt === undefined
    ? t("frameBefore", formatDuration(nowSeconds - beforeSeconds))
    : formatDay(earlierStartedAt)

export const FramePairCard = ({ pair }: { pair: FramePair }) => (
  <div class="lp-pair">
    <Frame picture={pair.before} caption={`${describeWhen(pair)} · ${formatLength(pair.beforeSeconds)}`} />
    <Frame picture={pair.now} caption={`${t("frameNow")} · ${formatLength(pair.nowSeconds)}`} />
  </div>
)

const SAME_LAG_SECONDS = 2

/** The newest pair of frames of a repeat. */
function pairOf(mark: TimelineMark | undefined, framePairs: readonly FramePair[]): FramePair | undefined {
  if (!mark || !("now" in mark) || !mark.now) return undefined
  const { now, before } = mark
  const earlier = mark.kind === "repeat" ? mark.earlierStartedAt : undefined
  const lagSeconds = before
    ? now.fromSeconds - before.fromSeconds
    : mark.kind === "repeat"
      ? mark.lagSeconds
      : Number.NaN
  return framePairs.findLast(
    ({ nowSeconds, beforeSeconds, earlierStartedAt }) =>
      earlierStartedAt === earlier &&
      nowSeconds >= now.fromSeconds &&
      nowSeconds <= now.toSeconds &&
      Math.abs(nowSeconds - beforeSeconds - lagSeconds) <= SAME_LAG_SECONDS,
  )
}

/**
 * The newest pair of frames of the kind on which a verdict rests: with a frame of an earlier session if it is a rerun.
 */
const newestPair = ({ because }: Verdict, framePairs: readonly FramePair[]): FramePair | undefined => {
  const isRerun = because.some((one) => one.kind === "repeat" && one.repeat.earlier !== undefined)
  return framePairs.findLast(({ earlierStartedAt }) => (earlierStartedAt !== undefined) === isRerun)
}

const List = ({ title, lines }: { title: string; lines: string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h3 class="lp-h">{title}</h3>
      <ul class="lp-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )

/** Whether another repeat already says this: a loop is found at the lag of one round and of two, but is listed once. */
const isToldBy = (one: Evidence, others: readonly Evidence[]): boolean =>
  one.kind === "repeat" &&
  others.some((other) => other.kind === "repeat" && isOfFurtherRounds(one.repeat, other.repeat))

/** What decided, in one sentence; if nothing did, how much was examined. */
function describeFinding(view: SessionView, tense: Tense): string {
  const { verdict, inspection, watchedSeconds } = view
  const decided = verdict.because.map((one) => describeEvidence(one, tense)).find((line) => line !== "")
  if (decided) return unique([describeClaim(verdict.claim, tense), decided]).join(" ")
  return `${t("lookedFor", formatDuration(watchedSeconds))} ${describePicture(inspection.picture, tense)}`
}

export interface EvidenceCardProps {
  view: SessionView
  framePairs: readonly FramePair[]
  /** Null until the background has sent it. */
  timeline: SessionTimeline | null
  tense: Tense
  /** Saves the evidence; shown if there is a repeat to save. */
  save: ComponentChild
}

/** In this order, because a pane may have room for little more than the frames and the sentence. */
export function EvidenceCard({ view, framePairs, timeline, tense, save }: EvidenceCardProps) {
  const [choice, setChoice] = useState<ChosenMark | null>(null)
  const marks = timeline?.marks ?? []
  const chosen = indexOfChosen(marks, choice)
  const choose = useCallback((index: number) => setChoice(chosenAt(timeline?.marks ?? [], index)), [timeline])
  const table = useMemo(() => <MarkTable marks={marks} />, [timeline])
  const { verdict } = view
  const say = (one: Evidence) => describeEvidence(one, tense)
  const because = verdict.because.filter((one) => !isToldBy(one, verdict.because))
  const repeats = verdict.because.some((one) => one.kind === "repeat")
  const noLoop = verdict.against.filter(isNoLoop)
  const speaks = verdict.against.filter((one) => !isNoLoop(one))
  const mark = marks[chosen]
  const isOtherRepeat = mark !== undefined && "now" in mark
  const pair = pairOf(mark, framePairs) ?? (repeats && !isOtherRepeat ? newestPair(verdict, framePairs) : undefined)
  return (
    <div class="lp-evidence">
      {pair && <FramePairCard pair={pair} />}
      <p class="lp-finding">{describeFinding(view, tense)}</p>
      {repeats && save}
      <TimeLine timeline={timeline} chosen={chosen} onChoose={choose} />
      <details class="lp-rest">
        <summary>{t("evidenceRest")}</summary>
        <List title={t("evidenceFor")} lines={unique([describeClaim(verdict.claim, tense), ...because.map(say)])} />
        <List title={t("evidenceAgainst")} lines={unique(speaks.map(say))} />
        <List title={t("evidenceNoLoop")} lines={unique(noLoop.map(say))} />
        <List title={t("ruleTitle")} lines={unique([describeRule(verdict.rule)])} />
        <List title={t("evidenceLooked")} lines={unique(looked(view, tense))} />
        {verdict.confidence !== null && (
          <p class="lp-muted">{t("confidence", formatNumber(verdict.confidence, { style: "percent" }))}</p>
        )}
        {marks.length > 0 && (
          <section>
            <h3 class="lp-h">{t("timelineTitle")}</h3>
            {table}
          </section>
        )}
      </details>
    </div>
  )
}
