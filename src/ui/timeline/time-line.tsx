/**
 * A session's time line in which marks can be chosen: by a press on the drawing, or with a native slider, which works
 * as usual by keyboard, by touch and with screen readers.
 */
import { useMemo } from "preact/hooks"
import type { SessionTimeline } from "~model/session-timeline"
import { formatLength } from "../phrases/durations"
import { t } from "../phrases/text"
import { Drawing } from "./drawing"
import { nearestMark, timeScale } from "./geometry"
import { describeMark, describePlace } from "./mark-words"
import { Ticks, ticksOf } from "./ticks"

/** Drawn before anything is known, so that the time line takes the same room. */
const empty: SessionTimeline = { endSeconds: 0, watched: null, marks: [] }

export interface TimeLineProps {
  timeline: SessionTimeline | null
  /** Index of a mark; -1: none. */
  chosen: number
  onChoose(index: number): void
}

export function TimeLine({ timeline, chosen, onChoose }: TimeLineProps) {
  const { marks, endSeconds } = timeline ?? empty
  const mark = marks[chosen]
  const says = mark
    ? `${describePlace(mark)} · ${describeMark(mark)}`
    : t(marks.length > 0 ? "timelineHint" : "timelineNone")
  const end = Math.max(1, Math.ceil(endSeconds))
  const step = (slider: HTMLInputElement): void => {
    const from = mark?.atSeconds ?? end
    const by = Number(slider.value) - Math.round(from)
    onChoose(nextMark(timeline ?? empty, chosen, from, by))
    // After a step to a mark at the same second, or beyond the last, nothing is rendered that would put the thumb back.
    slider.value = String(Math.round(from))
  }
  // The words around the drawing change every second; the drawing need not be made again.
  const drawing = useMemo(() => {
    const shown = timeline ?? empty
    const choose = (across: number, down: number) => onChoose(nearestMark(shown, timeScale(shown), across, down))
    return <Drawing timeline={shown} chosen={mark} label={t("timelineTitle")} onPoint={choose} />
  }, [timeline, mark, onChoose])
  return (
    <figure class="lp-tl-figure">
      {drawing}
      <input
        class="lp-tl-slider"
        type="range"
        min={0}
        max={end}
        value={Math.round(mark?.atSeconds ?? end)}
        disabled={marks.length === 0}
        aria-label={t("timelineKeys")}
        aria-valuetext={says}
        onInput={({ currentTarget }) => step(currentTarget)}
      />
      <Ticks says={ticksOf(endSeconds).map(formatLength)} />
      <output class="lp-tl-readout" dir="auto">
        {says}
      </output>
    </figure>
  )
}

/** A step by keyboard goes to the next mark, a drag to the nearest. */
function nextMark({ marks }: SessionTimeline, chosen: number, fromSeconds: number, bySeconds: number): number {
  if (Math.abs(bySeconds) <= 1) {
    const from = chosen < 0 ? marks.length : chosen
    return Math.min(marks.length - 1, Math.max(0, from + Math.sign(bySeconds)))
  }
  const to = fromSeconds + bySeconds
  const away = marks.map(({ atSeconds }) => Math.abs(atSeconds - to))
  return away.indexOf(Math.min(...away))
}
