/**
 * A small chart of the last 90 days beside the current price, with both ends marked. There is none for a single day.
 */
import type { PriceHistory } from "~prices/history/history"
import { statisticsOf } from "~prices/history/statistics"
import { type PricedStep, pricedWithin } from "~prices/history/steps"
import { describeSpark } from "./chart-words"
import { linePaths, sparkScale, stepsWithin, windowOf } from "./geometry"

const WIDTH = 96
const HEIGHT = 28

export const Sparkline = ({ history }: { history: PriceHistory }) => {
  const until = history.steps.at(-1)?.toAt
  if (until === undefined || history.coverage.days <= 1) return null
  const window = windowOf("90", [history.steps], until)
  const steps = stepsWithin(history.steps, window)
  const priced: PricedStep[] = pricedWithin(steps, window)
  const range = statisticsOf(priced)
  const [first, last] = [priced[0], priced.at(-1)]
  if (!range || !first || !last) return null
  const { x, y } = sparkScale(steps, window, WIDTH, HEIGHT)
  return (
    <svg
      class="lp-spark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={describeSpark(first, last, range, history.currency)}
    >
      <path class="lp-chart-line" d={linePaths(steps, { x, y })} />
      <circle class="lp-spark-first" cx={x(first.fromAt)} cy={y(first.amountMinor)} r={3} />
      <circle class="lp-chart-current" cx={x(last.toAt)} cy={y(last.amountMinor)} r={3.5} />
    </svg>
  )
}
