/** A text as a shop writes it, the price that may be shown as the current one (null: none), its currency, the page's locale. */
export type PriceTextRow = readonly [
  text: string,
  current: string | null,
  currency: string | null,
  locale?: string,
  /** What other amounts of the text are, by amount. */
  roles?: Readonly<Record<string, string>>,
]
