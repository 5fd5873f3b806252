const withoutNumbers = (text: unknown): unknown => (typeof text === "string" ? text.replace(/\p{Nd}+/gu, "") : text)

/**
 * What a page says about its prices, for comparison with what it said before. Left out is what changes without saying
 * anything new: an amount's weight, which shifts with every line above it, and the numbers in the words around an
 * amount, where countdowns run.
 */
export const comparable = (said: unknown): string =>
  JSON.stringify(said, (name, value) => {
    if (name === "weight") return undefined
    if (name === "context" || name === "label") return withoutNumbers(value)
    if (name === "blocks" && Array.isArray(value))
      return value.map((block: { text?: unknown }) => ({ ...block, text: withoutNumbers(block.text) }))
    return value
  })
