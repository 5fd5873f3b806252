/** A reviewer's own words and their source: stars, day, whether the purchase is verified, and a link. */
import { t } from "../phrases/text"
import { formatDay } from "./review-date"
import { Stars } from "./stars"

export interface QuotedSource {
  stars: number | null
  /** Start of a day in UTC. */
  writtenAt: number | null
  verified: boolean | null
  url: string
}

/** A page could state a "javascript:" address as a review's link. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url)

export const QuotedFrom = ({ stars, writtenAt, verified, url }: QuotedSource) => (
  <div class="lp-review-meta">
    {stars !== null && <Stars stars={stars} />}
    {writtenAt !== null && <span>{formatDay(writtenAt)}</span>}
    {verified !== null && <span>{t(verified ? "reviewVerified" : "reviewUnverified")}</span>}
    {isWebAddress(url) && (
      <a href={url} target="_blank" rel="noopener noreferrer">
        {t("reviewSource")}
      </a>
    )}
  </div>
)

export const Quoted = ({ text, source }: { text: string; source: QuotedSource }) => (
  <figure class="lp-review-quote">
    <blockquote dir="auto">{text}</blockquote>
    <figcaption>
      <QuotedFrom {...source} />
    </figcaption>
  </figure>
)
