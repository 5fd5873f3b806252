/** What a page says, to be compared: an amount's weight changes with every line that comes before it on the page. */
export const withoutWeights = (said: unknown): string =>
  JSON.stringify(said, (name, value) => (name === "weight" ? undefined : value))
