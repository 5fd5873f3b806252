/**
 * Amazon's price element. It contains the amount twice: for screen readers (`.a-offscreen`), and in parts (symbol,
 * whole, fraction). Since 2025 the first may be blank. The text of both together is never an amount.
 */
import { attributeOf, collapse, textOf } from "../dom/text"

/** The amount as text; "" if the element has none. */
export function textOfPrice(element: Element): string {
  const spoken = textOf(element.querySelector(".a-offscreen,.aok-offscreen"))
  if (/\d/.test(spoken)) return spoken
  const whole = element.querySelector(".a-price-whole")
  if (whole) {
    const symbol = textOf(element.querySelector(".a-price-symbol"))
    const fraction = textOf(element.querySelector(".a-price-fraction"))
    const mark = textOf(whole.querySelector(".a-price-decimal"))
    const digits = textOf(whole, (child) => child.classList.contains("a-price-decimal")).replace(/[.,]$/, "")
    return collapse(`${symbol} ${digits}${fraction === "" ? "" : `${mark || "."}${fraction}`}`)
  }
  return textOf(element.querySelector("[aria-hidden=true]") ?? element)
}

/** The outermost price elements within `root`, without struck-through ones and prices per unit. */
export function plainPricesIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll(".a-price")].filter(
    (element) =>
      !isStruck(element) &&
      !element.classList.contains("a-text-price") &&
      attributeOf(element, "data-a-size") !== "mini" &&
      !element.closest(
        '.basisPrice,.pricePerUnit,#pricePerUnit,.a-price-unit,[class*="basisprice" i],[class*="price-per-unit" i]',
      ) &&
      !element.parentElement?.closest(".a-price"),
  )
}

export const isStruck = (element: Element): boolean =>
  attributeOf(element, "data-a-strike") === "true" || element.closest(".a-text-strike,del,s,strike") !== null
