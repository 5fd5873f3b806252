/** What stories need from a browser; Chromium and Firefox offer the same. */

export interface Tab {
  goto(url: string): Promise<void>
  /** Runs in the page's own world; arguments and result are plain JSON. */
  evaluate<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /**
   * Runs in the pane, which is a document of its own in this page.
   * @returns null while there is no pane, or while it is loading
   */
  inPane<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R | null>
  /** A real mouse click, in page coordinates. */
  clickAt(x: number, y: number): Promise<void>
  press(keys: string): Promise<void>
  reload(): Promise<void>
  screenshot(file: string): Promise<void>
  /** Brings the tab in front of the others in its window. */
  toFront(): Promise<void>
  setSize(width: number, height: number): Promise<void>
  setTheme(theme: "light" | "dark"): Promise<void>
  close(): Promise<void>
}

export interface TestBrowser {
  readonly name: "chromium" | "firefox"
  newTab(): Promise<Tab>
  /** One of the extension's own pages, for example "tabs/history.html". */
  extensionTab(path: string): Promise<Tab>
  /**
   * A page of the extension that does nothing and stays open behind the others, to read what only the extension may
   * read. Opening a new one for each question would cover the show's tab and cost more than the show itself.
   */
  desk(): Promise<Tab>
  /** Stops the background, as the browser does when it has been idle. */
  stopBackground(): Promise<void>
  /** Installs the extension again, as an update does; open tabs are not reloaded. */
  updateExtension(): Promise<void>
  /** Removes the extension, as the user may. */
  removeExtension(): Promise<void>
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>
  /** Errors that pages and the extension have logged since the start. */
  errors(): string[]
  close(): Promise<void>
}
