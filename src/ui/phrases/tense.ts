/**
 * Sessions that are going on are described in the present tense, those that are over in the past. A text that is needed
 * in both has another one beside it whose key ends in `Then`.
 */
import type { SessionView } from "~model/session"
import { type CountedTextKey, type TextKey, t, tn } from "./text"

export type Tense = "now" | "then"

type Tensed<K> = K extends `${infer B}Then` ? B : never
/** Keys with a form in the past tense. */
export type TensedKey = Extract<TextKey, Tensed<TextKey>>
type CountedTensedKey = Extract<CountedTextKey, Tensed<CountedTextKey>>

export const inTense = (tense: Tense, key: TensedKey, ...substitutions: (string | number)[]): string =>
  t(tense === "then" ? `${key}Then` : key, ...substitutions)

/** The same for a text with a count. */
export const countInTense = (
  tense: Tense,
  key: CountedTensedKey,
  count: number,
  ...more: (string | number)[]
): string => tn(tense === "then" ? `${key}Then` : key, count, ...more)

/** A session that is going on reports every ten seconds, less often in a background tab; after this long it is over. */
const QUIET_FOR_MS = 120_000

/** @param now milliseconds since 1970 */
export const tenseOf = ({ lastSeenAt }: Pick<SessionView, "lastSeenAt">, now: number): Tense =>
  now - lastSeenAt > QUIET_FOR_MS ? "then" : "now"
