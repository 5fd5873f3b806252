/** How similar a stretch is to what ran at each lag before it. A repeat is the one bar that stands out. */
import type { LagAgreement } from "~liveness/index"
import { formatDuration } from "../phrases/durations"
import { formatNumber, t } from "../phrases/text"
import { Ticks } from "../timeline/ticks"

const WIDTH = 640
const BASE = 110
/** Lags this close to the one that was found are about as similar, and count as the same. */
const NEAR_SECONDS = 2

const percent = (share: number) => formatNumber(Math.max(0, share), { style: "percent" })

export function Histogram({ profile, lagSeconds }: { profile: readonly LagAgreement[]; lagSeconds: number }) {
  const isNear = (one: LagAgreement) => Math.abs(one.lagSeconds - lagSeconds) <= NEAR_SECONDS
  const bestOf = (bars: readonly LagAgreement[]) => Math.max(0, ...bars.map(({ agreement }) => agreement))
  const here = bestOf(profile.filter(isNear))
  const elsewhere = bestOf(profile.filter((one) => !isNear(one)))
  const first = profile[0]
  const last = profile.at(-1)
  if (!first || !last) return null
  const step = WIDTH / profile.length
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${BASE + 1}`} aria-hidden="true">
        {profile.map((one, index) => {
          const height = Math.round(Math.max(0, one.agreement) * (BASE - 6))
          const [x, width] = [(index * step + 1).toFixed(1), (step - 2).toFixed(1)]
          return (
            <rect
              key={one.lagSeconds}
              class={isNear(one) ? "bar-here" : "bar"}
              {...{ x, y: BASE - height, width, height }}
            />
          )
        })}
        <path class="axis" d={`M0 ${BASE}H${WIDTH}`} />
      </svg>
      <Ticks says={[first.lagSeconds, last.lagSeconds].map(formatDuration)} />
      <figcaption>{t("pageHistogramSays", formatDuration(lagSeconds), percent(here), percent(elsewhere))}</figcaption>
    </figure>
  )
}
