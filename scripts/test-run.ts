/** Runs vitest and counts what its report says. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
const artifacts = join(root, "artifacts")

/** Runs the command of a development dependency as a script of this Node, which works on every platform. */
export const bin = (name: string): string => join(root, "node_modules", ".bin", name)

export interface TestRun {
  /** Whether vitest itself passed: no test failed, and at least one ran. */
  isGood: boolean
  passed: number
  failed: number
  /** Stories that were retried, each with its reason. */
  replayed: string[]
  /** Stories that cannot be played here, each with its reason. */
  untold: string[]
  tests: { name: string; seconds: number }[]
}

export const noTests: TestRun = { isGood: true, passed: 0, failed: 0, replayed: [], untold: [], tests: [] }

export const together = (one: TestRun, other: TestRun): TestRun => ({
  isGood: one.isGood && other.isGood,
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  replayed: [...one.replayed, ...other.replayed],
  untold: [...one.untold, ...other.untold],
  tests: [...one.tests, ...other.tests],
})

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    assertionResults: { fullName: string; duration?: number | null; meta: { replayed?: string; untold?: string } }[]
  }[]
}

/** @param name of the report in artifacts/ */
export function runTests(name: string, options: readonly string[], env: Record<string, string> = {}): TestRun {
  mkdirSync(artifacts, { recursive: true })
  const report = join(artifacts, `${name.replace(/\W+/g, "-")}.json`)
  rmSync(report, { force: true })
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...options]
  const { status } = spawnSync(bin("vitest"), args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } })
  return { ...countIn(report), isGood: status === 0 }
}

function countIn(file: string): TestRun {
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return { ...noTests, isGood: false }
  }
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  return {
    isGood: true,
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    replayed: results.flatMap(({ fullName, meta }) => (meta.replayed ? `${fullName}: ${meta.replayed}` : [])),
    untold: results.flatMap(({ fullName, meta }) => (meta.untold ? `${fullName}: ${meta.untold}` : [])),
    tests: results.map(({ fullName, duration }) => ({ name: fullName, seconds: (duration ?? 0) / 1000 })),
  }
}
