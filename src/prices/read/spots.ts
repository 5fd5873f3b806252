/** The amounts that a page shows, as money, each with its role by its words and by its place. */
import type { AmountRole, ParsedAmount, PriceHints } from "~model/money"
import type { ShownText, WeighedTexts } from "~model/price-places"
import { weights } from "~model/price-weights"
import { parsePrice, readAmounts } from "../parse/parse-price"
import { fold, normalise } from "../text/normalise"
import { readMoney, type StatedMoney } from "../text/read-money"
import { speaksOfSigningIn } from "../words/sign-in"
import { endsWithUsed } from "../words/used"
import { speaksOfEverybody } from "../words/without-card"
import { type Block, blocksOf } from "./blocks"
import { spoken } from "./spoken-role"

interface Amount {
  money: StatedMoney
  /** A range: its lower end is `money`. */
  isRange: boolean
  /** The text names several amounts, and `money` is the one that it presents as the price. */
  isChosen: boolean
}

interface Role extends Pick<ParsedAmount, "called"> {
  role: AmountRole
  /** Struck through, by its element, style or names. */
  isStruck: boolean
  /** Only the lower amount beside it makes it the old price. */
  isCompared: boolean
  /** The words beside it name a higher amount as the price, and say nothing of this one. */
  isUnlabelled?: boolean
  /** Its words say that it is the price without a card. */
  isForEverybody?: true
  /** Its words speak of signing in. */
  needsSignIn?: true
}

export interface Spot
  extends Amount,
    Role,
    Pick<ShownText, "text" | "weight" | "isNamedCurrent" | "isInChoice" | "isSelected"> {
  block: Block
}

/** @param currency  what the page states its prices in */
export function spotsOf(
  { shown, blocks: given, currency: { language } }: Pick<WeighedTexts, "shown" | "blocks" | "currency">,
  currency?: string,
): Spot[] {
  const blocks = blocksOf(given)
  const spots = new Map<Block, Spot>()
  const locale = language || undefined
  for (const one of shown) {
    const block = blocks[one.block]
    if (!block || spots.has(block)) continue
    const amount = amountIn(one.text, { currency, locale })
    if (!amount || amount.money.amountMinor === 0) continue
    const { text, weight, isNamedCurrent, isInChoice, isSelected } = one
    spots.set(block, {
      text,
      weight,
      isNamedCurrent,
      isInChoice,
      isSelected,
      ...amount,
      ...roleOf(one, amount, locale),
      block,
    })
  }
  return [...spots.values()]
}

/** Whether words for used goods stand right before the amount, with at most "from" between. */
function isOfUsed(context: string, text: string): boolean {
  const lead = context.slice(0, Math.max(0, context.indexOf(text))) + text.slice(0, Math.max(0, text.search(/\d/)))
  return endsWithUsed(fold(normalise(lead).text))
}

const SEVERAL_NUMBERS = /\d[^\d.,'’\s]+\d|\d\s+\D+\d/u

/** "WD-40 559,00 €", "PS5 € 559,00": the first digits may be a name's. */
const NAME_IN_FRONT = /\p{L}[\s-]?\d+\s(?:\d{3}|\p{Sc}|\p{L}{2,3}\s?\d)/u

/** One amount as it stands; of several ("from $33/mo. or $799") the one that the text presents as the price, if it does. */
function amountIn(text: string, hints: PriceHints): Amount | null {
  const money = readMoney(text, hints)
  if (!money) return null
  if (NAME_IN_FRONT.test(text)) {
    const [only, ...others] = readAmounts(text, hints)?.amounts ?? []
    if (!only) return null
    if (others.length === 0) return { money: { ...money, ...moneyIn(only) }, isRange: false, isChosen: false }
  }
  const read = SEVERAL_NUMBERS.test(text) ? parsePrice(text, hints) : null
  if (!read || read.amounts.length < 2) return { money, isRange: false, isChosen: false }
  return { money: { ...money, ...moneyIn(read.current) }, isRange: read.isRange, isChosen: true }
}

const moneyIn = ({ decimal, amountMinor, currency }: ParsedAmount): Omit<StatedMoney, "symbol"> => ({
  decimal,
  amountMinor,
  currency,
})

function roleOf(
  { text, weight, context, placeRole, isStruck, isNamedCurrent }: ShownText,
  { isChosen }: Amount,
  locale: string | undefined,
): Role {
  const plainly = (role: AmountRole): Role => ({ role, isStruck: false, isCompared: false, called: null })
  // What is surely about something else needs no role.
  if (weight < weights.doubtful) return plainly("other")
  const said = isChosen ? null : spoken(context, text, { locale })
  if (isStruck) {
    const isKnownKind = said && /^(?:rrp|typical|low30|unit)$/.test(said.role)
    return { ...plainly(isKnownKind ? said.role : "was"), isStruck: true }
  }
  // A higher amount was called the price instead, and this one's own names do not call it that.
  if (said?.role === "other" && said.isCompared && !isNamedCurrent) return { ...plainly("other"), isUnlabelled: true }
  const isAlone = !/\d/.test(context.replace(text, ""))
  if (!said && isAlone && speaksOfEverybody(fold(normalise(context).text)))
    return { ...plainly(placeRole ?? "current"), isForEverybody: true }
  if (said?.called) return { ...plainly(placeRole ?? "current"), called: said.called }
  if (said?.role === "member" && speaksOfSigningIn(fold(normalise(context).text)))
    return { ...plainly("member"), needsSignIn: true }
  if (said?.role === "from" && isOfUsed(context, text)) return plainly("other")
  if (said && !said.isCompared) return plainly(said.role)
  const role = said?.role === "other" ? "current" : said?.role
  return { ...plainly(placeRole ?? role ?? "current"), isCompared: placeRole === null && role === "was" }
}
