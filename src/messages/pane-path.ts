/** The page of the extension that is shown inside web pages, and the only one they can load. */
export const PANE_PATH = "tabs/pane.html"
