/**
 * Runs before the stories that depend on what the detector sees: measures how fast a show this machine can keep up
 * with.
 */
import type { TestProject } from "vitest/node"
import { type Pace, paceOf } from "./pace"

export default async function measurePace(project: TestProject): Promise<void> {
  const others = Array<"chromium">(project.config.maxWorkers - 1).fill("chromium")
  const pace: Pace = {
    chromium: await paceOf("chromium", others),
    firefox: await paceOf("firefox", others),
  }
  const beside = others.length > 0 ? `, with ${others.length + 1} browsers at once` : ""
  console.log(
    `Shows are played at up to ${pace.chromium} times their speed in Chromium, ${pace.firefox} in Firefox${beside}.`,
  )
  project.provide("pace", pace)
}
