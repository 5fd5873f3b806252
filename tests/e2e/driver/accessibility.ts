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
