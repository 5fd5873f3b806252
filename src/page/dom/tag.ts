/** The name of the one element that we add to a page. */

export const isPaneTag = (name: string): boolean => /^x-[a-z]{10}$/.test(name)

/** A name that no page can know beforehand. */
export function makeTag(): string {
  const letters = crypto.getRandomValues(new Uint8Array(10))
  return `x-${[...letters].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`
}
