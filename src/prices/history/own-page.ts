/** What a product's own page said when it was last read, to be shown beside what a show says of it. */
import type { ReferenceClaim } from "~model/money"
import type { OwnPage } from "~model/reading"
import { DAY_MS } from "~model/time"

/** @returns null if the page was not read within the last 24 hours */
export const readToday = (page: OwnPage | null, now: number): OwnPage | null =>
  page && now - page.readAt <= DAY_MS ? page : null

/** All references, each kind and amount once. */
export function unionOfReferences(...lists: readonly (readonly ReferenceClaim[])[]): ReferenceClaim[] {
  const byClaim = new Map(
    lists
      .flat()
      .reverse()
      .map((claim) => [`${claim.kind} ${claim.price.amountMinor} ${claim.price.currency}`, claim]),
  )
  return [...byClaim.values()].reverse()
}
