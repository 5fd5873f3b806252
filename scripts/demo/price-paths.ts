/**
 * What the products of the looping show cost in the months before the demo. All invented: together with the show's
 * price today (tests/mall/catalogue/products.ts), each tells the story in its comment.
 */

/** Seen at one price between the two days, counted back from today. Amounts in US cents; null while out of stock. */
export type Look = readonly [fromDaysAgo: number, toDaysAgo: number, priceMinor: number | null]

export const pricePaths: Readonly<Record<string, readonly Look[]>> = {
  // The list price of $27.95 was never charged, and today's $21.95 is nothing new.
  B0MALLMG10: [
    [118, 84, 2395],
    [80, 46, 2195],
    [44, 23, 2495],
    [21, 9, 2195],
    [6, 2, 2395],
  ],
  // $59.99 is the usual price, so $34.99 is a real discount, and the lowest price so far.
  B0MALLSP11: [
    [112, 70, 5999],
    [66, 41, 6499],
    [38, 21, 5999],
    [19, 15, null],
    [13, 2, 5999],
  ],
  // $16.00 is the lowest price so far, though the show does not say so.
  B0MALLCN12: [
    [103, 72, 1900],
    [69, 33, 1800],
    [30, 4, 1750],
  ],
  // $99.00 is more than it cost recently.
  B0MALLLP04: [
    [97, 66, 9900],
    [62, 30, 8900],
    [27, 5, 9400],
  ],
}
