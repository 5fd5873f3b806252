/** Shows that have an address: one per scenario, and some that are over, for the list of recently live shows. */
import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Scenario, TakeSet } from "../scenario"

export interface Broadcast {
  uuid: string
  /** The scenario's name. */
  name: string
  scenario: Scenario
  /** Set if the show is over. */
  past?: { daysAgo: number; lengthSeconds: number }
}

const scenarioFolder = new URL("../scenarios/", import.meta.url)

/** @returns the scenarios by file name, in alphabetical order */
export async function loadScenarios(): Promise<Map<string, Scenario>> {
  const files = readdirSync(fileURLToPath(scenarioFolder)).filter((file) => file.endsWith(".ts"))
  const scenarios = new Map<string, Scenario>()
  for (const file of files.sort()) {
    const module = (await import(new URL(file, scenarioFolder).href)) as { default: Scenario }
    scenarios.set(file.replace(/\.ts$/, ""), module.default)
  }
  return scenarios
}

/** The same name always gives the same address. */
export function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`mall ${name}`).digest("hex")
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** More recordings for the directory: each is the scenario `replay` with another show's footage. */
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
