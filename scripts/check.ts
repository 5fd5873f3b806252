/**
 * `npm test`: types, lint, unit tests, both builds with their checks, and the main stories in real browsers.
 * `npm run test:all` (`--all`): every story.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const root = fileURLToPath(new URL("..", import.meta.url))
const { values } = parseArgs({ options: { all: { type: "boolean", default: false } } })
const artifacts = join(root, "artifacts")
mkdirSync(artifacts, { recursive: true })

const bin = (name: string) => join(root, "node_modules", ".bin", name)
const results = { passed: 0, failed: 0 }

interface Step {
  name: string
  command: [string, ...string[]]
  /** Vitest's JSON report, counted into the last line. */
  report?: string
}

const vitest = (name: string, config: string, ...more: string[]): Step => {
  const report = join(artifacts, `${name.replace(/\W+/g, "-")}.json`)
  const command = [bin("vitest"), "run", "--config", config, "--reporter=default", "--reporter=json"]
  return { name, command: [...command, `--outputFile.json=${report}`, ...more] as Step["command"], report }
}

const build: Step = { name: "build", command: [bin("tsx"), "scripts/build.ts", "--e2e"] }
const quick: Step[] = [
  { name: "types", command: [bin("tsc"), "-p", "."] },
  { name: "lint", command: [bin("biome"), "check", "."] },
  { name: "walls", command: [bin("depcruise"), "src", "--config", ".dependency-cruiser.cjs"] },
  vitest("unit tests", "vitest.config.ts"),
  build,
  vitest("build tests", "vitest.build.config.ts"),
  { name: "add-on lint", command: [bin("addons-linter"), "build/firefox-mv3"] },
  vitest("main stories", "vitest.e2e.config.ts"),
]
const all: Step[] = [build, { ...vitest("all stories", "vitest.e2e.config.ts"), name: "all stories" }]

const count = (report: string) => {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"))
  results.passed += numPassedTests
  results.failed += numFailedTests
}

let broken = ""
for (const { name, command, report } of values.all ? all : quick) {
  const startedAt = Date.now()
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command[0], command.slice(1), {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, LIVEPROOF_STORIES: values.all ? "all" : "main" },
  })
  if (report) count(report)
  console.log(`== ${name}: ${status === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  if (status !== 0) {
    broken = name
    break
  }
}
console.log(broken ? `\nStopped at: ${broken}` : `\n${values.all ? "npm run test:all" : "npm test"} ran everything.`)
console.log(`${results.passed} passed, ${results.failed} failed`)
process.exit(broken ? 1 : 0)
