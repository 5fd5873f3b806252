/**
 * Asks the price sources: only those that the user turned on, one question at a time, never while
 * a source rests, and never twice while its last answer is fresh. A key goes nowhere but into its own source's address.
 */
import { mostBytes, mostItems } from "~model/limits"
import { type SourcedPrices, type SourceId, type SourceView, type TokenState, tokenState } from "~model/source"
import { DAY_MS, HOUR_MS } from "~model/time"
import { bodyText } from "~page/bounds/body-text"
import { priceSources } from "~prices/sources"
import type { AccountAnswer, AskedProduct, Errand, HttpAnswer, PriceSource } from "~prices/sources/source"
import { spendableAt } from "~prices/sources/tokens"
import type { LiveproofDatabase } from "~store/database"
import type { SourceAnswerRow, SourceRow } from "~store/rows"
import { changeSource, keepAnswer, keptAnswer, sourceRow } from "~store/sources"
import { inTurn } from "./in-turn"
import { accessOf } from "./source-access"

/** An answer half a day old is fresh enough for a history, and every question costs a token. */
const PRICES_FRESH_MS = 12 * HOUR_MS
/** What a source does not know today it seldom knows tomorrow. */
const NO_PRICES_FRESH_MS = 72 * HOUR_MS
/** By what went wrong last. Waiting for tokens takes as long as the source says, at most `LONGEST_WAIT_MS`. */
const restMs = { offline: 60_000, unexpected: 10 * 60_000, "no-tokens": 60_000 } as const
const TIMEOUT_MS = 20_000
const LONGEST_WAIT_MS = 7 * DAY_MS

export interface SourceDesk {
  views(): Promise<SourceView[]>
  /** @param change.key "" forgets the stored one */
  change(id: SourceId, change: { on?: boolean | undefined; key?: string | undefined }): Promise<SourceView>
  check(id: SourceId): Promise<SourceView>
  pricesOf(product: AskedProduct): Promise<SourcedPrices[]>
}

/** Null if nobody answered. The error is not kept, because the address holds the key. */
async function get(url: string): Promise<HttpAnswer | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const response = await fetch(url, {
      ...{ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal },
      // The address holds the key, so it must not follow a redirect.
      redirect: "error",
    })
    return { status: response.status, text: await bodyText(response, mostBytes.priceSource) }
  } catch {
    return null
  }
}

const unexpected: AccountAnswer = { trouble: "unexpected", tokens: null }

/** A wrong clock may have set the end of a rest: a rest that would last longer than it ever should counts as over. */
function isResting({ restUntil, trouble }: SourceRow, now: number): boolean {
  const longestMs = trouble === "offline" || trouble === "unexpected" ? restMs[trouble] : LONGEST_WAIT_MS
  return now < restUntil && restUntil - now <= longestMs
}

/** Null if the state cannot be true: it could not be read back, or would mean waiting for years. */
const soundTokens = (tokens: TokenState | null, now: number): TokenState | null =>
  tokenState.safeParse(tokens).success && tokens && (spendableAt(tokens, now) ?? now) - now <= LONGEST_WAIT_MS
    ? tokens
    : null

export function openSourceDesk(
  db: LiveproofDatabase,
  clock: () => number,
  { fetchText = get, access = accessOf }: { fetchText?: Errand["get"]; access?: typeof accessOf } = {},
): SourceDesk {
  /** One question at a time, whoever asks: two tabs with the same product make only one. */
  const oneByOne = inTurn()
  const sourceOf = (id: SourceId): PriceSource => priceSources.find((source) => source.id === id)!
  const errandOf = (key: string): Errand => ({ key, now: clock(), get: fetchText })

  const viewOf = async (row: SourceRow): Promise<SourceView> => {
    const source = sourceOf(row.id)
    const { isGiven, data } = await access(source)
    const trouble = !isGiven ? "no-access" : row.key === "" ? "no-key" : row.trouble
    return {
      id: row.id,
      name: source.name,
      on: row.on,
      hasKey: row.key !== "",
      hosts: [...source.needs.hosts],
      data,
      hasAccess: isGiven,
      tokens: soundTokens(row.tokens, clock()),
      trouble,
    }
  }

  /** Notes what an answer said of the account, and how long to leave it alone. */
  const note = (row: SourceRow, { trouble, tokens }: AccountAnswer): Promise<SourceRow> => {
    const now = clock()
    const known = soundTokens(tokens, now) ?? soundTokens(row.tokens, now)
    const rests = trouble === "offline" || trouble === "unexpected" || trouble === "no-tokens"
    const refill =
      trouble === "no-tokens" && known ? spendableAt({ ...known, left: Math.min(0, known.left) }, now) : null
    return changeSource(db, row.id, {
      tokens: known,
      trouble: trouble === "no-prices" || trouble === "not-covered" ? null : trouble,
      restUntil: refill ?? (rests ? now + restMs[trouble] : 0),
    })
  }

  /** Whatever a source answers, even if its reader fails on it, we go on. */
  const ask = async <A extends AccountAnswer>(asking: () => Promise<A>, otherwise: A): Promise<A> => {
    try {
      return await asking()
    } catch {
      return otherwise
    }
  }

  const check = async (row: SourceRow): Promise<SourceRow> => {
    const source = sourceOf(row.id)
    if (row.key === "" || !(await access(source)).isGiven) return row
    return note(row, await ask(() => source.account(errandOf(row.key)), unexpected))
  }

  const isFresh = ({ at, trouble }: SourceAnswerRow): boolean =>
    clock() - at < (trouble === null ? PRICES_FRESH_MS : NO_PRICES_FRESH_MS) && at <= clock()

  const pricesFrom = async (source: PriceSource, product: AskedProduct): Promise<SourcedPrices | null> => {
    const row = await sourceRow(db, source.id)
    if (!row.on) return null
    const kept = await keptAnswer(db, source.id, product.key)
    const answer = (trouble: SourcedPrices["trouble"], { tokens }: SourceRow, from = kept): SourcedPrices => ({
      id: source.id,
      name: source.name,
      sightings: from?.sightings ?? [],
      trouble: trouble ?? from?.trouble ?? null,
      askedAt: from?.at ?? null,
      tokens: soundTokens(tokens, clock()),
    })
    if (!source.covers(product)) return answer("not-covered", row)
    if (kept && isFresh(kept)) return answer(null, row)
    if (!(await access(source)).isGiven) return answer("no-access", row)
    if (row.key === "") return answer("no-key", row)
    if (row.trouble === "key-refused" || isResting(row, clock())) return answer(row.trouble, row)
    const tokensNow = soundTokens(row.tokens, clock())
    if (tokensNow && (spendableAt(tokensNow, clock()) ?? Number.POSITIVE_INFINITY) > clock())
      return answer("no-tokens", row)
    const { sightings, trouble, tokens } = await ask(() => source.history(product, errandOf(row.key)), {
      ...unexpected,
      sightings: [],
    })
    const noted = await note(row, { trouble, tokens })
    if (trouble !== null && trouble !== "no-prices") return answer(trouble, noted)
    const newest = sightings.slice(-mostItems.sourceSightings)
    const fresh = { source: source.id, product: product.key, at: clock(), trouble, sightings: newest }
    await keepAnswer(db, fresh)
    return answer(null, noted, fresh)
  }

  return {
    views: async () => Promise.all(priceSources.map(async ({ id }) => viewOf(await sourceRow(db, id)))),
    change: (id, { on, key }) =>
      oneByOne(async () => {
        const given = key === undefined ? {} : { key, tokens: null, trouble: null, restUntil: 0 }
        const row = await changeSource(db, id, { ...(on !== undefined && { on }), ...given })
        return viewOf(key ? await check(row) : row)
      }),
    check: (id) => oneByOne(async () => viewOf(await check(await sourceRow(db, id)))),
    pricesOf: (product) =>
      oneByOne(async () => {
        const answers: SourcedPrices[] = []
        for (const source of priceSources) {
          const answer = await pricesFrom(source, product)
          if (answer) answers.push(answer)
        }
        return answers
      }),
  }
}
