/** Scores what was read from a page against its labels. Money is compared as exact decimals. */
import type { Money } from "~model/money"
import type { Case, PageLabel } from "./pages-cases"
import type { PageRead, ProductRead } from "./pages-reader"
import { decimalOf, type FieldScore, field, reviewFields, scoreItem, shown, squeeze } from "./pages-score-fields"

export interface CaseScore {
  name: string
  url: string
  fields: FieldScore[]
  /** The price alone, counted as in the Zyte benchmark; null if the page has no price label. */
  price: { tp: number; fp: number; fn: number } | null
  /** The kind of price that was read, if the page labels it as another kind than the current price. */
  wrongKind: string | null
  isAmazon: boolean
  /** Why the label itself is doubtful; results are given with and without such pages. */
  labelError: string | null
  milliseconds: number
  problems: string[]
}

/** Errors in the labels of the Zyte benchmark, by shop; we found each by reading the page. */
const LABEL_ERRORS: Readonly<Record<string, string>> = {
  "www.paris.cl": "24.990 pesos were labelled as 24.99",
  "www.puntoticket.com": "Chilean pesos were labelled as thousands of them",
  "www.agem.sk": "the net price was labelled, not what a shopper pays",
}

export function scoreCase(one: Case, read: PageRead): CaseScore {
  const [first] = read.readings
  const score =
    one.kind === "zyte"
      ? scoreZyte(one, first)
      : one.isSearch
        ? scoreSearch(one.label, read)
        : scorePage(one.label, first)
  return {
    name: one.name,
    url: one.url,
    ...score,
    isAmazon: /(?:^|\.)amazon\./.test(new URL(one.url).hostname),
    labelError: one.kind === "zyte" ? (LABEL_ERRORS[new URL(one.url).hostname] ?? null) : null,
    milliseconds: read.milliseconds,
    problems: read.problems,
  }
}

type Score = Pick<CaseScore, "fields" | "price" | "wrongKind">

/** right = tp; wrong = fp, plus fn if there is a truth; missing although there is a truth = fn. */
function priceCount(truths: readonly string[], money: Money | null): NonNullable<CaseScore["price"]> {
  const isRight = money !== null && truths.some((truth) => Number(truth) === decimalOf(money))
  if (isRight) return { tp: 1, fp: 0, fn: 0 }
  return { tp: 0, fp: money === null ? 0 : 1, fn: truths.length > 0 ? 1 : 0 }
}

function scoreZyte({ truth }: Extract<Case, { kind: "zyte" }>, read: ProductRead | undefined): Score {
  const price = priceCount(truth.price ?? [], read?.current ?? null)
  const isRight = price.tp === 1 || (price.fp === 0 && price.fn === 0)
  const fields = [field("price", truth.price?.join(" | ") ?? "none", shown(read?.current ?? null), isRight)]
  const available = truth.availability?.[0]
  if (available) {
    const stated =
      read?.product.availability === "in-stock"
        ? "InStock"
        : read?.product.availability === "out-of-stock"
          ? "OutOfStock"
          : ""
    fields.push(field("availability", available, stated, stated === available))
  }
  if (truth.sku) {
    const ids = Object.values(read?.product.ids ?? {})
    fields.push(
      field(
        "sku",
        truth.sku.join(" | "),
        ids.join(" | "),
        truth.sku.some((sku) => ids.includes(sku)),
      ),
    )
  }
  return { fields, price, wrongKind: null }
}

function scorePage(label: PageLabel, read: ProductRead | undefined): Score {
  const product = read?.product
  const fields: FieldScore[] = []
  const add = (name: string, expected: string, value: string, isRight: boolean) =>
    fields.push(field(name, expected, value, isRight))
  if (label.title !== undefined)
    add(
      "title",
      label.title,
      product?.title ?? "",
      squeeze(product?.title ?? "") === squeeze(label.title).slice(0, 500),
    )
  if (label.asin !== undefined) add("id", label.asin, product?.ids.asin ?? "", product?.ids.asin === label.asin)
  if (label.sku !== undefined)
    add(
      "id",
      label.sku,
      Object.values(product?.ids ?? {}).join(" | "),
      Object.values(product?.ids ?? {}).includes(label.sku),
    )
  const current = read?.current ?? null
  const acceptable = label.acceptable ?? (label.price ? [{ price: label.price, currency: label.currency ?? "" }] : [])
  if (label.price !== undefined) {
    const isRight =
      label.price === null
        ? current === null
        : current !== null && acceptable.some(({ price }) => Number(price) === decimalOf(current))
    add("price", acceptable.map(({ price }) => price).join(" | ") || "none", shown(current), isRight)
  }
  if (label.currency !== undefined && label.price) {
    const currencies = acceptable.map(({ currency }) => currency)
    add(
      "currency",
      currencies.join(" | "),
      current?.currency ?? "",
      current !== null && currencies.includes(current.currency),
    )
  }
  if (label.listPrice !== undefined) {
    const list = read?.list ?? null
    add(
      "listPrice",
      label.listPrice ?? "none",
      shown(list),
      label.listPrice === null ? list === null : list !== null && Number(label.listPrice) === decimalOf(list),
    )
  }
  fields.push(...reviewFields(label, read))
  const wrongKind = current
    ? kindElsewhere(
        label,
        acceptable.map(({ price }) => price),
        current,
        product,
      )
    : null
  return {
    fields,
    price:
      label.price === undefined
        ? null
        : priceCount(
            acceptable.map(({ price }) => price),
            current,
          ),
    wrongKind,
  }
}

/**
 * The other kind under which the page labels the price that was read; null if none. If the labelled price was read too,
 * but as one for members, subscribers or coupon holders, the two only disagree about who can have it: that counts as a
 * wrong field, not as a wrong kind.
 */
function kindElsewhere(
  label: PageLabel,
  right: readonly string[],
  current: Money,
  product: ProductRead["product"] | undefined,
): string | null {
  const amount = decimalOf(current)
  if (right.some((price) => Number(price) === amount)) return null
  const isPrivate = product?.prices.some(
    ({ role, text }) => /^(?:member|subscription|coupon)$/.test(role) && right.some((price) => text.includes(price)),
  )
  if (isPrivate) return null
  const kinds: [string, string | null | undefined][] = [
    ["list", label.listPrice],
    ["member", label.memberPrice],
    ["unit", label.unitPrice?.amount],
    ["from", label.priceFrom],
  ]
  return kinds.find(([, price]) => price != null && Number(price) === amount)?.[0] ?? null
}

function scoreSearch(label: PageLabel, { readings }: PageRead): Score {
  return { fields: (label.items ?? []).flatMap((item) => scoreItem(item, readings)), price: null, wrongKind: null }
}
