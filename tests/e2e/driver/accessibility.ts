/** What axe has against a page. */
import { AxeBuilder } from "@axe-core/playwright"
import type { Tab } from "./browser"
import { ChromiumTab } from "./chromium"

/**
 * @param within selector of the part that is looked at; the whole page where it is left out
 * @returns one line for each rule that is broken, with the elements that break it
 */
export async function violationsIn(tab: Tab, within?: string): Promise<string[]> {
  if (!(tab instanceof ChromiumTab)) throw new Error("axe looks at pages in Chromium")
  const builder = new AxeBuilder({ page: tab.page })
  const { violations } = await (within ? builder.include(within) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
}

/** The same of what is drawn in a page: axe goes into every frame. */
export async function paneViolations(tab: Tab): Promise<string[]> {
  if (!(tab instanceof ChromiumTab)) throw new Error("axe looks at pages in Chromium")
  const { violations } = await new AxeBuilder({ page: tab.page }).analyze()
  const inPane = violations.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => html.includes("lp-")).map(({ html }) => `${id}: ${html}`),
  )
  return inPane
}
