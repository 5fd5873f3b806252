/**
 * A product's price over time: a step line with gaps, the lowest price, the average, the 30-day low, and the claimed
 * reference price as a dashed line. Histories from other sources are lines of their own. Figures and changes are folded
 * away. Values can be read out with the pointer and a slider; screen readers get a few sentences and a table of the
 * changes.
 */
import type { TargetedPointerEvent } from "preact"
import { useMemo, useState } from "preact/hooks"
import type { ReferenceClaim } from "~model/money"
import type { PriceHistory } from "~prices/history/history"
import { describeCoverage, describeHeldBack } from "../phrases/price-words"
import { t } from "../phrases/text"
import {
  describeChart,
  describeLevel,
  describeLowest,
  describeNow,
  describeOther,
  describeStatistics,
  describeStep,
} from "./chart-words"
import { CHART_RANGES, CHART_WIDTH, type ChartRange, chartScale, firstRange, stepAt } from "./geometry"
import { type ChartModel, chartModel } from "./model"
import { otherClass, Plot } from "./plot"
import { StepTable } from "./step-table"

export interface PriceChartProps {
  history: PriceHistory
  /** Histories from other sources, in the same currency. */
  others?: readonly PriceHistory[]
  references?: readonly ReferenceClaim[]
  /** Milliseconds since 1970. */
  now: number
}

const RANGE_TEXT = {
  "30": "chartRange30",
  "90": "chartRange90",
  "365": "chartRangeYear",
  all: "chartRangeAll",
} as const

const NONE: readonly never[] = []

export function PriceChart({ history, others = NONE, references = NONE, now }: PriceChartProps) {
  const [range, setRange] = useState<ChartRange>(() =>
    firstRange([history.steps, ...others.map(({ steps }) => steps)], now),
  )
  const [pointed, setPointed] = useState<number | null>(null)
  const model = useMemo(
    () => chartModel(history, others, references, range, now),
    [history, others, references, range, now],
  )
  const scale = useMemo(
    () =>
      chartScale(
        [...model.steps, ...model.others.flatMap(({ steps }) => steps)],
        model.window,
        model.levels.map(({ amountMinor }) => amountMinor),
      ),
    [model],
  )
  const step = pointed === null ? undefined : model.steps[pointed]
  const pointAt = (event: TargetedPointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = scale.x.invert(((event.clientX - box.left) / box.width) * CHART_WIDTH)
    setPointed(model.steps.length > 0 ? stepAt(model.steps, at) : null)
  }
  return (
    <figure class="lp-chart">
      <Ranges
        range={range}
        onRange={(next) => {
          setRange(next)
          setPointed(null)
        }}
      />
      <Plot
        model={model}
        scale={scale}
        cursorAt={step?.fromAt ?? null}
        label={describeChart(model, history.coverage)}
        onPoint={pointAt}
        onLeave={() => setPointed(null)}
      />
      <ReadoutSlider model={model} pointed={pointed} onPointed={setPointed} />
      <output class="lp-chart-readout">{step ? describeStep(step, model.currency) : describeNow(model)}</output>
      <Legend model={model} />
      <details class="lp-fold">
        <summary>{t("chartFigures")}</summary>
        <Statistics history={history} />
        <p class="lp-muted">{describeCoverage(history.coverage)}</p>
        {history.heldBack > 0 && <p class="lp-muted">{describeHeldBack(history.heldBack)}</p>}
        <StepTable caption={t("chartTable")} steps={model.steps} currency={model.currency} />
        {model.others.map(({ origin, steps }) => (
          <StepTable key={origin} caption={t("chartTableOther", origin)} steps={steps} currency={model.currency} />
        ))}
      </details>
    </figure>
  )
}

/**
 * A native slider, so that stepping through the prices works as usual by keyboard, by touch and with screen readers.
 */
const ReadoutSlider = ({
  model: { steps, currency },
  pointed,
  onPointed,
}: {
  model: ChartModel
  pointed: number | null
  onPointed(index: number): void
}) => {
  const last = steps.length - 1
  const step = steps[pointed ?? last]
  if (!step || last === 0) return null
  return (
    <input
      class="lp-chart-slider"
      type="range"
      min={0}
      max={last}
      value={pointed ?? last}
      aria-label={t("chartKeys")}
      aria-valuetext={describeStep(step, currency)}
      onInput={(event) => onPointed(Number(event.currentTarget.value))}
    />
  )
}

const Ranges = ({ range, onRange }: { range: ChartRange; onRange(range: ChartRange): void }) => (
  <fieldset class="lp-chart-ranges" aria-label={t("chartRanges")}>
    {CHART_RANGES.map((one) => (
      <button key={one} type="button" class="lp-chart-range" aria-pressed={one === range} onClick={() => onRange(one)}>
        {t(RANGE_TEXT[one])}
      </button>
    ))}
  </fieldset>
)

const Legend = ({ model }: { model: ChartModel }) => (
  <ul class="lp-chart-legend">
    <li>
      <svg class="lp-chart-key" viewBox="0 0 18 8" aria-hidden="true">
        <circle class="lp-chart-lowest" cx={9} cy={4} r={4} />
      </svg>
      {describeLowest(model)}
    </li>
    {model.others.map((other, place) => (
      <li key={other.origin}>
        <svg class="lp-chart-key" viewBox="0 0 18 8" aria-hidden="true">
          <line class={otherClass(place)} x1={0} x2={18} y1={4} y2={4} />
        </svg>
        {describeOther(other, model.currency)}
      </li>
    ))}
    {model.levels.map((level) => (
      <li key={`${level.kind} ${level.amountMinor}`}>
        <svg class="lp-chart-key" viewBox="0 0 18 8" aria-hidden="true">
          <line class={`lp-chart-${level.kind}`} x1={0} x2={18} y1={4} y2={4} />
        </svg>
        {describeLevel(level, model.currency)}
      </li>
    ))}
  </ul>
)

const Statistics = ({ history }: { history: PriceHistory }) => (
  <p class="lp-muted">{describeStatistics(history).join(" ")}</p>
)
