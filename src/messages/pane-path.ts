/** The pane's document: the only page of the extension that web pages can load. */
export const PANE_PATH = "tabs/pane.html"
