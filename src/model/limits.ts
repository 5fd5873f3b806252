/**
 * How much is read and kept of anything that comes from outside: a page, a file or an answer may contain anything. Here
 * are the limits that several files need. Texts are cut before they are searched with a pattern that could take long.
 */

/** Characters of a text. */
export const mostChars = {
  /** An attribute that holds words or ids. */
  attribute: 1_000,
  address: 2_000,
  /** Text of an element; no label, price or review that is read is longer. */
  text: 20_000,
  /** One value of structured data. */
  stated: 6_000,
  /** A date, a number with its unit, a word for a state. */
  fact: 200,
  /** A BCP 47 tag; without extensions it has 35 at most. */
  locale: 100,
  title: 500,
  /** A variant, a seller, an id. */
  name: 200,
  reviewBody: 5_000,
  /** All reviews of one product together. */
  reviews: 150_000,
  /** A viewer's note on a flag. */
  flagNote: 300,
  /** One cue of captions, without its tags. */
  cue: 1_000,
  /** A sentence said on a show. */
  sentence: 3_000,
  /** What one session quotes: sentences, passages and addresses of the reviews together. */
  quoted: 200_000,
  /** A file of captions: a day of talk has 1.3 million. */
  captions: 2_000_000,
  /** A fetched page; the largest product pages have half as many. */
  page: 6_000_000,
} as const

/** Items of a list. */
export const mostItems = {
  products: 300,
  tiles: 500,
  /** Videos that the user can choose from. */
  videos: 12,
  /** Hosts of all sites. */
  places: 200,
  prices: 60,
  /** Passages of earlier sessions that one session is compared with. */
  passages: 50,
  /** Inserts that are remembered, the times at which each was seen, and those that are told of one passage. */
  inserts: 200,
  insertSightings: 20,
  shownInserts: 20,
  /** Amounts that a page shows, and the elements around those that are about its product. */
  amounts: 400,
  blocks: 1_600,
  ids: 30,
  reviews: 60,
  activity: 100,
  problems: 20,
  /** Structured data: items on a page, values of one property, offers of one product, variants of one group. */
  stated: 1_000,
  values: 200,
  offers: 300,
  variants: 200,
  /** Properties that microdata refers to from elsewhere on the page. */
  referred: 2_000,
  /** Elements of a page that are looked at for one purpose. */
  elements: 5_000,
  /** Reference prices that one page claims for one product. */
  references: 60,
  /** Sightings of one product from a price source: more than the changes of twenty years. The newest are kept. */
  sourceSightings: 20_000,
  evidence: 500,
  /** Of each kind, on an evidence page. */
  onEvidencePage: 10,
  /** Of one session: more than a day of changes every few minutes. */
  featured: 500,
  framePairs: 60,
  /** Of one product in one session, and products of which something is quoted. */
  quotations: 50,
  quotedProducts: 100,
} as const

/** Nodes that one reading may visit: in the page, where it takes the page's own time, and elsewhere. */
export const mostNodesRead = { inPage: 250_000, elsewhere: 1_000_000 } as const

/**
 * Frames of a page's own origin that are read as part of it: how deep they may be nested, how many are looked at and
 * taken, and how much the taken ones may hold in all.
 */
export const mostOfFrames = { depth: 2, lookedAt: 40, taken: 4, nodes: 20_000, chars: 2_000_000 } as const

/**
 * For a page's skeleton: how many nodes are shaped and how deep they may be nested, and the characters of the result;
 * `parsed`: the elements above which a page gets no skeleton at all; `workMs`: the milliseconds that making one may
 * take.
 */
export const mostOfSkeleton = { nodes: 40_000, depth: 300, chars: 2_000_000, parsed: 200_000, workMs: 30_000 } as const

/** What is written of one site in one day, of each kind. */
export const mostKeptADay = {
  /** A show names a few thousand prices at most, a shopper sees a few hundred. */
  products: { rows: 10_000, bytes: 50_000_000 },
  /** Who goes through short videos begins one every few seconds. */
  sessions: { rows: 5_000, bytes: 20_000_000 },
  /** Prints and frames, a row for each report that brings some, every second at most: four tabs, around the clock. */
  footage: { rows: 400_000, bytes: 450_000_000 },
} as const

/** Bytes of an answer, after decompression. */
export const mostBytes = { page: 6_000_000, priceSource: 30_000_000, playlist: 2_000_000 } as const
