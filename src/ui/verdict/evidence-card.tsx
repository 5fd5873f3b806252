/**
 * What a verdict rests on: the two frames side by side, one sentence, and when it ran; everything else that was seen is folded
 * behind it.
 */
import type { ComponentChild } from "preact"
import { useCallback, useMemo, useState } from "preact/hooks"
import type { FramePair } from "~messages/map"
import { type Evidence, isNoLoop, type Verdict } from "~model/evidence"
import { isOfFurtherRounds } from "~model/repeat"
import type { SessionView } from "~model/session"
import type { SessionTimeline, TimelineMark } from "~model/session-timeline"
import { sayDay, sayDuration, sayLength } from "../phrases/durations"
import { sayRule } from "../phrases/rule-words"
import { sayClaim, sayPicture } from "../phrases/say"
import { looked, sayEvidence, unique } from "../phrases/say-evidence"
import type { Tense } from "../phrases/tense"
import { formatNumber, t } from "../phrases/text"
import { type ChosenMark, chosenAt, indexOfChosen } from "../timeline/chosen-mark"
import { MarkTable } from "../timeline/mark-table"
import { TimeLine } from "../timeline/time-line"

const Frame = ({ picture, caption }: { picture: string; caption: string }) => (
  <figure class="lp-frame">
    <img src={picture} alt={caption} width={192} height={108} />
    <figcaption>{caption}</figcaption>
  </figure>
)

const sayWhen = ({ nowSeconds, beforeSeconds, earlierStartedAt }: FramePair): string =>
  earlierStartedAt === undefined ? t("frameBefore", sayDuration(nowSeconds - beforeSeconds)) : sayDay(earlierStartedAt)

export const FramePairCard = ({ pair }: { pair: FramePair }) => (
  <div class="lp-pair">
    <Frame picture={pair.before} caption={`${sayWhen(pair)} · ${sayLength(pair.beforeSeconds)}`} />
    <Frame picture={pair.now} caption={`${t("frameNow")} · ${sayLength(pair.nowSeconds)}`} />
  </div>
)

const SAME_LAG_SECONDS = 2

/** The frames of a repeat; the newest are the most telling. */
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

/** The newest frames of what a verdict rests on: of a rerun, or of this session alone. */
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

/** One loop is told once, though it was found at one round and at two. */
const isToldBy = (one: Evidence, others: readonly Evidence[]): boolean =>
  one.kind === "repeat" &&
  others.some((other) => other.kind === "repeat" && isOfFurtherRounds(one.repeat, other.repeat))

/** What decided, in one sentence; where nothing did, how far it was looked. */
function sayFinding(view: SessionView, tense: Tense): string {
  const { verdict, inspection, watchedSeconds } = view
  const decided = verdict.because.map((one) => sayEvidence(one, tense)).find((line) => line !== "")
  if (decided) return unique([sayClaim(verdict.claim, tense), decided]).join(" ")
  return `${t("lookedFor", sayDuration(watchedSeconds))} ${sayPicture(inspection.picture, tense)}`
}

export interface EvidenceCardProps {
  view: SessionView
  framePairs: readonly FramePair[]
  /** Null until it is known. */
  timeline: SessionTimeline | null
  tense: Tense
  /** How it is saved, where there is something to save. */
  save: ComponentChild
}

/** The pair of frames, one sentence, the time line; the rest at a press. Where there is little room, the first two say it. */
export function EvidenceCard({ view, framePairs, timeline, tense, save }: EvidenceCardProps) {
  const [choice, setChoice] = useState<ChosenMark | null>(null)
  const marks = timeline?.marks ?? []
  const chosen = indexOfChosen(marks, choice)
  const choose = useCallback((index: number) => setChoice(chosenAt(timeline?.marks ?? [], index)), [timeline])
  const table = useMemo(() => <MarkTable marks={marks} />, [timeline])
  const { verdict } = view
  const say = (one: Evidence) => sayEvidence(one, tense)
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
      <p class="lp-finding">{sayFinding(view, tense)}</p>
      {repeats && save}
      <TimeLine timeline={timeline} chosen={chosen} onChoose={choose} />
      <details class="lp-rest">
        <summary>{t("evidenceRest")}</summary>
        <List title={t("evidenceFor")} lines={unique([sayClaim(verdict.claim, tense), ...because.map(say)])} />
        <List title={t("evidenceAgainst")} lines={unique(speaks.map(say))} />
        <List title={t("evidenceNoLoop")} lines={unique(noLoop.map(say))} />
        <List title={t("ruleTitle")} lines={unique([sayRule(verdict.rule)])} />
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
