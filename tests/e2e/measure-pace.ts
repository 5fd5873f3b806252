/** Before the stories that rest on what the detector sees: what this machine keeps up with now. */
import type { TestProject } from "vitest/node"
import { type Pace, paceOf } from "./pace"

export default async function measurePace(project: TestProject): Promise<void> {
  const pace: Pace = { chromium: await paceOf("chromium"), firefox: await paceOf("firefox") }
  console.log(`Shows are played at up to ${pace.chromium} times their speed in Chromium, ${pace.firefox} in Firefox.`)
  project.provide("pace", pace)
}
