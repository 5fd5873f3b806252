/**
 * The badges on a directory: at each tile, what the page claims of the show, and what the user's history says of it.
 * For screen readers this is a list with the show's title in each entry; on screen, each entry is at its tile.
 */
import { useContext, useLayoutEffect, useRef } from "preact/hooks"
import type { TileBadge } from "~messages/pane-port"
import { plainText } from "~model/plain-text"
import { t } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { VerdictMark } from "../verdict/verdict-mark"
import { StageContext } from "./box"
import { describeRemembered, describeTileClaim } from "./tile-words"

export const TileBadges = ({ badges }: { badges: readonly TileBadge[] }) => (
  <ul class="lp lp-badges" aria-label={t("directoryShows")}>
    {badges.map((badge) => (
      <Badge key={badge.show} badge={badge} />
    ))}
  </ul>
)

function Badge({ badge: { show, title, claim, remembered } }: { badge: TileBadge }) {
  const stage = useContext(StageContext)
  const item = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => (item.current ? stage?.add(show, item.current, false) : undefined), [stage, show])
  const claimed = describeTileClaim(claim)
  // The earlier session found something that the viewer should notice before opening the show again.
  const isNotable = toneOf(remembered?.verdict) !== "calm"
  return (
    <li ref={item} class={`lp-badge ${isNotable ? "lp-badge--warn" : ""}`}>
      <div>
        <span class="lp-hidden-text">
          <bdi>{plainText(title)}</bdi>:{" "}
        </span>
        {claimed && <span>{claimed}</span>}
        {claimed && remembered && <span class="lp-hidden-text">. </span>}
        {remembered && (
          <span class="lp-badge-remembered">
            <VerdictMark kind={remembered.verdict} size={14} />
            {describeRemembered(remembered, Date.now())}
          </span>
        )}
      </div>
    </li>
  )
}
