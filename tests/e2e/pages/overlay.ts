/** The overlay on a page, through the open root of the end-to-end build. */
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"

interface Seen {
  bar: string
  headline: string
  tag: string
  tone: string
}

const read = (tab: Tab): Promise<Seen | null> =>
  tab.evaluate(() => {
    const root = document.querySelector("liveproof-overlay")?.shadowRoot
    const bar = root?.querySelector(".lp-bar")
    if (!root || !bar) return null
    const text = (selector: string) =>
      root.querySelector<HTMLElement>(selector)?.innerText?.replace(/\s+/g, " ").trim() ?? ""
    return {
      bar: text(".lp-bar"),
      headline: text(".lp-bar strong"),
      tag: text(".lp-tag"),
      tone: bar.className.match(/lp-bar--(\w+)/)?.[1] ?? "",
    }
  })

export class OverlayPage {
  constructor(private readonly tab: Tab) {}

  read(): Promise<Seen | null> {
    return read(this.tab)
  }
  async waitFor(what: string, holds: (seen: Seen) => boolean, timeoutMs?: number): Promise<Seen> {
    return (await until(
      what,
      () => read(this.tab),
      (seen) => seen !== null && holds(seen),
      timeoutMs,
    ))!
  }
  /** Waits for a headline; fails at once when one that must never be shown is seen. */
  async waitForHeadline(headline: string, never: readonly string[] = [], timeoutMs?: number): Promise<Seen> {
    let forbidden = ""
    const seen = await this.waitFor(
      `the headline "${headline}"`,
      (now) => {
        if (never.includes(now.headline)) forbidden = `${now.headline}: ${now.bar}`
        return forbidden !== "" || now.headline === headline
      },
      timeoutMs,
    )
    if (forbidden) throw new Error(`The overlay must never say this: ${forbidden}`)
    return seen
  }
  /** Clicks something inside the overlay where it stands on screen, as a person would. */
  async click(selector: string): Promise<void> {
    let before = ""
    const at = await until(
      `${selector} at rest in the overlay`,
      () =>
        this.tab.evaluate((inside) => {
          const element = document.querySelector("liveproof-overlay")?.shadowRoot?.querySelector(inside)
          // An open panel scrolls within itself.
          element?.scrollIntoView({ block: "nearest" })
          const box = element?.getBoundingClientRect()
          // A box that has no place yet is hidden.
          const isPlaced = box && box.width > 0 && element?.checkVisibility({ visibilityProperty: true })
          return isPlaced ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
        }, selector),
      (point) => {
        const now = JSON.stringify(point)
        const isAtRest = point !== null && now === before
        before = now
        return isAtRest
      },
    )
    await this.tab.clickAt(at!.x, at!.y)
  }
  /** Writes into a field of the overlay. */
  fill(selector: string, text: string): Promise<void> {
    return this.tab.evaluate(
      (inside, value) => {
        const field = document.querySelector("liveproof-overlay")!.shadowRoot!.querySelector<HTMLInputElement>(inside)!
        field.value = value
        field.dispatchEvent(new InputEvent("input", { bubbles: true }))
      },
      selector,
      text,
    )
  }
  text(selector: string): Promise<string> {
    return this.tab.evaluate(
      (inside) =>
        document.querySelector("liveproof-overlay")?.shadowRoot?.querySelector<HTMLElement>(inside)?.innerText ?? "",
      selector,
    )
  }
  texts(selector: string): Promise<string[]> {
    return this.tab.evaluate(
      (inside) =>
        [...(document.querySelector("liveproof-overlay")?.shadowRoot?.querySelectorAll<HTMLElement>(inside) ?? [])].map(
          ({ innerText }) => innerText,
        ),
      selector,
    )
  }
  count(selector: string): Promise<number> {
    return this.tab.evaluate(
      (inside) => document.querySelector("liveproof-overlay")?.shadowRoot?.querySelectorAll(inside).length ?? 0,
      selector,
    )
  }
}

/** How many overlays of ours stand on the page. */
export const hostCount = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.querySelectorAll("liveproof-overlay").length)

/** The overlay of a show that says it is live. */
export const barThere = (overlay: OverlayPage): Promise<Seen> =>
  overlay.waitFor("the overlay's bar", ({ bar }) => bar.includes("The page says LIVE."))
