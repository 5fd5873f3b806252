/** Whether an address leads to a page of the web: what a link of ours may open. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address)

/** The same page, whichever part of it was led to. */
export const withoutHash = (address: string): string => address.replace(/#.*$/s, "")
