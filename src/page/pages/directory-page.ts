/** A directory of shows: badges at its tiles. Nothing is recorded; the history is asked about the shows on the page. */
import { send } from "~messages/client"
import type { TileBadge } from "~messages/pane-port"
import { MOST_SHOWS_ASKED, type RememberedShow } from "~messages/subjects/directory"
import type { ShowTile } from "~model/reading"
import type { SiteReader } from "~sites/kit"
import { tileElements } from "../dom/tile-elements"
import { openPane } from "../pane/pane"
import { TilePlaces } from "../pane/tile-places"
import { watchReading } from "../reading/page-reading"
import type { PageTeller } from "./page-state"

const badgesOf = (tiles: readonly ShowTile[], remembered: readonly RememberedShow[]): TileBadge[] =>
  tiles
    .map(({ key, title, claim }) => ({
      show: key,
      title,
      claim: claim.state,
      remembered: remembered.find(({ show }) => show === key) ?? null,
    }))
    // Where neither page nor history says anything there is nothing to show.
    .filter((badge) => badge.claim !== "none" || badge.remembered !== null)

export function watchDirectory(site: SiteReader, teller: PageTeller, signal: AbortSignal): void {
  let tiles: readonly ShowTile[] = []
  let remembered: readonly RememberedShow[] = []
  const locate = () => tileElements(document, tiles)
  const pane = openPane(
    {
      scrolls: true,
      placing: (host, tell, over) => new TilePlaces(host, tell, locate, over),
      onSeen: teller.paneSeen,
    },
    signal,
  )
  let hasBadges = false
  const show = () => {
    const badges = badgesOf(tiles, remembered)
    hasBadges ||= badges.length > 0
    if (hasBadges) pane.show({ kind: "directory", badges })
  }
  const ask = async () => {
    if (tiles.length === 0) return
    try {
      const shows = tiles.map(({ key }) => key)
      remembered = (await send("page.directory.shows", { shows })).remembered
    } catch {
      // Without the history the badges still say what the page claims.
    }
    show()
  }
  watchReading(
    site,
    (reading) => {
      tiles = (reading?.tiles ?? []).slice(0, MOST_SHOWS_ASKED)
      show()
      void ask()
    },
    signal,
  )
  // Whoever comes back from a show should find what was seen of it.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void ask(), { signal })
}
