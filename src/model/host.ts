/** The host of an address as people say it, without "www."; "" if it is not an address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "")
