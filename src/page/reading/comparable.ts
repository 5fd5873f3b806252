const withoutNumbers = (text: unknown): unknown => (typeof text === "string" ? text.replace(/\p{Nd}+/gu, "") : text)

/**
 * What a page says of its prices, to be compared with what it said before. Left out is what changes and says nothing new: an
 * amount's weight, which follows every line above it, and the numbers in the words around an amount, where clocks run down.
 */
export const comparable = (said: unknown): string =>
  JSON.stringify(said, (name, value) => {
    if (name === "weight") return undefined
    if (name === "context" || name === "label") return withoutNumbers(value)
    if (name === "blocks" && Array.isArray(value))
      return value.map((block: { text?: unknown }) => ({ ...block, text: withoutNumbers(block.text) }))
    return value
  })
