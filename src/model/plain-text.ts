/** Text from elsewhere, without signs that nobody sees and that change what stands around them. */

/** Controls of direction (marks of a single one excepted), and tag characters, which can carry a hidden text. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]+/gu
/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

export const plainText = (text: string): string => text.replace(UNSEEN, "")

/** To stand inside a sentence of ours, whose direction it must not change. */
export function isolated(text: string): string {
  const plain = plainText(text)
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
