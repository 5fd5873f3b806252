/** When a price that was seen counts as the one that a page says it used to ask. */

/** As much as rounding, a tax or an exchange rate may take off a price. */
const SAME_MINOR = 1
const SAME_SHARE = 0.005

/** The lowest amount that counts as the reference price. */
export const askedFromMinor = (referenceMinor: number): number =>
  referenceMinor - Math.max(SAME_MINOR, Math.floor(referenceMinor * SAME_SHARE))

/** A hundredth of the price or less is a giveaway: such a day says nothing about what the product costs. */
export const isGiveaway = (amountMinor: number, referenceMinor: number): boolean => amountMinor * 100 <= referenceMinor
