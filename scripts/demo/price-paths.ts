/**
 * What the products of the looping show cost in the months before the demo. Invented, one story each; with what the show
 * asks today (tests/mall/catalogue/products.ts) it ends in what the comment says.
 */

/** Seen at one price from so many days ago to so many days ago. Amounts in US cents; null while out of stock. */
export type Look = readonly [fromDaysAgo: number, toDaysAgo: number, priceMinor: number | null]

export const pricePaths: Readonly<Record<string, readonly Look[]>> = {
  // The list price of $27.95 was never asked, and today's $21.95 is no news.
  B0MALLMG10: [
    [118, 84, 2395],
    [80, 46, 2195],
    [44, 23, 2495],
    [21, 9, 2195],
    [6, 2, 2395],
  ],
  // $59.99 is what it usually costs: $34.99 is a real discount, and its lowest.
  B0MALLSP11: [
    [112, 70, 5999],
    [66, 41, 6499],
    [38, 21, 5999],
    [19, 15, null],
    [13, 2, 5999],
  ],
  // $16.00 is its lowest, and nobody says so.
  B0MALLCN12: [
    [103, 72, 1900],
    [69, 33, 1800],
    [30, 4, 1750],
  ],
  // $99.00 is dearer than it was.
  B0MALLLP04: [
    [97, 66, 9900],
    [62, 30, 8900],
    [27, 5, 9400],
  ],
}
