/** What a key looks like, without zod: sites' files import this. */
export const MOST_KEY_CHARS = 300
export const KEY_PATTERN = /^[a-z][a-z0-9-]*:[^\s]+$/

export const isKey = (text: string): boolean => text.length <= MOST_KEY_CHARS && KEY_PATTERN.test(text)

/** Id of the site in a key. */
export const siteInKey = (key: string): string => key.slice(0, key.indexOf(":"))
