/** A link to a page within the history, on the extension's own pages. */
import type { ComponentChildren } from "preact"
import { type HistoryPlace, queryOf } from "~model/history-place"

interface PlaceLinkProps {
  place: HistoryPlace
  /** In a tab of its own: a popup would close. */
  newTab?: boolean
  children: ComponentChildren
}

export const PlaceLink = ({ place, newTab = false, children }: PlaceLinkProps) => (
  <a href={`/tabs/history.html${queryOf(place)}`} {...(newTab && { target: "_blank", rel: "noreferrer" })}>
    {children}
  </a>
)
