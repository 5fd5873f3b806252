// @vitest-environment happy-dom
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ReferenceClaim } from "../../../src/model/money"
import { history } from "../../../src/prices/history/history"
import { PriceChart } from "../../../src/ui/chart/price-chart"
import { Sparkline } from "../../../src/ui/chart/sparkline"
import { day, seen } from "../prices/make-sighting"

const found = history([seen(4000, 0, 20), seen(null, 20), seen(3000, 25, 30), seen(3500, 30, 41)], { now: day(41) })!
const reference: ReferenceClaim = { kind: "former", price: { amountMinor: 4999, currency: "EUR" }, text: "" }

describe("PriceChart", () => {
  let root: ShadowRoot
  beforeEach(() => {
    const host = document.createElement("div")
    document.body.append(host)
    root = host.attachShadow({ mode: "closed" })
    act(() => render(<PriceChart history={found} references={[reference]} now={day(41)} />, root))
  })
  afterEach(() => document.body.replaceChildren())

  const one = <T extends Element>(selector: string): T => root.querySelector<T>(selector)!
  const slideTo = (value: number): void => {
    const slider = one<HTMLInputElement>("input[type=range]")
    slider.value = String(value)
    act(() => {
      slider.dispatchEvent(new Event("input", { bubbles: true }))
    })
  }
  const readout = (): string => one("output").textContent ?? ""

  it("says in text what it draws, and what it rests on", () => {
    const label = one('[role="img"]').getAttribute("aria-label")
    expect(label).toContain("Now: €35.00")
    expect(label).toContain("Lowest: €30.00")
    expect(label).toContain("4 sightings over 41 days, by you")
    // 20 days at 40, 5 at 30, 11 at 35.
    expect(root.textContent).toContain("Last 90 days: average €37.08, median €40.00")
    expect(root.textContent).toContain("Reference price claimed by the page: €49.99")
  })

  it("marks lowest, current, average, 30-day low and the claimed reference", () => {
    for (const name of ["line", "lowest", "current", "average", "low30", "reference"]) {
      expect(root.querySelector(`[role="img"] .lp-chart-${name}`), name).not.toBeNull()
    }
  })

  it("lists every change in a table for screen readers", () => {
    const rows = [...root.querySelectorAll("tbody tr")].map((row) => row.lastElementChild?.textContent)
    expect(rows).toEqual(["€40.00", "out of stock", "€30.00", "€35.00"])
  })

  it("has a slider that reads out each price", () => {
    const slider = one<HTMLInputElement>("input[type=range]")
    expect([slider.min, slider.max, slider.value]).toEqual(["0", "3", "3"])
    expect(readout()).toContain("Now")
    for (const [index, text] of ["€40.00", "out of stock", "€30.00", "€35.00"].entries()) {
      slideTo(index)
      expect(readout()).toContain(text)
      expect(slider.getAttribute("aria-valuetext")).toContain(text)
      expect(root.querySelector(".lp-chart-cursor")).not.toBeNull()
    }
  })

  it("changes the time shown and says which one it is", () => {
    const buttons = [...root.querySelectorAll<HTMLButtonElement>(".lp-chart-range")]
    act(() => buttons[0]!.click())
    expect(buttons.map((button) => button.getAttribute("aria-pressed"))).toEqual(["true", "false", "false", "false"])
    expect(root.querySelectorAll("tbody tr")).toHaveLength(4)
    expect(root.querySelector("tbody tr td")?.textContent).toContain("12")
  })
})

describe("the sparkline", () => {
  const draw = (prices: typeof found) => {
    const host = document.createElement("div")
    act(() => render(<Sparkline history={prices} />, host))
    return host
  }

  it("marks both ends and says what it draws", () => {
    const host = draw(found)
    expect(host.querySelector("path")?.getAttribute("d")).toMatch(/^M/)
    const [first, last] = [...host.querySelectorAll("circle")].map((mark) => Number(mark.getAttribute("cx")))
    expect(last! - first!).toBeGreaterThan(30)
    expect(host.querySelector('[role="img"]')?.getAttribute("aria-label")).toMatch(
      /^Price from .+ to .+: first €40\.00, last €35\.00, lowest €30\.00$/,
    )
  })

  it("is not drawn for a single day", () => {
    expect(draw(history([seen(4000, 0)], { now: day(0) })!).innerHTML).toBe("")
  })
})
