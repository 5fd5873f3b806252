/**
 * `npm test`: types, lint, unit tests, both builds with their checks, and the main stories in real browsers. `--rest`
 * runs only what that leaves out, on what it built; `--all` runs both.
 */
import { spawnSync } from "node:child_process"
import { parseArgs } from "node:util"
import { describeRun, runStories } from "./stories"
import { bin, noTests, root, runTests, type TestRun, together } from "./test-run"

const { values } = parseArgs({
  options: { all: { type: "boolean", default: false }, rest: { type: "boolean", default: false } },
})

interface Step {
  name: string
  run(): TestRun
}

const command = (name: string, file: string, ...options: string[]): Step => ({
  name,
  run: () => ({ ...noTests, isGood: spawnSync(bin(file), options, { cwd: root, stdio: "inherit" }).status === 0 }),
})

const quick: Step[] = [
  command("types", "tsc", "-p", "."),
  command("lint", "biome", "check", "."),
  command("walls", "depcruise", "src", "--config", ".dependency-cruiser.cjs"),
  { name: "unit tests", run: () => runTests("unit", []) },
  command("build", "tsx", "scripts/build.ts", "--e2e"),
  { name: "build tests", run: () => runTests("build", ["--config", "vitest.build.config.ts"]) },
  { name: "main stories", run: () => runStories({ which: "main" }) },
]
const rest: Step = { name: "the other stories", run: () => runStories({ which: "rest" }) }
const steps = values.rest ? [rest] : values.all ? [...quick, rest] : quick

let all = noTests
let broken = ""
for (const { name, run } of steps) {
  const startedAt = Date.now()
  console.log(`\n== ${name}`)
  const result = run()
  all = together(all, result)
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(`== ${name}: ${result.isGood ? "passed" : "FAILED"} in ${seconds} s`)
  if (!result.isGood) {
    broken = name
    break
  }
}
console.log(broken ? `\nStopped at: ${broken}` : "\nEverything ran.")
console.log(describeRun(all))
process.exit(broken ? 1 : 0)
