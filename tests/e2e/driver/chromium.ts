import { type BrowserContext, chromium, type Page } from "playwright"
import puppeteer from "puppeteer-core"
import { browserPath } from "../../../scripts/browsers.mjs"
import { PANE_PATH } from "../../../src/messages/pane-path"
import type { Tab, TestBrowser } from "./browser"
import { iconPath } from "./desk"
import { longestLoadMs } from "./longest-load"
import { pageCall } from "./page-call"
import { makeProfile, removeProfile } from "./profile"

export interface ChromiumOptions {
  /** Folder of the built extension; null for a browser without one. */
  extension: string | null
  /** Port of the mall, which answers under every host name. */
  port: number
  /** Port of a proxy that everything must go through. */
  proxyPort?: number
  headless?: boolean
  /** Hides tabs that are behind others, as for real users. Otherwise every tab believes it is in front. */
  tabsHide?: boolean
  /** Folder in which the profile is created. */
  profileIn?: string
  /** Lets tests make pages and workers collect garbage, with `gc()`. */
  canCollect?: boolean
}

/** The proxy resolves host names, so nothing can bypass it. Loopback addresses are no exception. */
const throughProxy = (proxyPort: number) => [
  `--proxy-server=127.0.0.1:${proxyPort}`,
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
]

const flags = ({ extension, port, proxyPort, canCollect }: ChromiumOptions) => [
  ...(canCollect ? ["--js-flags=--expose-gc"] : []),
  ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
  ...(proxyPort ? throughProxy(proxyPort) : [`--host-resolver-rules=MAP * 127.0.0.1:${port}`]),
  // Playwright's own option does not cover requests made by the extension.
  "--ignore-certificate-errors",
  "--enable-unsafe-extension-debugging",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

export class ChromiumTab implements Tab {
  constructor(readonly page: Page) {}

  async goto(url: string) {
    await this.page.goto(url, { waitUntil: "domcontentloaded" })
  }
  evaluate<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.page.evaluate(pageCall(run, args)) as Promise<R>
  }
  async inPane<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R | null> {
    const panes = this.page.frames().filter((frame) => frame.url().endsWith(`/${PANE_PATH}`) && !frame.isDetached())
    // The pane may be moved or removed during the call.
    return (panes
      .at(-1)
      ?.evaluate(pageCall(run, args))
      .catch(() => null) ?? null) as Promise<R | null>
  }
  async clickAt(x: number, y: number) {
    await this.page.mouse.click(x, y)
  }
  async press(keys: string) {
    await this.page.keyboard.press(keys)
  }
  async reload() {
    await this.page.reload({ waitUntil: "domcontentloaded" })
  }
  async screenshot(file: string) {
    await this.page.screenshot({ path: file })
  }
  async toFront() {
    await this.page.bringToFront()
  }
  async setSize(width: number, height: number) {
    await this.page.setViewportSize({ width, height })
  }
  async setTheme(theme: "light" | "dark") {
    await this.page.emulateMedia({ colorScheme: theme })
  }
  async close() {
    await this.page.close()
  }
}

interface Opened {
  readonly context: BrowserContext
  /** Resolves when the browser has exited. */
  close(): Promise<void>
  /** Kills it in the middle of whatever it is doing. */
  kill(): Promise<void>
}

async function openForTests(args: string[], profile: string, headless: boolean): Promise<Opened> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath("chromium"),
    headless,
    ignoreHTTPSErrors: true,
    locale: "en-US",
    viewport: headless ? { width: 1280, height: 800 } : null,
    args,
  })
  const kill = async () => {
    throw new Error("only a browser opened with tabsHide can be killed")
  }
  return { context, close: () => context.close(), kill }
}

/**
 * Playwright tells every page of a browser it launches that it is in front, and launches it without Chromium's
 * throttling of hidden tabs. If something else launches the browser and Playwright only connects to it, it behaves as
 * it does for users.
 */
async function openAsForPeople(args: string[], profile: string): Promise<Opened> {
  const process = await puppeteer.launch({
    executablePath: browserPath("chromium"),
    userDataDir: profile,
    enableExtensions: true,
    ignoreDefaultArgs: [
      "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding",
      "--disable-background-timer-throttling",
    ],
    args: [...args, "--lang=en-US", "--window-size=1280,900"],
  })
  const joined = await chromium.connectOverCDP(process.wsEndpoint(), { noDefaults: true })
  const context = joined.contexts()[0]!
  const close = async () => {
    await context.close()
    await process.close()
  }
  const kill = async () => {
    const browser = process.process()!
    const ended = new Promise((resolve) => browser.once("exit", resolve))
    browser.kill("SIGKILL")
    await ended
  }
  return { context, close, kill }
}

export class Chromium implements TestBrowser {
  readonly name = "chromium"
  #errors: string[] = []

  private constructor(
    private readonly options: ChromiumOptions,
    private readonly profile: string,
    private opened: Opened,
  ) {
    this.#listen()
  }

  static async launch(options: ChromiumOptions): Promise<Chromium> {
    const profile = await makeProfile("chromium", options.profileIn)
    return new Chromium(options, profile, await Chromium.#open(options, profile))
  }

  static async #open(options: ChromiumOptions, profile: string) {
    const { extension, headless = true, tabsHide = false } = options
    const args = [...flags(options), ...(headless ? ["--headless=new"] : [])]
    const opened = await (tabsHide ? openAsForPeople(args, profile) : openForTests(args, profile, headless))
    opened.context.setDefaultTimeout(longestLoadMs)
    if (extension && opened.context.serviceWorkers().length === 0) await opened.context.waitForEvent("serviceworker")
    return opened
  }

  private get context(): BrowserContext {
    return this.opened.context
  }

  #listen() {
    this.context.on("weberror", (error) => this.#errors.push(String(error.error())))
    this.context.on("console", (message) => {
      if (message.type() === "error") this.#errors.push(message.text())
    })
  }

  get extensionId(): string {
    const worker = this.context.serviceWorkers()[0]
    if (!worker) throw new Error("the extension's worker is not running")
    return new URL(worker.url()).host
  }

  #knownId = ""
  async newTab() {
    return new ChromiumTab(await this.context.newPage())
  }
  async extensionTab(path: string) {
    this.#knownId ||= this.extensionId
    const tab = await this.newTab()
    await tab.goto(`chrome-extension://${this.#knownId}/${path}`)
    return tab
  }
  #desk: Page | null = null
  async desk() {
    if (this.#desk?.isClosed() === false) return new ChromiumTab(this.#desk)
    this.#knownId ||= this.extensionId
    const url = `chrome-extension://${this.#knownId}/${await iconPath(this.options.extension!)}`
    const session = await this.context.browser()!.newBrowserCDPSession()
    const opened = this.context.waitForEvent("page", (page) => page.url() === url)
    await session.send("Target.createTarget", { url, background: true })
    this.#desk = await opened
    await session.detach()
    return new ChromiumTab(this.#desk)
  }
  async stopBackground() {
    const { page } = await this.desk()
    const session = await this.context.newCDPSession(page)
    await session.send("ServiceWorker.enable")
    await session.send("ServiceWorker.stopAllWorkers")
    await session.detach()
  }
  /** Kills the process that renders a tab, as a bug in it would. Nothing in the tab can be read afterwards. */
  async crash(tab: ChromiumTab) {
    const session = await this.context.newCDPSession(tab.page)
    const crashed = tab.page.waitForEvent("crash")
    // A dead process sends no answer.
    session.send("Page.crash").catch(() => undefined)
    await crashed
  }
  setOffline(isOffline: boolean) {
    return this.context.setOffline(isOffline)
  }
  /**
   * Adds a site to the browser's own list of sites that the extension may read. When the extension then asks for it in
   * a click, access is granted without the prompt, which nobody could answer here.
   */
  async allowSite(pattern: string) {
    this.#knownId ||= this.extensionId
    const list = await this.newTab()
    await list.goto("chrome://extensions/")
    await list.evaluate(
      (id, site) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { addHostPermission(id: string, site: string): Promise<void> } }
          }
        ).chrome.developerPrivate.addHostPermission(id, site),
      this.#knownId,
      pattern,
    )
    await list.close()
  }
  /** Presses the toolbar button with a tab in front, which gives the extension access to that one tab. */
  async pressToolbarButton(tab: ChromiumTab) {
    this.#knownId ||= this.extensionId
    await tab.toFront()
    const session = await this.context.browser()!.newBrowserCDPSession()
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] })
    const target = targetInfos.find(({ url }) => url === tab.page.url())
    if (!target) throw new Error(`no tab shows ${tab.page.url()}`)
    await session.send("Extensions.triggerAction", { id: this.#knownId, targetId: target.targetId })
    await session.detach()
  }
  /** Makes the background's database fail as on a broken disk, until the worker is stopped. */
  async breakStore() {
    await this.context.serviceWorkers()[0]!.evaluate(() => {
      const broken = () => {
        throw new DOMException("Internal error", "UnknownError")
      }
      IDBTransaction.prototype.objectStore = broken
      IDBFactory.prototype.open = broken
    })
  }
  /** Kills the browser in the middle of whatever it is doing, and opens it again on the same profile. */
  async killAndRestart() {
    this.#knownId ||= this.extensionId
    await this.opened.kill()
    this.opened = await Chromium.#open(this.options, this.profile)
    this.#listen()
  }
  async restart() {
    this.#knownId ||= this.extensionId
    await this.opened.close()
    this.opened = await Chromium.#open(this.options, this.profile)
    this.#listen()
  }
  /**
   * Reloads the extension from its folder, and then every tab. Stored data stays. The extension's own pages are moved
   * elsewhere meanwhile, because the browser would close them.
   */
  async reloadExtension() {
    const tabs = this.context.pages().map((page) => ({ page, url: page.url() }))
    const isOwn = ({ url }: { url: string }) => url.startsWith("chrome-extension://")
    await Promise.allSettled(tabs.filter(isOwn).map(({ page }) => page.goto("about:blank")))
    await this.updateExtension()
    const options = { waitUntil: "domcontentloaded" } as const
    // One tab that was closed meanwhile must not hold up the others.
    await Promise.allSettled(
      tabs.map((tab) => (isOwn(tab) ? tab.page.goto(tab.url, options) : tab.page.reload(options))),
    )
  }
  async removeExtension() {
    this.#knownId ||= this.extensionId
    const list = await this.newTab()
    await list.goto("chrome://extensions/")
    await list.evaluate((id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { management: { setEnabled(id: string, isEnabled: boolean): Promise<void> } }
      }
      return chrome.management.setEnabled(id, false)
    }, this.#knownId)
    await list.close()
  }
  async updateExtension() {
    const session = await this.context.browser()!.newBrowserCDPSession()
    await session.send("Extensions.loadUnpacked", { path: this.options.extension! }).finally(() => session.detach())
  }
  errors() {
    return this.#errors
  }
  /** Resolves when the user closes the browser. */
  closed(): Promise<void> {
    return new Promise((resolve) => this.context.once("close", () => resolve()))
  }
  async close() {
    await this.opened.close()
    await removeProfile(this.profile)
  }
}
