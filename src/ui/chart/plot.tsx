/** The drawing of a price chart: axes, lines and markers. Screen readers get its label and a table instead. */
import type { TargetedPointerEvent } from "preact"
import { formatPriceShort, formatTick } from "./chart-words"
import type { ChartScale } from "./geometry"
import { linePaths } from "./geometry"
import type { ChartLevel, ChartModel } from "./model"

export interface PlotProps {
  model: ChartModel
  scale: ChartScale
  /** The time that is read out, in milliseconds since 1970; null if nothing is pointed at. */
  cursorAt: number | null
  label: string
  onPoint(event: TargetedPointerEvent<SVGSVGElement>): void
  onLeave(): void
}

export const Plot = ({ model, scale, cursorAt, label, onPoint, onLeave }: PlotProps) => {
  const { area, x, y } = scale
  return (
    <svg
      class="lp-chart-plot"
      viewBox={`0 0 ${area.width} ${area.height}`}
      role="img"
      aria-label={label}
      onPointerMove={onPoint}
      onPointerLeave={onLeave}
    >
      <Axes scale={scale} currency={model.currency} />
      {model.levels.map((level) => (
        <Level key={`${level.kind} ${level.amountMinor}`} level={level} scale={scale} />
      ))}
      {model.others.map(({ origin, steps }, place) => (
        <path key={origin} class={otherClass(place)} d={linePaths(steps, scale)} />
      ))}
      <path class="lp-chart-line" d={linePaths(model.steps, scale)} />
      {model.lowest && (
        <circle class="lp-chart-lowest" cx={x(model.lowest.at)} cy={y(model.lowest.amountMinor)} r={4} />
      )}
      {model.currentMinor !== null && (
        <circle class="lp-chart-current" cx={area.right} cy={y(model.currentMinor)} r={4} />
      )}
      {cursorAt !== null && (
        <line class="lp-chart-cursor" x1={x(cursorAt)} x2={x(cursorAt)} y1={area.top} y2={area.bottom} />
      )}
    </svg>
  )
}

/** Lines from other sources differ from ours by colour; all but the first are dashed. */
export const otherClass = (place: number): string =>
  place === 0 ? "lp-chart-other" : "lp-chart-other lp-chart-other--more"

const Axes = ({ scale: { area, x, y, amountTicks, timeTicks }, currency }: { scale: ChartScale; currency: string }) => (
  <g>
    {amountTicks.map((amountMinor) => (
      <g key={amountMinor}>
        <line class="lp-chart-grid" x1={area.left} x2={area.right} y1={y(amountMinor)} y2={y(amountMinor)} />
        <text x={area.left - 6} y={y(amountMinor)} dy="0.32em" text-anchor="end">
          {formatPriceShort(amountMinor, currency)}
        </text>
      </g>
    ))}
    {timeTicks.map((at) => (
      <text key={at} x={x(at)} y={area.height - 6} text-anchor="middle">
        {formatTick(at)}
      </text>
    ))}
  </g>
)

const Level = ({ level, scale: { area, y } }: { level: ChartLevel; scale: ChartScale }) => (
  <line
    class={`lp-chart-${level.kind}`}
    x1={area.left}
    x2={area.right}
    y1={y(level.amountMinor)}
    y2={y(level.amountMinor)}
  />
)
