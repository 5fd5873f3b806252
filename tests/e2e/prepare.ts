/**
 * Renders what the main stories will watch before any browser starts, so that the encoder and the browsers do not
 * compete.
 */
import { startMall } from "../mall/server"
import { renderNeeded } from "./scenario-footage"

export default async function prepare(): Promise<void> {
  const mall = await startMall()
  for (const name of ["loop", "live"]) await renderNeeded(mall, name)
  await mall.close()
}
