import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core"
import { addonId } from "../../../plasmo.config"
import { browserPath } from "../../../scripts/browsers.mjs"
import { PANE_PATH } from "../../../src/messages/pane-path"
import type { Tab, TestBrowser } from "./browser"
import { iconPath } from "./desk"
import { longestLoadMs } from "./longest-load"
import { pageCall } from "./page-call"
import { makeProfile, removeProfile } from "./profile"
import { until } from "./until"

export interface FirefoxOptions {
  extension: string
  port: number
  /** Port of a proxy that everything must go through. */
  proxyPort?: number
}

/** Set in advance, so that the addresses of the extension's pages are known. */
const addonUuid = "5f1d2f36-6e5c-4b5c-9c0e-3f6f2c0b7a11"

/** Includes Firefox's own requests and those to this machine. */
const throughProxy = (proxyPort: number) => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": proxyPort,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": proxyPort,
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_hijacking_localhost": true,
  "network.proxy.allow_bypass": false,
  "network.proxy.failover_direct": false,
  "media.peerconnection.ice.proxy_only": true,
})

class FirefoxTab implements Tab {
  constructor(
    readonly page: Page,
    private readonly port: number,
  ) {}

  async goto(url: string) {
    const target = new URL(url)
    // Firefox can map names to the loopback address, but not ports; match patterns ignore the port.
    if (target.protocol === "https:") target.port = String(this.port)
    if (target.protocol === "https:") {
      await this.page.goto(target.href, { waitUntil: "domcontentloaded" })
      return
    }
    // Load events of extension pages are never reported, so we poll instead.
    this.page.goto(target.href).catch(() => undefined)
    const state = () => this.evaluate(() => `${location.href} ${document.readyState}`)
    await until(target.href, state, (seen) => seen === `${target.href} complete`, longestLoadMs)
  }
  evaluate<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.page.evaluate(pageCall(run, args)) as Promise<R>
  }
  async inPane<R, A extends unknown[]>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R | null> {
    for (const frame of this.page.frames().toReversed()) {
      // Only code inside the frame can see its address.
      const address = await frame.evaluate(() => location.href).catch(() => "")
      if (address.endsWith(`/${PANE_PATH}`))
        return frame.evaluate(pageCall(run, args)).catch(() => null) as Promise<R | null>
    }
    return null
  }
  async clickAt(x: number, y: number) {
    await this.page.mouse.click(x, y)
  }
  async press(keys: string) {
    const parts = keys.split("+") as KeyInput[]
    const last = parts.pop()!
    for (const key of parts) await this.page.keyboard.down(key)
    await this.page.keyboard.press(last)
    for (const key of parts) await this.page.keyboard.up(key)
  }
  async reload() {
    await this.page.reload({ waitUntil: "domcontentloaded" })
  }
  async screenshot(file: string) {
    await this.page.screenshot({ path: file as `${string}.png` })
  }
  async toFront() {
    await this.page.bringToFront()
  }
  async setSize(width: number, height: number) {
    await this.page.setViewport({ width, height })
  }
  async setTheme() {
    throw new Error("WebDriver BiDi cannot emulate themes here: test them in Chromium")
  }
  async close() {
    await this.page.close()
  }
}

export class Firefox implements TestBrowser {
  readonly name = "firefox"

  private constructor(
    private readonly options: FirefoxOptions,
    private readonly profile: string,
    private browser: Browser,
  ) {}

  static async launch(options: FirefoxOptions): Promise<Firefox> {
    const profile = await makeProfile("firefox")
    return new Firefox(options, profile, await Firefox.#open(options, profile))
  }

  static async #open({ extension, proxyPort }: FirefoxOptions, profile: string) {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: browserPath("firefox"),
      headless: true,
      acceptInsecureCerts: true,
      userDataDir: profile,
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        "network.dns.forceResolve": "127.0.0.1",
        "extensions.webextensions.uuids": JSON.stringify({ [addonId]: addonUuid }),
        "media.autoplay.default": 0,
        "extensions.background.idle.timeout": 3_000,
        // Grants what the extension asks for in a click, because nobody can answer the prompt.
        "extensions.webextOptionalPermissionPrompts": false,
        ...(proxyPort && throughProxy(proxyPort)),
      },
    })
    await browser.installExtension(extension)
    return browser
  }

  async newTab() {
    const page = await this.browser.newPage()
    page.setDefaultTimeout(longestLoadMs)
    await page.setViewport({ width: 1280, height: 800 })
    return new FirefoxTab(page, this.options.port)
  }
  async extensionTab(path: string) {
    const tab = await this.newTab()
    await tab.goto(`moz-extension://${addonUuid}/${path}`)
    return tab
  }
  #desk: Page | null = null
  async desk() {
    if (!this.#desk || this.#desk.isClosed()) {
      this.#desk = await this.browser.newPage({ background: true })
      const tab = new FirefoxTab(this.#desk, this.options.port)
      await tab.goto(`moz-extension://${addonUuid}/${await iconPath(this.options.extension)}`)
    }
    return new FirefoxTab(this.#desk, this.options.port)
  }
  async stopBackground() {
    // The idle timeout set above stops it; there is no way to stop it at once.
  }
  async restart() {
    await this.browser.close()
    this.browser = await Firefox.#open(this.options, this.profile)
  }
  async updateExtension() {
    await this.browser.installExtension(this.options.extension)
    // The desk belonged to the old installation.
    await this.#desk?.close().catch(() => undefined)
    this.#desk = null
  }
  async removeExtension() {
    await this.browser.uninstallExtension(addonId)
  }
  errors(): string[] {
    return []
  }
  async close() {
    await this.browser.close()
    await removeProfile(this.profile)
  }
}
