/**
 * On a directory of shows: at each tile what the page claims of it, and what the user's own history says of that show.
 * A list for screen readers, with the show's title in each entry; on screen each entry stands at its tile.
 */
import { useEffect, useRef } from "preact/hooks"
import type { RememberedShow } from "~messages/subjects/directory"
import type { ShowKey } from "~model/ids"
import { plainText } from "~model/plain-text"
import type { ClaimState } from "~model/reading"
import { VerdictMark } from "../parts/verdict-mark"
import { t } from "../text"
import { sayRemembered, sayTileClaim } from "../tile-words"
import { toneOf } from "../tone"
import { followTiles } from "./tile-places"

export interface TileBadge {
  show: ShowKey
  title: string
  claim: ClaimState
  remembered: RememberedShow | null
}

export interface TileBadgesProps {
  badges: readonly TileBadge[]
  /** Where the tiles stand now. */
  locate(): ReadonlyMap<ShowKey, Element>
}

export function TileBadges({ badges, locate }: TileBadgesProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const stop = new AbortController()
    const placed = () => {
      const tiles = locate()
      return badges.flatMap(({ show }, index) => {
        const badge = list.current?.children[index]
        return badge instanceof HTMLElement ? [{ badge, tile: tiles.get(show) ?? null }] : []
      })
    }
    followTiles(placed, stop.signal)
    return () => stop.abort()
  }, [badges, locate])
  return (
    <ul ref={list} class="lp lp-badges" aria-label={t("directoryShows")}>
      {badges.map((badge) => (
        <Badge key={badge.show} badge={badge} />
      ))}
    </ul>
  )
}

function Badge({ badge: { title, claim, remembered } }: { badge: TileBadge }) {
  const claimed = sayTileClaim(claim)
  // It deserves a second look before one opens the show again.
  const isNotable = toneOf(remembered?.verdict) !== "calm"
  return (
    <li class={`lp-badge ${isNotable ? "lp-badge--warn" : ""}`}>
      <span class="lp-hidden-text">
        <bdi>{plainText(title)}</bdi>:{" "}
      </span>
      {claimed && <span>{claimed}</span>}
      {claimed && remembered && <span class="lp-hidden-text">. </span>}
      {remembered && (
        <span class="lp-badge-remembered">
          <VerdictMark kind={remembered.verdict} size={14} />
          {sayRemembered(remembered, Date.now())}
        </span>
      )}
    </li>
  )
}
