/** What a story needs of a browser, the same for Chromium and Firefox. */

export interface Tab {
  goto(url: string): Promise<void>
  /** Runs in the page's own world; arguments and result are plain JSON. */
  evaluate<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /**
   * Runs in what Liveproof draws in this page, which is a document of its own.
   * @returns null while there is none, or it is just being loaded
   */
  inPane<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R | null>
  /** A real click of the mouse, in page coordinates. */
  clickAt(x: number, y: number): Promise<void>
  press(keys: string): Promise<void>
  reload(): Promise<void>
  screenshot(file: string): Promise<void>
  /** Before the other tabs of its window. */
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
   * A page of the extension that does nothing and stays open behind the others, for what only the extension may read.
   * To open one for each question would put the show's tab behind it and cost more than the show.
   */
  desk(): Promise<Tab>
  /** Stops the background's worker, as the browser does when it has been idle. */
  stopBackground(): Promise<void>
  /** Puts the extension in once more, as an update does; open tabs are not loaded again. */
  updateExtension(): Promise<void>
  /** Takes the extension away, as the user may. */
  removeExtension(): Promise<void>
  /** Closes the browser and opens it again on the same profile. */
  restart(): Promise<void>
  /** What the page or the extension logged as errors since the start. */
  errors(): string[]
  close(): Promise<void>
}
