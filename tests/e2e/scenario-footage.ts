/**
 * Renders a scenario's footage before it is watched: on a busy machine the encoder could not keep up with a fast show.
 */
import type { Mall } from "../mall/server"

/** Watching continues a little after a verdict is due. */
const marginSeconds = 30

/** Costs nothing for what is on disk already. */
export async function renderNeeded(mall: Mall, name: string): Promise<void> {
  const { expect, lengthSeconds } = mall.scenarios.get(name)!
  await mall.prepareFootage(
    name,
    Math.min(expect.dueAfterSeconds + marginSeconds, lengthSeconds ?? Number.POSITIVE_INFINITY),
  )
  if (expect.after) await mall.prepareFootage(expect.after.scenario, expect.after.watchedSeconds + marginSeconds)
}
