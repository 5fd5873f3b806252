/** What the database benches share: a page with the extension's own code in real Chromium, and timings as rows. */
import { mkdtemp, rm } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "playwright"
import { createViteServer } from "vitest/node"
import { browserPath } from "../../scripts/browsers.mjs"
import { root, sourceAlias } from "../../vitest.shared"
import { pageCall } from "../e2e/driver/page-call"

export interface Row {
  name: string
  medianMs: number
  p95Ms: number
  mostMs: number
  /** Null if no bound is set. */
  boundMs: number | null
}

export interface DatabaseBench {
  /** Opens a browser on the profile and uses the bench's page in it. */
  withPage<T>(use: (page: Page) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * @param name  the folder in tests/bench that holds the page
 * @param browserStandIn  the file that replaces the browser's extension API
 * @param keptProfile  folder of a profile to keep; without one, a new profile is used and removed
 */
export async function openDatabaseBench(
  name: string,
  browserStandIn: string,
  keptProfile: string | undefined,
): Promise<DatabaseBench> {
  const server = await createViteServer({
    configFile: false,
    root,
    cacheDir: join(root, `.cache/bench-${name}`),
    logLevel: "error",
    resolve: { alias: [sourceAlias, { find: "webextension-polyfill", replacement: `${root}${browserStandIn}` }] },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    optimizeDeps: { entries: [`tests/bench/${name}/page.tsx`] },
    server: { host: "127.0.0.1", hmr: false, watch: null },
  })
  await server.listen()
  const { port } = server.httpServer!.address() as AddressInfo
  const profile = keptProfile ?? (await mkdtemp(join(tmpdir(), "liveproof-bench-")))
  return {
    async withPage(use) {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: browserPath("chromium"),
        headless: true,
        args: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
      })
      try {
        const page = await context.newPage()
        // On a busy machine, filling or changing a database of this size takes a while.
        page.setDefaultTimeout(300_000)
        page.on("pageerror", (error) => console.error(String(error)))
        await page.goto(`http://127.0.0.1:${port}/tests/bench/${name}/index.html`)
        await page.waitForFunction("window.bench !== undefined")
        return await use(page)
      } finally {
        await context.close()
      }
    },
    async close() {
      await server.close()
      if (keptProfile === undefined) await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Runs a function in the page. */
export const call = <A extends unknown[], R>(page: Page, run: (...args: A) => R, ...args: A) =>
  page.evaluate(pageCall(run, args)) as Promise<Awaited<R>>

export async function inTurn(rounds: number, run: (round: number) => Promise<number>): Promise<number[]> {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) all.push(await run(round))
  return all
}

const longestName = 60

/** Prints the timings in one line. */
export function rowOf(name: string, milliseconds: readonly number[], boundMs: number | null): Row {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const row = { name, medianMs: at(0.5), p95Ms: at(0.95), mostMs: at(1), boundMs }
  const [median, p95, most] = [row.medianMs, row.p95Ms, row.mostMs].map((ms) => ms.toFixed(1))
  const bound = boundMs === null ? "" : ` (<= ${boundMs})`
  console.log(`${name.padEnd(longestName)} median ${median} ms${bound}, 95 % ${p95} ms, most ${most} ms`)
  return row
}
