/** Shows with an address: one for every scenario, and some that are over, for the row of recently live ones. */
import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Scenario, TakeSet } from "../scenario"

export interface Broadcast {
  uuid: string
  /** Name of the scenario. */
  name: string
  scenario: Scenario
  /** Set for shows that are over. */
  past?: { daysAgo: number; lengthSeconds: number }
}

const scenarioFolder = new URL("../scenarios/", import.meta.url)

/** @returns by file name, in alphabetical order */
export async function loadScenarios(): Promise<Map<string, Scenario>> {
  const files = readdirSync(fileURLToPath(scenarioFolder)).filter((file) => file.endsWith(".ts"))
  const scenarios = new Map<string, Scenario>()
  for (const file of files.sort()) {
    const module = (await import(new URL(file, scenarioFolder).href)) as { default: Scenario }
    scenarios.set(file.replace(/\.ts$/, ""), module.default)
  }
  return scenarios
}

/** The same name always has the same address. */
export function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`mall ${name}`).digest("hex")
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Further recordings that the directory lists: each is the scenario `replay` with another show's footage. */
const pastShows: readonly (readonly [Scenario["show"], TakeSet, number])[] = [
  ["back-to-business", "back-to-business", 2],
  ["gift-shop", "gift-shop", 3],
  ["review-revue", "review-revue", 5],
]

export function broadcastsOf(scenarios: ReadonlyMap<string, Scenario>): Broadcast[] {
  const broadcasts: Broadcast[] = []
  for (const [name, scenario] of scenarios) {
    const past = scenario.claim === "replay" ? { daysAgo: 2, lengthSeconds: scenario.lengthSeconds ?? 0 } : undefined
    broadcasts.push({ uuid: uuidOf(name), name, scenario, past })
  }
  const replay = scenarios.get("replay")
  if (replay === undefined) return broadcasts
  for (const [show, set, daysAgo] of pastShows) {
    const name = `past-${show}`
    const past = { daysAgo, lengthSeconds: replay.lengthSeconds ?? 0 }
    const stream = (atSeconds: number) => ({ ...replay.stream(atSeconds), take: { set, seed: daysAgo } })
    broadcasts.push({ uuid: uuidOf(name), name, scenario: { ...replay, show, stream }, past })
  }
  return broadcasts
}
