/** What a verdict rests on: the two frames side by side, the observations, what speaks against, and what is no loop. */
import type { ComponentChild } from "preact"
import type { FramePair } from "~messages/map"
import type { Evidence } from "~model/evidence"
import type { SessionView } from "~model/session"
import { sayDuration } from "../durations"
import { sayRule } from "../rule-words"
import { sayClaim, sayPicture, sayProblems, saySound } from "../say"
import { isNoLoop, sayEvidence } from "../say-evidence"
import type { Tense } from "../tense"
import { formatNumber, t } from "../text"

/** Pairs shown at once; the newest are the most telling. */
const pairsShown = 2

const Frame = ({ picture, caption }: { picture: string; caption: string }) => (
  <figure class="lp-frame">
    <img src={picture} alt={caption} width={192} height={108} />
    <figcaption>{caption}</figcaption>
  </figure>
)

export const FramePairCard = ({ pair }: { pair: FramePair }) => (
  <div class="lp-pair">
    <Frame picture={pair.before} caption={t("frameBefore", sayDuration(pair.nowSeconds - pair.beforeSeconds))} />
    <Frame picture={pair.now} caption={t("frameNow")} />
  </div>
)

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

export const unique = (lines: string[]) => [...new Set(lines.filter((line) => line !== ""))]

/** Without a playing video there is nothing to say of its sound. */
const soundless = new Set<SessionView["inspection"]["picture"]>(["waiting", "no-video", "never-played"])

/** What was and was not looked at. */
export function looked(
  { inspection, watchedSeconds, problems }: Pick<SessionView, "inspection" | "watchedSeconds" | "problems">,
  tense: Tense,
): string[] {
  const problem = sayProblems({ problems })
  const state = soundless.has(inspection.picture) ? [] : [saySound(inspection.sound, tense)]
  return [t("lookedFor", sayDuration(watchedSeconds)), sayPicture(inspection.picture, tense), ...state, problem ?? ""]
}

export interface EvidenceCardProps {
  view: SessionView
  framePairs: readonly FramePair[]
  tense: Tense
  /** How it is saved, where there is something to save. */
  save: ComponentChild
}

export function EvidenceCard({ view, framePairs, tense, save }: EvidenceCardProps) {
  const { verdict } = view
  const say = (one: Evidence) => sayEvidence(one, tense)
  const repeats = verdict.because.some((one) => one.kind === "repeat")
  const noLoop = verdict.against.filter(isNoLoop)
  const speaks = verdict.against.filter((one) => !isNoLoop(one))
  return (
    <div class="lp-evidence">
      {repeats && framePairs.slice(-pairsShown).map((pair) => <FramePairCard key={pair.id} pair={pair} />)}
      <List title={t("evidenceFor")} lines={unique([sayClaim(verdict.claim, tense), ...verdict.because.map(say)])} />
      <List title={t("evidenceAgainst")} lines={unique(speaks.map(say))} />
      <List title={t("evidenceNoLoop")} lines={unique(noLoop.map(say))} />
      <List title={t("ruleTitle")} lines={unique([sayRule(verdict.rule)])} />
      <List title={t("evidenceLooked")} lines={unique(looked(view, tense))} />
      {verdict.confidence !== null && (
        <p class="lp-muted">{t("confidence", formatNumber(verdict.confidence, { style: "percent" }))}</p>
      )}
      {repeats && save}
    </div>
  )
}

export const evidenceCardCss = `
.lp-evidence { display: grid; gap: 10px; }
.lp-pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.lp-frame { margin: 0; min-width: 0; }
.lp-frame img { display: block; width: 100%; height: auto; border-radius: 6px; background: var(--lp-raised); }
.lp-frame figcaption { color: var(--lp-muted); font-size: 12px; margin-top: 2px; }
.lp-h { font-size: 12px; font-weight: 600; margin: 0 0 2px; color: var(--lp-muted); }
.lp-list { margin: 0; padding-inline-start: 16px; }
.lp-evidence p { margin: 0; }
`
