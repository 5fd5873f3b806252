/** The last 90 days in the size of a word; a single day has none. Says nothing that the tag does not say in text, so it is hidden from readers. */
import type { PriceHistory } from "~prices/history"
import { linePaths, sparkScale, stepsWithin, windowOf } from "./geometry"

const WIDTH = 64
const HEIGHT = 18

export const Sparkline = ({ history }: { history: PriceHistory }) => {
  const until = history.steps.at(-1)?.toAt
  if (until === undefined || history.coverage.days <= 1) return null
  const window = windowOf("90", [history.steps], until)
  const steps = stepsWithin(history.steps, window)
  const scale = sparkScale(steps, window, WIDTH, HEIGHT)
  return (
    <svg class="lp-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="lp-chart-line" d={linePaths(steps, scale)} />
      {history.current && (
        <circle class="lp-chart-current" cx={scale.area.right} cy={scale.y(history.current.amountMinor)} r={2.5} />
      )}
    </svg>
  )
}
