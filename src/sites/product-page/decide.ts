/**
 * Which price is current, from what the page states for machines and what it shows.
 *
 * Rules, first that applies:
 *  1. A stated price that the product's part of the page shows as current is current.
 *  2. A stated price that is shown there as something else (struck through, members only, per unit, without tax) has that role, and the
 *     price shown as current is current.
 *  3. Where the page plainly shows one current price and the stated one nowhere, what people see counts.
 *  4. Two stated prices in one currency, neither shown: the lower is current, the other what it was.
 *  5. Otherwise the stated one; without any, the surest shown one.
 */
import type { PriceText } from "~model/money"
import { readMoney, type StatedMoney } from "~prices/read-money"
import { clip } from "../dom/text"
import { DOUBTFUL, type Spot } from "./visible-prices"

/** Below this a shown amount may belong to something else. */
const SURE = 3
/** From this on a shown amount is the product's price, whatever is stated. */
export const PLAIN = 5.5

export function decidePrices(stated: readonly PriceText[][], spots: readonly Spot[]): PriceText[] {
  const own = spots.filter(({ weight }) => weight >= SURE)
  const shown = currentShown(own)
  const currents = stated.flatMap((prices) => prices.filter(({ role }) => role === "current"))
  const confirmed = currents.find((price) => spots.some((spot) => confirms(spot, shown) && sameAmount(price, spot)))
  const first = stated[0] ?? []
  if (confirmed && !(shown && isReferenceOf(confirmed, shown, own)))
    return withReferences([confirmed, ...others(stated, confirmed)], own, confirmed)
  const contradicted = currents.find((price) => own.some((spot) => spot.role !== "current" && sameAmount(price, spot)))
  const isUnstated = currents.length === 0 && isWithinRange(first, shown)
  if (shown && (contradicted || isUnstated || shown.weight >= PLAIN)) {
    const current: PriceText = { ...priceOf(shown, currents[0]?.currency), role: "current" }
    const rest = currents
      .filter((price) => !sameAmount(price, shown))
      .flatMap((price): PriceText[] => {
        const spot = own.find((one) => one.role !== "current" && sameAmount(price, one))
        return spot ? [{ ...price, role: spot.role }] : []
      })
    return withReferences([current, ...rest], own, current)
  }
  const [one, two] = currents
  const lower = one && two && one.currency === two.currency ? lowerOf(one, two) : null
  if (lower)
    return [lower, { ...(lower === one ? two! : one!), role: "was" }, ...first.filter(({ role }) => role !== "current")]
  return first
}

/** Whether a shown price fits the range that the page states for its variants; true where it states none. */
function isWithinRange(stated: readonly PriceText[], shown: Spot | null): boolean {
  const end = (role: PriceText["role"]): number | null => {
    const price = stated.find((one) => one.role === role)
    return price ? Number(readMoney(price.text, { currency: price.currency, decimalSeparator: "." })?.decimal) : null
  }
  const [low, high] = [end("range-low"), end("range-high")]
  if (!shown || low === null || high === null) return true
  const amount = Number(shown.money.decimal)
  return amount >= low && amount <= high
}

/** An amount in a doubtful place confirms a stated price too, unless another one is much surer. */
const confirms = (spot: Spot, shown: Spot | null): boolean =>
  spot.role === "current" &&
  (spot.weight >= SURE || (spot.weight > DOUBTFUL && (!shown || shown.weight - spot.weight < PLAIN)))

/**
 * The surest shown current price. Of two bare amounts side by side the lower counts; a "from" amount below a bare one is what the
 * cheapest variant costs; a "regular price" without a current one beside it is current.
 */
function currentShown(own: readonly Spot[]): Spot | null {
  const best = surest(own.filter(({ role }) => role === "current"))
  if (!best) {
    const regular = surest(own.filter(({ role }) => role === "was" || role === "from"))
    return regular && regular.weight >= PLAIN - 1 && !regular.isStruck ? regular : null
  }
  const beside = own.filter(
    (spot) =>
      (spot.role === "current" || spot.role === "from") &&
      sameBlock(spot.element, best.element) &&
      isReduced(best.money, spot.money),
  )
  return beside.reduce((lowest, spot) => (spot.money.amountMinor < lowest.money.amountMinor ? spot : lowest), best)
}

const surest = (spots: readonly Spot[]): Spot | null =>
  spots.reduce<Spot | null>((best, spot) => (!best || spot.weight > best.weight ? spot : best), null)

/** Less than a fifth of the other, or another currency, is no reduction but another thing: a price per unit, an accessory, a conversion. */
const isReduced = (from: StatedMoney, to: StatedMoney): boolean =>
  to.amountMinor < from.amountMinor &&
  to.amountMinor * 5 > from.amountMinor &&
  (to.symbol ?? "") === (from.symbol ?? "")

const HIGHEST_BLOCK = 3

function sameBlock(one: Element, other: Element): boolean {
  let block: Element | null = one
  for (let climb = 0; block && climb < HIGHEST_BLOCK; climb++) {
    block = block.parentElement
    if (block?.contains(other)) return true
  }
  return false
}

/** A confirmed price whose block shows a lower current one beside it is what the product cost before. */
function isReferenceOf(price: PriceText, shown: Spot, own: readonly Spot[]): boolean {
  const spot = own.find((one) => one.role === "current" && sameAmount(price, one))
  return (
    spot !== undefined &&
    spot !== shown &&
    sameBlock(spot.element, shown.element) &&
    shown.money.amountMinor < spot.money.amountMinor &&
    shown.weight >= spot.weight - 1
  )
}

function sameAmount(price: PriceText, spot: Spot): boolean {
  const money = readMoney(price.text, {
    currency: price.currency,
    decimalSeparator: price.source === "dom" ? undefined : ".",
  })
  return money !== null && Number(money.decimal) === Number(spot.money.decimal)
}

const priceOf = ({ text, role }: Spot, currency: string | undefined): PriceText => ({
  text: clip(text),
  role,
  source: "dom",
  currency,
})

const others = (stated: readonly PriceText[][], current: PriceText): PriceText[] =>
  (stated.find((prices) => prices.includes(current)) ?? []).filter(
    (price) => price !== current && price.role !== "current",
  )

/** Roles that would be taken for the current price, or say nothing. */
const NO_COMPANION: ReadonlySet<string> = new Set(["current", "from", "range-low", "range-high", "other"])

/** Adds the references, unit prices and private prices that stand with the current one. */
function withReferences(prices: PriceText[], own: readonly Spot[], current: PriceText): PriceText[] {
  const beside = own.filter((spot) => !NO_COMPANION.has(spot.role) && !prices.some((price) => sameAmount(price, spot)))
  const seen = new Set<string>()
  const added = beside.flatMap((spot) => {
    const key = `${spot.role} ${spot.money.decimal}`
    if (seen.has(key)) return []
    seen.add(key)
    return [priceOf(spot, current.currency)]
  })
  return [...prices, ...added.slice(0, 8)]
}

function lowerOf(one: PriceText, two: PriceText): PriceText | null {
  const [first, second] = [readMoney(one.text), readMoney(two.text)]
  if (!first || !second || Number(first.decimal) === Number(second.decimal)) return null
  return Number(first.decimal) < Number(second.decimal) ? one : two
}
