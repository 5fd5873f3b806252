/** The page of the extension that stands in pages of the web; the only one that these can load. */
export const panePath = "tabs/pane.html"
