/** Schema 1. A schema file is never edited once released: the next one is schema-2.ts with its migration. */
export const schema1 = {
  /** SessionRow by id; the newest session of a show; retention by age. */
  sessions: "id, [show+startedAt], [channel+startedAt], lastSeenAt",
  /** PrintRow: a batch of prints of one session. */
  prints: "[session+fromSeconds], session",
  /** FramePairRow: the two frames of a repeat. */
  framePairs: "id, session",
  /** SightingRow; `series` is product, variant, seller, currency, kind and source in one key. */
  sightings: "[series+firstSeenAt], [product+lastSeenAt]",
  /** ProductRow: what was read of a product last. */
  products: "key, lastSeenAt",
  /** SourceRow: a price source's key and state; never exported. */
  sources: "id",
  /** SourceAnswerRow: what a source said of a product, kept for a while; never exported. */
  sourceAnswers: "[source+product], at",
  /** StagedPart: rows of a file that is being imported, until the user says yes. */
  staged: "[import+place], import, at",
  /** PriceWatch of a product; those to be checked by time. */
  watches: "product, check.nextAt",
  /** One row, named "settings". */
  settings: "name",
} as const
