/** Renders what the stories will watch before any browser starts, so that encoder and browser do not starve each other. */
import { startMall } from "../mall/server"

/** Watching goes on a little after a verdict is due. */
const marginSeconds = 30
const mainStories = new Set(["loop", "live"])

export default async function prepare(): Promise<void> {
  const mall = await startMall()
  for (const [name, { expect, lengthSeconds }] of mall.scenarios) {
    if (process.env.LIVEPROOF_STORIES !== "all" && !mainStories.has(name)) continue
    const seconds = expect.dueAfterSeconds + marginSeconds
    await mall.prepareFootage(name, Math.min(seconds, lengthSeconds ?? seconds))
  }
  await mall.close()
}
