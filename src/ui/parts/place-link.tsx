/** A link from one of the extension's own pages to a show's or product's page in the history. */
import type { ComponentChildren } from "preact"
import { type HistoryPlace, queryOf } from "~model/history-place"

interface PlaceLinkProps {
  place: HistoryPlace
  /** Opens it in a new tab. The popup needs this, because it closes. */
  newTab?: boolean
  children: ComponentChildren
}

export const PlaceLink = ({ place, newTab = false, children }: PlaceLinkProps) => (
  <a href={`/tabs/history.html${queryOf(place)}`} {...(newTab && { target: "_blank", rel: "noreferrer" })}>
    {children}
  </a>
)
