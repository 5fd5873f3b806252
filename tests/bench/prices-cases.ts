/** The two formats of price cases, and how each is scored. */
import { findMark } from "~prices/currency/find"
import { parsePrice } from "~prices/parse/parse-price"
import { readMoney } from "~prices/text/read-money"

interface StringCase {
  input: string | null
  currencyHint: string | null
  /** As written in the text; not an ISO code. */
  currency: string | null
  amount: string | null
  decimalSeparator: string | null
  digitGroupSeparator: string | null
  group: string
  expectedFailureUpstream: boolean
  malformedUpstream?: boolean
  id?: string
}

interface RoleCase {
  input: string
  kind: string
  /** The current price; null if the text contains none. */
  primary: string | null
  /** ISO 4217. */
  currency: string | null
  hint?: { currency?: string; locale?: string }
  hard?: boolean
  id?: string
}

export type PriceCase = StringCase | RoleCase

export interface Scored {
  id: string
  input: string
  kind: string
  /** Whether it counts in the overall share, or is counted separately. */
  group: "core" | "upstream-failure" | "malformed" | "hard"
  amountRight: boolean
  currencyRight: boolean
  expected: string
  got: string
}

const isRoleCase = (given: PriceCase): given is RoleCase => "kind" in given

/** The call that is timed. */
export function readCase(given: PriceCase): void {
  if (isRoleCase(given)) parsePrice(given.input, given.hint)
  else if (given.input !== null) readMoney(given.input, stringHints(given))
}

export function scoreCase(given: PriceCase): Scored {
  return isRoleCase(given) ? scoreRole(given) : scoreString(given)
}

/** In this file the first price wins, which is what `readMoney` promises; roles are not tested. */
function scoreString(given: StringCase): Scored {
  const read = given.input === null ? null : readMoney(given.input, stringHints(given))
  return {
    id: given.id ?? "",
    input: `${given.currencyHint ?? ""} | ${given.input ?? ""}`,
    kind: given.group,
    group: given.malformedUpstream ? "malformed" : given.expectedFailureUpstream ? "upstream-failure" : "core",
    amountRight: sameAmount(read?.decimal ?? null, given.amount),
    currencyRight: sameSymbol(read?.symbol ?? null, given.currency),
    expected: `${given.amount} ${given.currency}`,
    got: `${read?.decimal ?? null} ${read?.symbol ?? null}`,
  }
}

function scoreRole(given: RoleCase): Scored {
  const read = parsePrice(given.input, given.hint)
  return {
    id: given.id ?? "",
    input: given.input,
    kind: given.kind,
    group: given.hard ? "hard" : "core",
    amountRight: sameAmount(read?.current.decimal ?? null, given.primary),
    // Without a current price there is no currency to check.
    currencyRight: read === null ? given.primary === null : read.currency === given.currency,
    expected: `${given.primary} ${given.currency}`,
    got: `${read?.current.decimal ?? null} ${read?.currency ?? null}`,
  }
}

function stringHints({ currencyHint, decimalSeparator, digitGroupSeparator }: StringCase) {
  const isMark = decimalSeparator === "." || decimalSeparator === ","
  return {
    ...(currencyHint !== null && { currency: currencyHint }),
    ...(isMark && { decimalSeparator: decimalSeparator as "." | "," }),
    ...(digitGroupSeparator !== null && { digitGroupSeparator }),
  }
}

const sameAmount = (got: string | null, expected: string | null): boolean =>
  got === null || expected === null ? got === expected : Number(got) === Number(expected)

/** Whether the spelling is the same or means the same currency ("руб", "рублей"). */
function sameSymbol(got: string | null, expected: string | null): boolean {
  if (got === null || expected === null) return got === expected
  if (got === expected) return true
  const [ours, theirs] = [findMark(got), findMark(expected)]
  return ours !== null && theirs !== null && ours.codes.length > 0 && ours.codes.join() === theirs.codes.join()
}
