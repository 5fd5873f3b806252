/** The footage of a scenario, rendered before it is watched: an encoder that has to keep up with a fast show loses on a busy machine. */
import type { Mall } from "../mall/server"

/** Watching goes on a little after a verdict is due. */
const marginSeconds = 30

/** What is on disk already costs nothing. */
export async function renderNeeded(mall: Mall, name: string): Promise<void> {
  const { expect, lengthSeconds } = mall.scenarios.get(name)!
  await mall.prepareFootage(
    name,
    Math.min(expect.dueAfterSeconds + marginSeconds, lengthSeconds ?? Number.POSITIVE_INFINITY),
  )
  if (expect.after) await mall.prepareFootage(expect.after.scenario, expect.after.watchedSeconds + marginSeconds)
}
