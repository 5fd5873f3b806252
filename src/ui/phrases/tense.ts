/**
 * What is going on is told in the present tense, what is over in the past. A text that is needed in both has a `…Then` beside
 * it.
 */
import type { SessionView } from "~model/session"
import { type CountedTextKey, type TextKey, t, tn } from "./text"

export type Tense = "now" | "then"

type Tensed<K> = K extends `${infer B}Then` ? B : never
/** Keys that have a form for what is over. */
export type TensedKey = Extract<TextKey, Tensed<TextKey>>
type CountedTensedKey = Extract<CountedTextKey, Tensed<CountedTextKey>>

export const inTense = (tense: Tense, key: TensedKey, ...substitutions: (string | number)[]): string =>
  t(tense === "then" ? `${key}Then` : key, ...substitutions)

/** The same with a number in it. */
export const countInTense = (
  tense: Tense,
  key: CountedTensedKey,
  count: number,
  ...more: (string | number)[]
): string => tn(tense === "then" ? `${key}Then` : key, count, ...more)

/** A session that goes on reports every ten seconds, and more seldom in a tab behind others. */
const QUIET_FOR_MS = 120_000

/** @param now milliseconds since 1970 */
export const tenseOf = ({ lastSeenAt }: Pick<SessionView, "lastSeenAt">, now: number): Tense =>
  now - lastSeenAt > QUIET_FOR_MS ? "then" : "now"
