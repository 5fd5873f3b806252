/** What a key looks like. */
export const mostKeyChars = 300
export const keyPattern = /^[a-z][a-z0-9-]*:[^\s]+$/

export const isKey = (text: string): boolean => text.length <= mostKeyChars && keyPattern.test(text)

/** Id of the site that a key is of. */
export const siteInKey = (key: string): string => key.slice(0, key.indexOf(":"))
