/** Makes texts from elsewhere safe to show: without invisible characters that change how the text around them looks. */

/**
 * Bidirectional overrides, embeddings and isolates (but no single direction marks), and tag characters, which can hide
 * text.
 */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]+/gu
/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export const plainText = (text: string): string => text.replace(UNSEEN, "")

/** For use inside a sentence of ours: isolated, so that it cannot change the sentence's direction. */
export function isolated(text: string): string {
  const plain = plainText(text)
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
