/** When a price that was seen counts as the one that a page says it asked. */

/** What rounding, a tax or an exchange rate does to a price. */
const SAME_MINOR = 1
const SAME_SHARE = 0.005

/** The least amount that counts as asked at the reference. */
export const askedFromMinor = (referenceMinor: number): number =>
  referenceMinor - Math.max(SAME_MINOR, Math.floor(referenceMinor * SAME_SHARE))

/** A hundredth of the price and less is given away: such a day says nothing of what the product costs. */
export const isGiveaway = (amountMinor: number, referenceMinor: number): boolean => amountMinor * 100 <= referenceMinor
