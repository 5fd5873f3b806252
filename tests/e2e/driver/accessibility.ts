/** Accessibility faults that axe finds in a page. */
import { AxeBuilder } from "@axe-core/playwright"
import type { Tab } from "./browser"
import { ChromiumTab } from "./chromium"

/**
 * @param within selector of the part to check; by default, the whole page
 * @returns one line for each rule broken, with the elements that break it
 */
export async function violationsIn(tab: Tab, within?: string): Promise<string[]> {
  if (!(tab instanceof ChromiumTab)) throw new Error("axe is run only in Chromium")
  const builder = new AxeBuilder({ page: tab.page })
  const { violations } = await (within ? builder.include(within) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}

/** The same for what Liveproof draws in a page: axe looks into every frame. */
export async function paneViolations(tab: Tab): Promise<string[]> {
  if (!(tab instanceof ChromiumTab)) throw new Error("axe is run only in Chromium")
  const { violations } = await new AxeBuilder({ page: tab.page }).analyze()
  const inPane = violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => html.includes("lp-")).map(({ html }) => `${id}: ${html}`),
  )
  return inPane
}
