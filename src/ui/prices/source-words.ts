/** The state of a price source in words. */
import type { SourceTrouble, TokenState } from "~model/source"
import { spendableAt, tokensAt } from "~prices/sources/tokens"
import { type TextKey, t, tn } from "../phrases/text"

const TROUBLE_TEXT: Readonly<Record<SourceTrouble, TextKey>> = {
  "no-access": "sourceNoAccess",
  "no-key": "sourceNoKey",
  "key-refused": "sourceKeyRefused",
  "no-tokens": "sourceNoTokens",
  offline: "sourceOffline",
  unexpected: "sourceUnexpected",
  "not-covered": "sourceNotCovered",
  "no-prices": "sourceNoPrices",
}

export function describeTrouble(trouble: SourceTrouble, name: string, tokens: TokenState | null, now: number): string {
  if (trouble === "no-tokens" && tokens && spendableAt(tokens, now) === null) return t("sourceNoTokensPlan", name)
  return t(TROUBLE_TEXT[trouble], name)
}

/** "31 tokens left": as many as there should be by now. */
export const formatTokens = (tokens: TokenState, now: number): string =>
  tn("sourceTokens", Math.max(0, tokensAt(tokens, now)))
