/** What a page can do to the pane, and the pane to a page: in both browsers, on the build that is released. */
import { beforeAll, describe, expect, it } from "vitest"
import type { Tab } from "../driver/browser"
import type { ChromiumTab } from "../driver/chromium"
import { until } from "../driver/until"
import { tabTitle } from "../pages/own-page"
import { barThere, hostCount, type PanePage } from "../pages/pane"
import { goInPage } from "../pages/shop"
import { useWorld } from "../world"

const hiddenWords = "The page hides what Liveproof shows on it."

/** The middle of a part of the pane, in window coordinates. */
const middleOf = async (tab: Tab, selector: string): Promise<{ x: number; y: number }> =>
  (await until(
    `${selector} on screen`,
    () =>
      tab.inPane((inside) => {
        const box = document.querySelector(inside)?.getBoundingClientRect()
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
      }, selector),
    (point) => point !== null,
  ))!

/** Whether the page itself finds an element of ours at a point. */
const isOursAt = (tab: Tab, { x, y }: { x: number; y: number }): Promise<boolean> =>
  tab.evaluate((left, top) => /^x-[a-z]{10}$/.test(document.elementFromPoint(left, top)?.localName ?? ""), x, y)

describe.each(["chromium", "firefox"] as const)("in %s", (name) => {
  const world = useWorld(name)

  beforeAll(() => void world.play(2))

  const visit = async (): Promise<{ tab: Tab; pane: PanePage }> => {
    const visited = await world.visit("live")
    await barThere(visited.pane)
    await visited.pane.waitFor("the product's tag", ({ tag }) => tag.includes("$"))
    return visited
  }

  it("a page can read neither the pane nor its address", async () => {
    const { tab } = await visit()
    await tab.evaluate(() => {
      const kept: string[] = []
      Object.assign(globalThis, { kept })
      for (const type of ["mouseover", "mousemove", "pointerover", "pointerenter", "focusin", "load", "toggle"])
        addEventListener(
          type,
          (event) => {
            const { originalTarget } = event as Event & { originalTarget?: Node }
            for (const node of [event.target, originalTarget, ...event.composedPath()])
              if (node instanceof Element && node.localName !== "html") kept.push(node.outerHTML.slice(0, 400))
          },
          true,
        )
    })
    const { x, y } = await middleOf(tab, ".lp-bar")
    await tab.clickAt(x, y)
    await tab.press("Tab")
    const found = await tab.evaluate(() => {
      const scope = globalThis as typeof globalThis & { kept: string[]; find?(text: string): boolean }
      const words = ["looked at", "Can't tell", "Too short"].filter((text) => {
        getSelection()?.removeAllRanges()
        return scope.find?.(text) === true
      })
      const ours = [...document.querySelectorAll("*")].filter(({ localName }) => /^x-[a-z]{10}$/.test(localName))
      return {
        words,
        frames: scope.length,
        texts: ours.map((element) => `${element.textContent}${element.shadowRoot}${element.innerHTML}`),
        seen: [...scope.kept, ...performance.getEntries().map((entry) => entry.name)].filter((text) =>
          /(chrome|moz)-extension:|liveproof|can't tell/i.test(text),
        ),
        names: Object.keys(scope).filter((key) => /liveproof/i.test(key)),
      }
    })
    expect(found).toEqual({ words: [], frames: 0, texts: ["null"], seen: [], names: [] })
  })

  it("a page cannot press anything in the pane or hide it with key events of its own", async () => {
    const { tab, pane } = await visit()
    const { x, y } = await middleOf(tab, ".lp-bar .lp-icon-button")
    await tab.evaluate(
      (left, top) => {
        const target = document.elementFromPoint(left, top)!
        const place = { bubbles: true, composed: true, clientX: left, clientY: top }
        for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
          target.dispatchEvent(new MouseEvent(type, place))
        ;(target as HTMLElement).click()
        const keys = { bubbles: true, composed: true, key: "L", code: "KeyL", altKey: true, shiftKey: true }
        for (const at of [target, document.body, window]) at.dispatchEvent(new KeyboardEvent("keydown", keys))
      },
      x,
      y,
    )
    await barThere(pane)
    expect(await pane.count(".lp-panel")).toBe(0)
    expect(await pane.isShown()).toBe(true)
  })

  it("a page that creates an element with the name it saw gets neither our root nor, by dispatching a load event, a port", async () => {
    const { tab, pane } = await visit()
    await tab.evaluate(() => {
      const stolen: { roots: string[]; ports: number } = { roots: [], ports: 0 }
      Object.assign(globalThis, { stolen })
      const [ours] = [...document.querySelectorAll("*")].filter(({ localName }) => /^x-[a-z]{10}$/.test(localName))
      const taken: ElementInternals[] = []
      customElements.define(
        ours!.localName,
        class extends HTMLElement {
          constructor() {
            super()
            taken.push(this.attachInternals())
          }
        },
      )
      ours!.remove()
      addEventListener("message", ({ ports }) => {
        stolen.ports += ports.length
      })
      addEventListener(
        "mouseover",
        (event) => {
          const { originalTarget } = event as Event & { originalTarget?: Node }
          if (!(originalTarget instanceof HTMLIFrameElement)) return
          const inside = originalTarget.contentWindow!
          inside.location.replace("about:blank")
          setInterval(() => {
            try {
              inside.onmessage = ({ ports }) => {
                stolen.ports += ports.length
              }
              originalTarget.dispatchEvent(new Event("load"))
            } catch {
              // The frame belongs to another origin by now.
            }
          }, 50)
        },
        true,
      )
      setInterval(() => {
        stolen.roots = taken.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot.innerHTML] : []))
      }, 100)
    })
    await barThere(pane)
    const { x, y } = await middleOf(tab, ".lp-bar")
    await tab.clickAt(x, y)
    await until(
      "the pane to appear all the same",
      () => pane.count(".lp-bar"),
      (count) => count === 1,
    )
    const stolen = () => tab.evaluate(() => (globalThis as typeof globalThis & { stolen: object }).stolen)
    expect(await stolen()).toEqual({ roots: [], ports: 0 })
  })

  it("its key does nothing while the user is typing", async () => {
    const { tab, pane } = await visit()
    await tab.evaluate(() => {
      const field = document.createElement("input")
      document.body.prepend(field)
      field.focus()
    })
    await tab.press("Alt+Shift+L")
    await barThere(pane)
    expect(await pane.isShown()).toBe(true)
  })

  it("the toolbar says so if a page keeps removing the pane, and the page sees it at most once a second", async () => {
    const { tab } = await visit()
    expect(await tabTitle(world.browser, tab)).not.toContain(hiddenWords)
    await tab.evaluate(() => {
      const scope = globalThis as typeof globalThis & { seen: number; startedAt: number }
      Object.assign(scope, { seen: 0, startedAt: performance.now() })
      new MutationObserver(() => {
        for (const element of document.querySelectorAll("*"))
          if (/^x-[a-z]{10}$/.test(element.localName)) {
            scope.seen++
            element.remove()
          }
      }).observe(document, { childList: true, subtree: true })
      document.documentElement.append(document.createComment(""))
    })
    await until(
      "the toolbar's warning",
      () => tabTitle(world.browser, tab),
      (title) => title.includes(hiddenWords),
    )
    const { seconds, seen } = await tab.evaluate(() => {
      const scope = globalThis as typeof globalThis & { seen: number; startedAt: number }
      return { seconds: (performance.now() - scope.startedAt) / 1_000, seen: scope.seen }
    })
    expect(seen).toBeLessThanOrEqual(seconds + 2)
  })

  it("the toolbar says so if a page covers the pane, and what is covered cannot be pressed", async () => {
    const { tab, pane } = await visit()
    const at = await middleOf(tab, ".lp-bar .lp-icon-button")
    await tab.evaluate(() => {
      const cover = document.createElement("div")
      cover.popover = "manual"
      cover.style.cssText = "inset: 0; width: 100vw; height: 100vh; border: 0; background: white; opacity: .9"
      document.body.append(cover)
      cover.showPopover()
    })
    await until(
      "the toolbar's warning",
      () => tabTitle(world.browser, tab),
      (title) => title.includes(hiddenWords),
    )
    await tab.evaluate(() =>
      document.querySelector<HTMLElement>("[popover]")!.style.setProperty("pointer-events", "none"),
    )
    await tab.clickAt(at.x, at.y)
    await tab.evaluate(() => document.querySelector("[popover]")!.remove())
    await until(
      "the toolbar's warning to go",
      () => tabTitle(world.browser, tab),
      (title) => !title.includes(hiddenWords),
    )
    expect(await pane.count(".lp-panel")).toBe(0)
    await pane.click(".lp-bar .lp-icon-button")
    await until(
      "the panel",
      () => pane.count(".lp-panel"),
      (count) => count === 1,
    )
  })

  it("stays above full-screen elements and modal dialogs inside a page's closed root", async () => {
    const { tab, pane } = await visit()
    await tab.evaluate(() => {
      const player = document.querySelector(".live-video")!.parentElement!
      const root = player.attachShadow({ mode: "closed" })
      const inner = document.createElement("div")
      const dialog = document.createElement("dialog")
      dialog.textContent = "Sign in to chat"
      inner.append(document.createElement("slot"))
      root.append(inner, dialog)
      Object.assign(globalThis, { inner, dialog })
    })
    type Page = typeof globalThis & { inner: HTMLElement; dialog: HTMLDialogElement }
    const uppers = [
      {
        open: () => tab.evaluate(() => (globalThis as Page).inner.requestFullscreen()),
        close: () => tab.evaluate(() => document.exitFullscreen()),
      },
      {
        open: () => tab.evaluate(() => (globalThis as Page).dialog.showModal()),
        close: () => tab.evaluate(() => (globalThis as Page).dialog.close()),
      },
    ]
    const stands = (what: string, count: number) =>
      until(
        what,
        () => hostCount(tab),
        (hosts) => hosts === count,
      )
    // No event tells us of a dialog inside a root: we find it within a second, and presses count about a second later.
    const press = (count: number) =>
      until(
        `${count} panels`,
        async () => {
          if ((await pane.count(".lp-panel")) !== count) await pane.click(".lp-bar .lp-icon-button")
          return pane.count(".lp-panel")
        },
        (panels) => panels === count,
      )
    for (const upper of uppers) {
      await upper.open()
      await stands("the pane within the root", 0)
      await press(1)
      await press(0)
      await upper.close()
      await stands("the pane outside again", 1)
    }
  })

  it("gives in to a page that moves everything beside its body into the body", async () => {
    const { tab, pane } = await visit()
    await tab.evaluate(() => {
      const scope = globalThis as typeof globalThis & { moves: number }
      scope.moves = 0
      const move = () => {
        for (const child of [...document.documentElement.children])
          if (child !== document.head && child !== document.body) {
            scope.moves++
            document.body.append(child)
          }
      }
      move()
      new MutationObserver(move).observe(document.documentElement, { childList: true })
    })
    await until(
      "the pane to be back",
      () => isOursInTheMiddle(tab),
      (isOurs) => isOurs,
    )
    await barThere(pane)
    expect(await tab.evaluate(() => (globalThis as typeof globalThis & { moves: number }).moves)).toBeLessThan(4)
  })

  const isOursInTheMiddle = async (tab: Tab) => isOursAt(tab, await middleOf(tab, ".lp-bar"))

  it("leaves nothing behind after twenty pages without a load", async () => {
    const { tab, pane } = await visit()
    const nodes = () => tab.evaluate(() => document.documentElement.children.length)
    const show = await tab.evaluate(() => location.pathname)
    const counts: number[] = []
    for (let visits = 0; visits < 10; visits++) {
      await goInPage(tab, "/live")
      await until(
        "the badges",
        () => pane.count(".lp-badge"),
        (count) => count > 0,
      )
      await goInPage(tab, show)
      await barThere(pane)
      await until(
        "one pane",
        () => hostCount(tab),
        (count) => count === 1,
      )
      counts.push(await nodes())
    }
    expect(new Set(counts).size).toBe(1)
  })

  it("there is one working pane after the extension was updated", async () => {
    const { tab, pane } = await visit()
    const old = await tab.inPane(() => performance.timeOrigin)
    await world.browser.updateExtension()
    await until(
      "another pane",
      () => tab.inPane(() => performance.timeOrigin),
      (timeOrigin) => timeOrigin !== null && timeOrigin !== old,
    )
    await barThere(pane)
    expect(await hostCount(tab)).toBe(1)
  })

  it("disappears with the extension, and swallows no click", async () => {
    const { tab } = await visit()
    const at = await middleOf(tab, ".lp-bar")
    expect(await isOursAt(tab, at)).toBe(true)
    await world.browser.removeExtension()
    await until(
      "the page to be as it is without us",
      () => isOursAt(tab, at),
      (isOurs) => !isOurs,
    )
  })
})

describe("in chromium alone", () => {
  const world = useWorld("chromium")

  beforeAll(() => void world.play(2))

  it("a drag that begins in the page ends in the page, and the wheel over the pane scrolls only the pane", async () => {
    const { tab, pane } = await world.visit("live")
    await barThere(pane)
    const { mouse } = (tab as ChromiumTab).page
    await tab.evaluate(() => {
      const happened: string[] = []
      Object.assign(globalThis, { happened })
      for (const type of ["pointerdown", "pointerup", "mouseup"])
        addEventListener(type, () => happened.push(type), true)
    })
    const { x, y } = await middleOf(tab, ".lp-bar")
    await mouse.move(x, y + 200)
    await mouse.down()
    await mouse.move(x, y, { steps: 5 })
    await mouse.up()
    const happened = () => tab.evaluate(() => (globalThis as typeof globalThis & { happened: string[] }).happened)
    expect(await happened()).toEqual(["pointerdown", "pointerup", "mouseup"])
    await mouse.move(x, y)
    await mouse.wheel(0, 400)
    await mouse.move(x + 1, y)
    await mouse.wheel(0, 400)
    const opened = await pane.count(".lp-panel")
    expect([opened, await tab.evaluate(() => scrollY)]).toEqual([0, 0])
  })

  it("is not printed", async () => {
    const { tab, pane } = await world.visit("live")
    await barThere(pane)
    const at = await middleOf(tab, ".lp-bar")
    const { page } = tab as ChromiumTab
    await page.emulateMedia({ media: "print" })
    expect(await isOursAt(tab, at)).toBe(false)
    await page.emulateMedia({ media: null })
    await until(
      "the pane to be back on screen",
      () => isOursAt(tab, at),
      (isOurs) => isOurs,
    )
  })

  it("appears on a page that admits only frames which opt in", async () => {
    const { pane } = await world.visit("isolated")
    await barThere(pane)
  })
})

describe("in firefox alone", () => {
  const world = useWorld("firefox")

  it("where a page admits none of our frames, the toolbar says so, and nothing is drawn", async () => {
    world.play(2)
    const { tab } = await world.visit("sandboxed")
    await until(
      "the toolbar's warning",
      () => tabTitle(world.browser, tab),
      (title) => title.includes(hiddenWords),
    )
    expect(await tab.inPane(() => true)).toBeNull()
  })
})
