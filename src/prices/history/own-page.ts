/** What a product's own page said when it was read last, beside what a show says of it. */
import type { ReferenceClaim } from "~model/money"
import type { OwnPage } from "~model/reading"
import { DAY_MS } from "~model/time"

/** @returns null where the page was not read within a day */
export const readToday = (page: OwnPage | null, now: number): OwnPage | null =>
  page && now - page.readAt <= DAY_MS ? page : null

/** Each kind and amount once. */
export function unionOfReferences(...lists: readonly (readonly ReferenceClaim[])[]): ReferenceClaim[] {
  const byClaim = new Map(
    lists
      .flat()
      .reverse()
      .map((claim) => [`${claim.kind} ${claim.price.amountMinor} ${claim.price.currency}`, claim]),
  )
  return [...byClaim.values()].reverse()
}
