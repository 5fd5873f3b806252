/** Renders what the stories will watch before any browser starts, so that encoder and browser do not starve each other. */
import { startMall } from "../mall/server"

/** Watching goes on a little after a verdict is due. */
const marginSeconds = 30
const mainStories = new Set(["loop", "live"])

export default async function prepare(): Promise<void> {
  const mall = await startMall()
  const needed = new Map<string, number>()
  const need = (name: string, seconds: number) => needed.set(name, Math.max(seconds, needed.get(name) ?? 0))
  for (const [name, { expect, lengthSeconds }] of mall.scenarios) {
    if (process.env.LIVEPROOF_STORIES !== "all" && !mainStories.has(name)) continue
    need(name, Math.min(expect.dueAfterSeconds + marginSeconds, lengthSeconds ?? Number.POSITIVE_INFINITY))
    if (expect.after) need(expect.after.scenario, expect.after.watchedSeconds + marginSeconds)
  }
  for (const [name, seconds] of needed) await mall.prepareFootage(name, seconds)
  await mall.close()
}
