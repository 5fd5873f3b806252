/** Stars as characters, and in words for screen readers; and the histogram of all stars. */
import { formatNumber, t, tn } from "../phrases/text"

export const Stars = ({ stars }: { stars: number }) => {
  const whole = Math.min(5, Math.max(0, Math.round(stars)))
  return (
    <span>
      <span class="lp-review-stars" aria-hidden="true">
        {"★".repeat(whole)}
        <span class="lp-review-stars-off">{"☆".repeat(5 - whole)}</span>
      </span>
      <span class="lp-hidden-text">{t("reviewStars", formatNumber(stars, { maximumFractionDigits: 1 }))}</span>
    </span>
  )
}

/** @param shares of 1, 2, 3, 4 and 5 stars */
export const StarHistogram = ({ shares, label }: { shares: readonly number[]; label: string }) => (
  <section>
    <h3>{label}</h3>
    <ul class="lp-review-histogram">
      {[5, 4, 3, 2, 1].map((stars) => {
        const share = shares[stars - 1] ?? 0
        return (
          <li key={stars}>
            <span>{tn("reviewHistogramRow", stars)}</span>
            <span class="lp-review-track" aria-hidden="true">
              <span class="lp-review-bar" style={{ width: `${(100 * share).toFixed(1)}%` }} />
            </span>
            <span class="lp-review-share">{formatNumber(share, { style: "percent", maximumFractionDigits: 0 })}</span>
          </li>
        )
      })}
    </ul>
  </section>
)
