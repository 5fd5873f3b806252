/** Reads and clicks what Liveproof draws in a page. */
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"

interface Seen {
  bar: string
  headline: string
  tag: string
  tone: string
  /** When the pane first painted, by the clock; 0 before that. */
  shownAt: number
}

const read = (tab: Tab): Promise<Seen | null> =>
  tab.inPane(() => {
    const bar = document.querySelector(".lp-bar")
    if (!bar) return null
    const text = (selector: string) =>
      document.querySelector<HTMLElement>(selector)?.innerText?.replace(/\s+/g, " ").trim() ?? ""
    return {
      // Leaves out what is only for screen readers.
      bar: [...bar.children]
        .map((part) => (part.matches("[role=status]") ? "" : (part as HTMLElement).innerText))
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
      headline: text(".lp-bar strong"),
      tag: text(".lp-tag"),
      tone: bar.className.match(/lp-bar--(\w+)/)?.[1] ?? "",
      shownAt: [performance.getEntriesByName("first-contentful-paint")[0]].map((entry) =>
        entry ? performance.timeOrigin + entry.startTime : 0,
      )[0]!,
    }
  })

/** The pane accepts a press only on what has been at rest for half a second. */
const restMs = 600
/** The browser may deliver a click to the pane a little later. */
const countsWithinMs = 1_000

export class PanePage {
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
  /** Waits for a headline; fails at once if a forbidden one is seen. */
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
    if (forbidden) throw new Error(`Forbidden headline seen: ${forbidden}`)
    return seen
  }
  /**
   * Clicks something in the pane where it stands on screen, as a user would; tries again if it had moved and the click
   * did not count.
   */
  async click(selector: string): Promise<void> {
    do {
      const { x, y } = await this.#aimAt(selector)
      await this.tab.clickAt(x, y)
    } while (await this.#hasMissed())
  }
  /**
   * Waits until the element is at rest and returns its middle. From then on the pane's document notes what our next
   * click hits.
   */
  async #aimAt(selector: string): Promise<{ x: number; y: number }> {
    let before = ""
    let since = 0
    const at = await until(
      `${selector} at rest in the pane`,
      () =>
        this.tab.inPane((inside) => {
          const element = document.querySelector(inside)
          // An open panel has a scroll bar of its own.
          element?.scrollIntoView({ block: "nearest" })
          const box = element?.getBoundingClientRect()
          // A box stays hidden until it has a place.
          const isPlaced = box && box.width > 0 && element?.checkVisibility({ visibilityProperty: true })
          return isPlaced ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
        }, selector),
      (point) => {
        const now = JSON.stringify(point)
        if (now !== before) since = Date.now()
        before = now
        return point !== null && Date.now() - since >= restMs
      },
    )
    await this.tab.inPane((inside) => {
      const { dataset } = document.documentElement
      dataset.aimed = "yet"
      const note = ({ target }: Event) => {
        dataset.aimed = (target as Element).closest(inside) ? "hit" : "missed"
      }
      // The document gets no event for a press that does not count.
      document.addEventListener("click", note, { capture: true, once: true })
    }, selector)
    return at!
  }
  /** Whether the click missed. If the document is gone or has been replaced, the click did hit. */
  async #hasMissed(): Promise<boolean> {
    const endsAt = Date.now() + countsWithinMs
    for (;;) {
      const aimed = await this.tab.inPane(() => document.documentElement.dataset.aimed ?? "").catch(() => null)
      if (aimed !== "yet") return aimed === "missed"
      if (Date.now() > endsAt) return true
    }
  }
  /** Waits until part of the pane has folds, and opens them all. */
  async unfold(within: string): Promise<void> {
    await until(
      `what is folded in ${within}`,
      () =>
        this.tab.inPane((inside) => {
          const folds = document.querySelectorAll<HTMLDetailsElement>(`${inside} details`)
          for (const fold of folds) fold.open = true
          return folds.length
        }, within),
      (count) => count !== null && count > 0,
    )
  }
  /** Enters text into a field of the pane. */
  async fill(selector: string, text: string): Promise<void> {
    await this.tab.inPane(
      (inside, value) => {
        const field = document.querySelector<HTMLInputElement>(inside)!
        field.value = value
        field.dispatchEvent(new InputEvent("input", { bubbles: true }))
      },
      selector,
      text,
    )
  }
  async text(selector: string): Promise<string> {
    return (
      (await this.tab.inPane((inside) => document.querySelector<HTMLElement>(inside)?.innerText ?? "", selector)) ?? ""
    )
  }
  async texts(selector: string): Promise<string[]> {
    const all = await this.tab.inPane(
      (inside) => [...document.querySelectorAll<HTMLElement>(inside)].map(({ innerText }) => innerText),
      selector,
    )
    return all ?? []
  }
  async count(selector: string): Promise<number> {
    return (await this.tab.inPane((inside) => document.querySelectorAll(inside).length, selector)) ?? 0
  }
  /** Whether anything is drawn in the page: there is a pane, and its key has not hidden it. */
  async isShown(): Promise<boolean> {
    // A frame that is not displayed gets no animation frames.
    const draws = () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => resolve(true))
        setTimeout(resolve, 1_000, false)
      })
    return (await this.tab.inPane(draws)) ?? false
  }
}

/**
 * Counts our elements anywhere in the document, by the shape of their names; pages of the mall use no such names.
 * @returns the number of panes in the page
 */
export const hostCount = (tab: Tab): Promise<number> =>
  tab.evaluate(
    () => [...document.querySelectorAll("*")].filter(({ localName }) => /^x-[a-z]{10}$/.test(localName)).length,
  )

/** Waits for the bar of a show that claims to be live. */
export const barThere = (pane: PanePage): Promise<Seen> =>
  pane.waitFor("the pane's bar", ({ bar }) => bar.includes("The page says LIVE."))
