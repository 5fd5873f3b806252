/**
 * How much of what comes from outside is read and kept: a page, a file or an answer may hold anything. Limits that several files
 * need are here. Texts are cut before any pattern searches them that could take long.
 */

/** Characters of a text. */
export const mostChars = {
  /** An attribute that holds words or ids. */
  attribute: 1_000,
  address: 2_000,
  /** Text of an element, longer than any label, price or review that is read. */
  text: 20_000,
  /** One value of structured data. */
  stated: 6_000,
  /** A date, a number with its unit, a word for a state. */
  fact: 200,
  /** A BCP 47 tag, which has 35 at most unless it carries extensions. */
  locale: 100,
  title: 500,
  /** A variant, a seller, an id. */
  name: 200,
  reviewBody: 5_000,
  /** All reviews of one product together. */
  reviews: 150_000,
  /** What a viewer adds to a flag. */
  flagNote: 300,
  /** One cue of captions, without its tags. */
  cue: 1_000,
  /** A sentence that was said. */
  sentence: 3_000,
  /** What one session quotes: sentences, passages and addresses of the reviews together. */
  quoted: 200_000,
  /** A file of captions: a day of talk has 1.3 million. */
  captions: 2_000_000,
  /** A page that was fetched; the largest product pages have half as many. */
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
  /** Amounts that a page shows, and elements around those about its product. */
  amounts: 400,
  blocks: 1_600,
  ids: 30,
  reviews: 60,
  activity: 100,
  problems: 20,
  /** Structured data: things on a page, values of one property, offers of one product, variants of one group. */
  stated: 1_000,
  values: 200,
  offers: 300,
  variants: 200,
  /** Properties that microdata refers to from elsewhere on the page. */
  referred: 2_000,
  /** Elements of a page that are looked at for one thing. */
  elements: 5_000,
  /** Reference prices that one page claims of one product. */
  references: 60,
  /** Sightings of one product from a price source: more changes than in twenty years. The newest count. */
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

/** Nodes that one reading may visit: in the page, where it takes the page's time, and elsewhere. */
export const mostNodesRead = { inPage: 250_000, elsewhere: 1_000_000 } as const

/**
 * Frames of its own origin that are read as part of a page: how deep they may lie, how many are looked at, how many are taken, and
 * how much those may hold in all.
 */
export const mostOfFrames = { depth: 2, lookedAt: 40, taken: 4, nodes: 20_000, chars: 2_000_000 } as const

/**
 * Of a page's skeleton: nodes of the page that are shaped, how deep they lie, characters of what is made of them; elements of a page
 * that one is made of at all, and milliseconds of work.
 */
export const mostOfSkeleton = { nodes: 40_000, depth: 300, chars: 2_000_000, parsed: 200_000, workMs: 30_000 } as const

/** What is written of one site in one day, of each kind. */
export const mostKeptADay = {
  /** A show names a few thousand prices at most, a shopper sees a few hundred. */
  products: { rows: 10_000, bytes: 50_000_000 },
  /** Who goes through short videos begins one every few seconds. */
  sessions: { rows: 5_000, bytes: 20_000_000 },
  /** Prints and frames, a row for each report that brings some: four tabs, around the clock. */
  footage: { rows: 40_000, bytes: 450_000_000 },
} as const

/** Bytes of an answer, after decompression. */
export const mostBytes = { page: 6_000_000, priceSource: 30_000_000, playlist: 2_000_000 } as const
