/**
 * Which price is current, from what the page states for machines and what it shows to people, and why.
 *
 * Rules; the first that applies decides:
 *  1. A stated price that the product's part of the page shows as current stands, unless the page marks a lower one
 *     beside it as the price now (by name, or by a percentage or a saving that fits the two).
 *  2. A stated price that is shown there as something else (struck through, members only, per unit, without tax) gets
 *     that role, and the price shown as current is current.
 *  3. If the page plainly shows a current price and the stated one nowhere, what people see counts.
 *  4. Of two stated prices in one currency, neither of them shown, the lower is current, the other a former price.
 *  5. Otherwise the stated one; if there is none, the surest shown one.
 */
import type { PriceReason, PriceText } from "~model/money"
import { HIGHEST_BLOCK, weights } from "~model/price-weights"
import { percentBelow } from "../currency/money"
import { namesAThing, readAmounts } from "../parse/parse-price"
import { percentsOff } from "../parse/percent-off"
import { readMoney, type StatedMoney } from "../text/read-money"
import { type Block, holds, sameBlock } from "./blocks"
import type { Spot } from "./spots"

/** The weight that is enough for an amount that its own words call a price. */
const LABELLED = 3.5

/** A doubtful price comes with the one that contradicts it. */
export type DecidedPrice = PriceText & { rival?: PriceText }

/** @param locale  BCP 47 tag of the page; "" if it names none */
export function decidePrices(stated: readonly PriceText[][], spots: readonly Spot[], locale: string): DecidedPrice[] {
  const own = withoutUnchosen(spots.filter(({ weight }) => weight >= weights.sure))
  const { spot: shown, why: shownWhy, isMarked, higher } = currentShown(own, spots)
  const currents = stated.flatMap((prices) => prices.filter(({ role }) => role === "current"))
  const confirmed = currents.find((price) => spots.some((spot) => confirms(spot, shown) && sameAmount(price, spot)))
  const first = stated[0] ?? []
  const isReference = confirmed && shown ? isReferenceOf(confirmed, shown, own) : false
  if (confirmed && !isReference) {
    const rival = own.find((spot) => isRival(spot, confirmed, own))
    const current: DecidedPrice = {
      ...confirmed,
      why: "stated-and-shown",
      ...(rival && { doubtful: true, rival: priceOf(rival, confirmed.currency) }),
    }
    return withReferences([current, ...others(stated, confirmed)], own, current, locale)
  }
  const contradicted = currents.find((price) => own.some((spot) => !isCurrent(spot) && sameAmount(price, spot)))
  const isUnstated = currents.length === 0 && isWithinRange(first, shown)
  if (shown && (contradicted || isReference || isUnstated || shown.weight >= weights.plain)) {
    const why = isReference ? "marked-down" : contradicted ? "stated-is-other" : isUnstated ? shownWhy : "differs"
    const forSomeAndHigher = own.find((spot) => isForSomeAndHigher(spot, shown))
    const isDoubtful = why === "differs" || (why === "lower-of-two" && !isMarked) || forSomeAndHigher !== undefined
    const beside = higher ?? forSomeAndHigher
    const rival = why === "differs" ? currents[0] : beside && priceOf(beside, currents[0]?.currency)
    const current: DecidedPrice = {
      ...priceOf(shown, currents[0]?.currency),
      role: "current",
      why,
      ...(isDoubtful && { doubtful: true, ...(rival && { rival }) }),
    }
    const rest = currents
      .filter((price) => !sameAmount(price, shown))
      .flatMap((price): PriceText[] => {
        const spot = own.find((one) => one.role !== "current" && sameAmount(price, one))
        return spot ? [{ ...price, role: spot.role }] : []
      })
    return withReferences([current, ...rest], own, current, locale)
  }
  const [one, two] = currents
  const lower = one && two && one.currency === two.currency ? lowerOf(one, two) : null
  if (lower)
    return [
      { ...lower, why: "lower-of-two", doubtful: true, rival: lower === one ? two! : one! },
      { ...(lower === one ? two! : one!), role: "was" },
      ...first.filter(({ role }) => role !== "current"),
    ]
  return first.map((price) => (price.role === "current" ? { ...price, why: "stated" as const } : price))
}

/** If the page has one of several things selected, the amounts of the others are not its price. */
function withoutUnchosen(own: readonly Spot[]): readonly Spot[] {
  if (!own.some(({ isSelected, role }) => isSelected && role === "current")) return own
  return own.filter((spot) => !isUnselected(spot))
}

/** Whether a shown price lies in the range that the page states for its variants; true if it states none. */
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

/** Whether it is the price, or would be but for a lower amount beside it. */
const isCurrent = ({ role, isCompared }: Spot): boolean => role === "current" || isCompared

/** Whether it is a lower amount beside the stated one, in the ratio of a reduction, and nothing says what it is. */
function isRival(rival: Spot, price: PriceText, own: readonly Spot[]): boolean {
  if (rival.role !== "current" || rival.isRange || sameAmount(price, rival)) return false
  const spot = own.find((one) => one.isCompared && sameAmount(price, one))
  return spot !== undefined && sameBlock(rival.block, spot.block) && isReduced(spot.money, rival.money)
}

/** A price for members or with a coupon is lower than everybody's. If it seems higher, the labels were mixed up. */
const isForSomeAndHigher = ({ role, money, block }: Spot, shown: Spot): boolean =>
  (role === "member" || role === "coupon") &&
  money.amountMinor > shown.money.amountMinor &&
  sameBlock(block, shown.block)

/**
 * An amount in a doubtful place confirms a stated price too, unless another one is much surer. Nobody states what the delivery costs as
 * the price: where the shown price seems to be that, "Standard Shipping" stands beside it for another reason.
 */
const confirms = (spot: Spot, shown: Spot | null): boolean =>
  (isCurrent(spot) || spot.role === "shipping") &&
  (spot.weight >= weights.sure ||
    (spot.weight > weights.doubtful && (!shown || shown.weight - spot.weight < weights.plain)))

interface Shown {
  spot: Spot | null
  why: PriceReason
  /** The page itself marks the lower of two as the price now. */
  isMarked?: boolean
  /** The higher of two. */
  higher?: Spot
}

/**
 * The surest shown current price. A range gives way to a single price if there is just one. A "from" amount below a
 * bare one is another variant's, and the bare one stands. Of two amounts side by side in the ratio of a reduction the
 * lower counts. A "regular price" without a current one beside it is current.
 */
function currentShown(own: readonly Spot[], spots: readonly Spot[]): Shown {
  const range = surest(own.filter(({ role, isRange }) => role === "current" && isRange))
  // What lies below the range is no variant's price, but a threshold or a coupon.
  const single = own.filter(
    ({ role, isRange, money }) =>
      role === "current" && !isRange && !(range && money.amountMinor < range.money.amountMinor),
  )
  const currents = single.filter(
    (spot) =>
      !isForSomePayments(spot, spots) &&
      !isPieceOf(spot, own) &&
      !single.some((other) => isNamedApart(spot, other, own) || isForCard(spot, other)),
  )
  const best = surest(currents)
  const isAlone = new Set(currents.map(({ money }) => money.amountMinor)).size === 1
  if (range && !(best && isAlone)) return { spot: range, why: "shown" }
  if (!best) {
    const regular =
      surest(own.filter(({ role }) => role === "was" || role === "from" || role === "typical")) ??
      surest(own.filter(({ role }) => role === "net"))
    return { spot: regular && regular.weight >= LABELLED && !regular.isStruck ? regular : null, why: "shown" }
  }
  const beside = own.filter(
    (spot) =>
      (spot.role === "current" || (spot.role === "from" && spot.weight > best.weight)) &&
      !spot.isRange &&
      !isForSomePayments(spot, spots) &&
      sameBlock(spot.block, best.block) &&
      isReduced(best.money, spot.money) &&
      !isForCard(spot, best) &&
      !isOfAnother(spot, best),
  )
  const lowest = beside.reduce((low, spot) => (spot.money.amountMinor < low.money.amountMinor ? spot : low), best)
  const isOpen =
    isOneOfSeveral(best, currents) ||
    isOpenChoice(currents, own) ||
    isOnlyForSome(best, own) ||
    isOneOfTwoNow(lowest, currents, own)
  if (isOpen) return { spot: null, why: "shown" }
  const higher = own.filter(
    (spot) =>
      (spot.isCompared || spot === best) && sameBlock(spot.block, lowest.block) && isReduced(spot.money, lowest.money),
  )
  if (higher.length > 0)
    return {
      spot: lowest,
      why: "lower-of-two",
      isMarked: higher.some((spot) => marksDown(spot, lowest, own)),
      higher: higher[0],
    }
  return { spot: lowest, why: passedOver(lowest, own, spots) ?? "shown" }
}

/**
 * "$169.990 $179.990" beside a struck "$199.990": the old price is a third one, so either of the two may need a card.
 */
const isOneOfTwoNow = (lowest: Spot, currents: readonly Spot[], own: readonly Spot[]): boolean =>
  currents.some(
    (other) =>
      sameBlock(other.block, lowest.block) &&
      isReduced(other.money, lowest.money) &&
      !isOfAnother(other, lowest) &&
      !marksDown(other, lowest, own) &&
      own.some(
        ({ isStruck, role, block, money }) =>
          isStruck && role !== "unit" && sameBlock(block, lowest.block) && money.amountMinor > other.money.amountMinor,
      ),
  )

/** Why a lower amount beside the price is not the price. */
function passedOver(price: Spot, own: readonly Spot[], spots: readonly Spot[]): PriceReason | null {
  const lower = own.filter(({ block, money }) => sameBlock(block, price.block) && isReduced(price.money, money))
  if (lower.some((spot) => isForSomePayments(spot, spots))) return "for-all-payments"
  return lower.some(({ isUnlabelled }) => isUnlabelled) ? "labelled" : null
}

/** "9¢ / ea." below "$8.99": less than any reduction would leave, so it is the price of one of the many in the pack. */
const isPieceOf = (spot: Spot, own: readonly Spot[]): boolean =>
  spot.called === "piece" &&
  own.some(
    ({ role, isStruck, weight, money }) =>
      (role === "current" || role === "was") &&
      !isStruck &&
      weight >= LABELLED &&
      money.amountMinor > MOST_REDUCED * spot.money.amountMinor,
  )

/** Less than a name for the price adds to a weight, more than the distance between neighbours takes away. */
const NAMED_APART = 0.4

/**
 * "$199.990 $229.990 $329.990": if nothing tells more than two amounts side by side apart, none of them is the price.
 */
function isOneOfSeveral(best: Spot, currents: readonly Spot[]): boolean {
  const isNamed = (spot: Spot): boolean => isOfAnother(spot, best) && !isOfAnother(best, spot)
  const alike = currents.filter(
    (spot) =>
      best.weight - spot.weight < NAMED_APART && sameBlock(spot.block, best.block) && (spot === best || !isNamed(spot)),
  )
  return new Set(alike.map(({ money }) => money.amountMinor)).size > 2
}

/** Several things to choose from, each with its price, but none of them selected, and no other price beside them. */
const isOpenChoice = (currents: readonly Spot[], own: readonly Spot[]): boolean =>
  currents.every(isUnselected) &&
  new Set(
    own
      .filter((spot) => isUnselected(spot) && /^(?:current|other)$/.test(spot.role))
      .map((spot) => spot.money.amountMinor),
  ).size > 1
const isUnselected = ({ isInChoice, isSelected }: Spot): boolean => isInChoice && !isSelected

/** "R$ 90 no Pix" beside "R$ 100": everybody pays the price that holds for all means of payment. */
const isForSomePayments = (spot: Spot, spots: readonly Spot[]): boolean =>
  spot.called === "payment" &&
  spots.some(
    (other) =>
      other.role === "current" &&
      other.called !== "payment" &&
      other.called !== "regular" &&
      other.weight > weights.doubtful &&
      isReduced(other.money, spot.money),
  )

/** A price by bank transfer below a list price: what everybody pays lies between, and was not found. */
const isOnlyForSome = (best: Spot, own: readonly Spot[]): boolean =>
  best.called === "payment" &&
  own.some(
    ({ role, isStruck, block, money }) =>
      role === "rrp" && !isStruck && sameBlock(block, best.block) && isReduced(money, best.money),
  )

const surest = (spots: readonly Spot[]): Spot | null =>
  spots.reduce<Spot | null>((best, spot) => (!best || spot.weight > best.weight ? spot : best), null)

const MOST_REDUCED = 5

/**
 * Less than a fifth, or another currency, is no reduction but something else: a price per unit, an accessory, a
 * conversion.
 */
const isReduced = (from: StatedMoney, to: StatedMoney): boolean =>
  to.amountMinor < from.amountMinor &&
  to.amountMinor * MOST_REDUCED > from.amountMinor &&
  (to.symbol ?? "") === (from.symbol ?? "")

/** "Montage € 89,-", or a size with its price: an amount with a word of its own is for what that word names. */
function isOfAnother(spot: Spot, price: Spot): boolean {
  let own = spot.block
  for (let climb = 0; climb < HIGHEST_BLOCK; climb++) {
    const { around } = own
    if (!around || holds(around, price.block)) break
    own = around
  }
  if (own.isChoice && !price.isInChoice) return true
  return namesAThing(own.text)
}

/** "Preço com app 7,99 €" above "9,99 €": only the lower one has a name, and nothing marks it as reduced. */
const isNamedApart = (spot: Spot, price: Spot, own: readonly Spot[]): boolean =>
  spot.money.amountMinor < price.money.amountMinor &&
  sameBlock(spot.block, price.block) &&
  NAME_IN_FRONT.test(spot.block.text) &&
  isOfAnother(spot, price) &&
  !isOfAnother(price, spot) &&
  !marksDown(price, spot, own)

/** "999 ₽" above "1 099 ₽ без карты": the lower one needs the card. */
const isForCard = (spot: Spot, price: Spot): boolean =>
  price.isForEverybody === true &&
  !spot.isForEverybody &&
  sameBlock(spot.block, price.block) &&
  isReduced(price.money, spot.money)

const NAME_IN_FRONT = /^\P{N}*\p{L}{3}/u

/** A confirmed price is a former one if its block marks a lower one as the price now. */
function isReferenceOf(price: PriceText, shown: Spot, own: readonly Spot[]): boolean {
  const spot = own.find((one) => isCurrent(one) && sameAmount(price, one))
  return (
    spot !== undefined &&
    spot !== shown &&
    sameBlock(spot.block, shown.block) &&
    isReduced(spot.money, shown.money) &&
    shown.weight >= spot.weight - 1 &&
    marksDown(spot, shown, own)
  )
}

/**
 * Whether the page marks the lower of two as the price now: by its name, or by a percentage or a saving that fits the
 * two.
 */
const marksDown = (high: Spot, low: Spot, own: readonly Spot[]): boolean =>
  isNamedCurrent(low, high) || fitsSaving(high, low, own)

/** By a name that the other amount does not have. */
const isNamedCurrent = (spot: Spot, other: Spot): boolean => spot.isNamedCurrent && !other.isNamedCurrent

/** Whether the page shows a percentage with the two amounts, or a saving, that is the difference between them. */
function fitsSaving(high: Spot, low: Spot, own: readonly Spot[]): boolean {
  const difference = high.money.amountMinor - low.money.amountMinor
  const isSaved = own.some(({ role, money }) => role === "saving" && Math.abs(money.amountMinor - difference) <= 1)
  if (isSaved) return true
  const percent = percentBelow(high.money.amountMinor, low.money.amountMinor)
  let block: Block | null = low.block
  for (let climb = 0; block && climb < HIGHEST_BLOCK; climb++, block = block.around) {
    if (!holds(block, high.block)) continue
    const shown = [...block.text.matchAll(/(\d{1,2}(?:[.,]\d)?)\s?%/g)]
    return shown.some(([, number]) => Math.abs(Number(number!.replace(",", ".")) - percent) <= 1)
  }
  return false
}

const sameAmount = (price: PriceText, spot: Spot): boolean => isDecimalOf(price, spot.money.decimal)

function isDecimalOf(price: PriceText, decimal: string): boolean {
  const money = readMoney(price.text, {
    currency: price.currency,
    decimalSeparator: price.source === "dom" ? undefined : ".",
  })
  return money !== null && Number(money.decimal) === Number(decimal)
}

const priceOf = ({ text, role, needsSignIn }: Spot, currency: string | undefined): PriceText => ({
  text,
  role,
  source: "dom",
  currency,
  ...(needsSignIn && role === "member" && { needsSignIn }),
})

const others = (stated: readonly PriceText[][], current: PriceText): PriceText[] =>
  (stated.find((prices) => prices.includes(current)) ?? []).filter(
    (price) => price !== current && price.role !== "current",
  )

/** Roles that would be taken for the current price, or say nothing. */
const NO_COMPANION: ReadonlySet<string> = new Set(["current", "from", "range-low", "range-high", "other"])

/**
 * Adds the amounts beside the current price that are no current price themselves: references, unit prices, members'
 * prices.
 */
function withReferences(prices: PriceText[], own: readonly Spot[], current: PriceText, locale: string): PriceText[] {
  const now = own.find((spot) => spot.role === "current" && sameAmount(current, spot))
  const beside = own
    .map((spot): Spot => (now && isFormer(spot, now, own) ? { ...spot, role: "was" } : spot))
    .filter((spot) => !NO_COMPANION.has(spot.role) && !prices.some((price) => sameAmount(price, spot)))
    .filter((spot) => !isOfAnotherEntry(spot, current, own))
  const seen = new Set<string>()
  const added = beside.flatMap((spot) => {
    const key = `${spot.role} ${spot.money.decimal}`
    if (seen.has(key)) return []
    seen.add(key)
    const percent = now && REDUCED_FROM.has(spot.role) ? percentBeside(spot, now, locale) : undefined
    return [{ ...priceOf(spot, current.currency), ...(percent !== undefined && { percent }) }]
  })
  return [...prices, ...added.slice(0, 8)]
}

/** "5 × 125 g 899 Kč" with "945 Kč" struck through: the old price of the pack whose price stands with it, and not of one piece. */
function isOfAnotherEntry(reference: Spot, current: PriceText, own: readonly Spot[]): boolean {
  if (!REFERENCES.has(reference.role)) return false
  const isNow = ({ decimal }: Asked): boolean => isDecimalOf(current, decimal)
  const isLower = ({ amountMinor }: Asked): boolean =>
    amountMinor < reference.money.amountMinor && amountMinor * MOST_REDUCED > reference.money.amountMinor
  const now = own.find((one) => sameAmount(current, one))
  // What is not known and costs less may be a price per unit.
  const isAsked = ({ role, money }: Spot): boolean =>
    IS_ASKED.has(role) || (role === "other" && now !== undefined && money.amountMinor > now.money.amountMinor)
  const entries = own
    .filter((one) => one !== reference && !one.isStruck && (isAsked(one) || sameAmount(current, one)))
    // "5 pieces $80" has two numbers.
    .map(({ block, money, text }) => ({ block, asked: [money, ...(readAmounts(text)?.amounts ?? [])] }))
  let block: Block | null = reference.block
  for (let climb = 0; block && climb <= HIGHEST_BLOCK; climb++, block = block.around) {
    const around = block
    const beside = entries.filter((entry) => holds(around, entry.block)).flatMap(({ asked }) => asked)
    if (beside.some(isNow)) return false
    if (beside.some(isLower)) return true
  }
  return false
}
type Asked = Pick<StatedMoney, "decimal" | "amountMinor">
const REFERENCES: ReadonlySet<string> = new Set(["was", "rrp", "typical", "low30"])
const IS_ASKED: ReadonlySet<string> = new Set(["current", "from", "multibuy"])

const REDUCED_FROM: ReadonlySet<string> = new Set(["was", "rrp", "typical"])

/** The percentage that stands with two prices; undefined if there are none or several. */
function percentBeside(one: Spot, other: Spot, locale: string): number | undefined {
  let block: Block | null = one.block
  let isAround = false
  for (let climb = 0; block && climb < HIGHEST_BLOCK; climb++, block = block.around) {
    if (!holds(block, other.block)) continue
    // Further out, "40% off" may be about something else, such as a plan.
    if (isAround && namesAThing(block.text, { locale })) return undefined
    isAround = true
    const [percent, ...others] = percentsOff(block.text, { locale })
    if (percent !== undefined) return others.length === 0 ? percent : undefined
  }
  return undefined
}

/** "140 199, you save 59", "Redovna cijena: 159": a higher amount is the old price if a saving or its name says so. */
const isFormer = (spot: Spot, now: Spot, own: readonly Spot[]): boolean =>
  spot.role === "current" &&
  sameBlock(spot.block, now.block) &&
  isReduced(spot.money, now.money) &&
  ((spot.called === "regular" && now.called !== "regular" && now.called !== "payment") || fitsSaving(spot, now, own))

function lowerOf(one: PriceText, two: PriceText): PriceText | null {
  const [first, second] = [readMoney(one.text), readMoney(two.text)]
  if (!first || !second || Number(first.decimal) === Number(second.decimal)) return null
  return Number(first.decimal) < Number(second.decimal) ? one : two
}
