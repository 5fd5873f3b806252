/** Whether an address leads to a page of the web: what a link of ours may open. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address)
