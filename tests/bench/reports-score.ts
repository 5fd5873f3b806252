/** Scores cases made from public bug reports, by area. */
import { decodeHTML } from "entities"
import type { ProductReading } from "~model/reading"
import { parsePrice, readAmounts } from "~prices/parse/parse-price"
import { readMoney } from "~prices/text/read-money"
import { chooseSnippets } from "~reviews/snippets"
import { cleanText, sentencesOf } from "~reviews/words"
import { figuresOf } from "./discounts-scenario"
import type { PageRead } from "./pages-reader"
import { shown } from "./pages-score-fields"
import {
  type Answer,
  type DiscountCase,
  type PageCase,
  type ReportCase,
  type ReviewCase,
  reviewsOf,
  scenarioOf,
  type TextCase,
  type UnknownCase,
} from "./reports-cases"

export interface ReportScore {
  id: string
  area: string
  kind: string | null
  right: boolean
  /** A price other than the expected ones or, if none is expected, any price. */
  wrongPrice: boolean
  expected: unknown
  got: unknown
}

type Judged = Pick<ReportScore, "right" | "wrongPrice" | "got">

export async function scoreReport(
  one: ReportCase | UnknownCase,
  readPage: (html: string, url: string, isCards: boolean) => Promise<PageRead>,
): Promise<ReportScore> {
  const judged = await judge()
  const expected = one.area === "discount" ? one.scenario.expected : one.expected
  return { id: one.id, area: one.area, kind: one.kind ?? null, expected, ...judged }

  async function judge(): Promise<Judged> {
    switch (one.area) {
      case "text":
        return judgeText(one)
      case "page":
      case "cards":
        return judgePage(one, await readPage(one.html, one.url, one.area === "cards"))
      case "discount":
        return judgeDiscount(one)
      case "review":
        return judgeReview(one)
      case "unknown":
        return { right: false, wrongPrice: false, got: one.problem }
    }
  }
}

const anyOf = (expected: Answer): (string | number | null)[] => (Array.isArray(expected) ? expected : [expected])

/** "39.99 EUR" and "39.990 EUR" are the same price; null and "none" both mean no price. */
const sameMoney = (expected: string | number | null, got: string | null): boolean => {
  if (expected === null || expected === "none") return got === null
  if (got === null) return false
  const [amount, currency] = String(expected).split(" ")
  const [gotAmount, gotCurrency] = got.split(" ")
  return Number(amount) === Number(gotAmount) && (currency === undefined || currency === gotCurrency)
}

const isMoney = (expected: Answer, got: string | null): boolean => anyOf(expected).some((one) => sameMoney(one, got))

function judgeText({ text, hint, mode, expected }: TextCase): Judged {
  const read = mode === "money" ? readMoney(text, hint) : (parsePrice(text, hint)?.current ?? null)
  const current = read && `${read.decimal} ${read.currency}`
  const amounts = mode === "money" ? [] : (readAmounts(text, hint)?.amounts ?? [])
  const roles = Object.fromEntries(amounts.map(({ decimal, role }) => [decimal, role]))
  const rightPrice = expected.current === undefined || isMoney(expected.current, current)
  const rightRoles = Object.entries(expected.roles ?? {}).every(([amount, role]) =>
    amounts.some((one) => Number(one.decimal) === Number(amount) && anyOf(role).includes(one.role)),
  )
  return { right: rightPrice && rightRoles, wrongPrice: !rightPrice && current !== null, got: { current, roles } }
}

function judgePage({ expected }: PageCase, { readings }: PageRead): Judged {
  const read = readings[0]
  const got: Record<string, string | number | null> = {}
  const price = shown(read?.current ?? null) || null
  let right = true
  for (const [name, answer] of Object.entries(expected)) {
    const value = name === "price" ? price : name === "list" ? shown(read?.list ?? null) || null : null
    if (name === "price" || name === "list") {
      got[name] = value
      right &&= isMoney(answer, value)
    } else if (name === "member") {
      const member = read?.product.prices.filter(({ role }) => role === "member").map(({ text }) => text) ?? []
      got[name] = member.join(" | ")
      right &&= anyOf(answer).some((one) => member.some((text) => sameAmount(String(one), text)))
    } else {
      got[name] = fieldOf(name, read?.product)
      right &&= anyOf(answer).some((one) => sameField(name, one, got[name] ?? null))
    }
  }
  const wrongPrice = expected.price !== undefined && price !== null && !isMoney(expected.price, price)
  return { right, wrongPrice, got }
}

const sameAmount = (one: string, other: string): boolean =>
  one === other || readMoney(one)?.amountMinor === readMoney(other)?.amountMinor

function fieldOf(name: string, product: ProductReading | undefined): string | number | null {
  switch (name) {
    case "availability":
      return product?.availability ?? "unknown"
    case "title":
      return product?.title ?? null
    case "rating":
      return product?.reviewSummary?.averageStars ?? null
    case "count":
      return product?.reviewSummary?.count ?? null
    case "review0":
      return product?.reviews[0]?.body ?? null
    case "condition":
      return product?.condition ?? "new"
    default:
      return product?.ids[name] ?? null
  }
}

/** Line breaks in a body are compared as spaces. */
const squeezed = (value: string | number | null): string => String(value).replace(/\s+/g, " ").trim()

function sameField(name: string, expected: string | number | null, got: string | number | null): boolean {
  if (expected === null || expected === "none") return got === null || got === ""
  if (name === "rating" || name === "count") return got !== null && Number(expected) === Number(got)
  return squeezed(expected) === squeezed(got)
}

function judgeDiscount(one: DiscountCase): Judged {
  const scenario = scenarioOf(one)
  const figures = figuresOf(scenario)
  const names = Object.keys(scenario.expected).filter((name) => name !== "note" && name !== "needs")
  const right = names.every((name) => {
    const value = figures[name] ?? null
    return anyOf(scenario.expected[name] as Answer).some((expected) =>
      typeof expected === "number" ? value !== null && Number(value) === expected : value === expected,
    )
  })
  return { right, wrongPrice: false, got: Object.fromEntries(names.map((name) => [name, figures[name] ?? null])) }
}

function judgeReview(one: ReviewCase): Judged {
  if (Array.isArray(one.expected)) {
    const got = sentencesOf(cleanText(one.text ?? ""), one.language ?? "en")
    return { right: got.join("\n") === one.expected.join("\n"), wrongPrice: false, got }
  }
  const reviews = reviewsOf(one)
  const { for: speaksFor, mentioned, against } = chooseSnippets(reviews, null)
  const snippets =
    one.text === undefined
      ? [...speaksFor, ...mentioned, ...against].map(({ text }) => text)
      : sentencesOf(cleanText(one.text), one.language ?? "en")
  const bodies = [one.text ?? "", ...reviews.map(({ body }) => body)].map(asRead)
  const right = snippets.length > 0 && snippets.every((text) => isWhole(squeezed(text), bodies))
  return { right, wrongPrice: false, got: snippets }
}

/** A body as its readers see it: without tags and with its entities decoded, also where the shop escaped it once too often. */
function asRead(body: string): string {
  const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, " ")
  return squeezed(withoutTags(decodeHTML(withoutTags(body))))
}

const TAG = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/i
/** Abbreviations whose full stop does not end a sentence: those that reviewers use in the five languages. */
const ABBREVIATION =
  /(?:^|[\s(])(?:ca|z\.? ?B|d\.? ?h|u\.? ?a|bzw|ggf|inkl|evtl|usw|Nr|max|min|Mr|Mrs|Ms|Dr|Prof|St|vs|approx|incl|e\.? ?g|i\.? ?e|U\.S|No|p\. ?ej|aprox|env|ex|M|Mme|Sig|Sr|Sra|art|\d{1,2})\.$/i

/** Whether it stands in a review word for word, and neither begins nor ends after an abbreviation. */
function isWhole(snippet: string, bodies: readonly string[]): boolean {
  if (TAG.test(snippet)) return false
  return bodies.some((body) => {
    const at = body.indexOf(snippet)
    if (at < 0) return false
    const end = at + snippet.length
    return !ABBREVIATION.test(body.slice(0, at).trimEnd()) && !(end < body.length && ABBREVIATION.test(snippet))
  })
}
