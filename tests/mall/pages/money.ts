/** Prices as the shop writes them. */
import { type Html, html } from "./html"

export function dollars(minor: number): string {
  return `$${(minor / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}

/** The shop's price element: one text for screen readers, several parts on screen. */
export function priceElement(minor: number, options: { struck?: boolean; toPay?: boolean } = {}): Html {
  const text = dollars(minor)
  if (options.struck === true) {
    return html`<span class="a-price a-text-price" data-a-strike="true" data-a-color="secondary"><span class="a-offscreen">${text}</span><span aria-hidden="true">${text}</span></span>`
  }
  const [whole, fraction] = text.slice(1).split(".")
  return html`<span class="a-price${options.toPay === true ? " priceToPay" : ""}" data-a-color="base"><span class="a-offscreen">${text}</span><span aria-hidden="true"><span class="a-price-symbol">$</span><span class="a-price-whole">${whole}<span class="a-price-decimal">.</span></span><span class="a-price-fraction">${fraction}</span></span></span>`
}
