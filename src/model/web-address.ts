/** Whether an address leads to a page of the web. Our links open nothing else. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address)

/** The address without its fragment, which only leads to a part of the page. */
export const withoutHash = (address: string): string => address.replace(/#.*$/s, "")
