/**
 * Unit tests: pure code, and components in a simulated page. `npm run unit` runs the quick ones; those that feed the detector
 * or the coder whole minutes, or measure what hostile input costs, are called `*.long.test.ts` and are a project of their own.
 */
import { defineConfig } from "vitest/config"
import { root, sourceAlias } from "./vitest.shared.ts"

const everyTest = "tests/unit/**/*.test.{ts,tsx}"
const longTests = "tests/unit/**/*.long.test.ts"
/** Nothing in here changes a global, so that files can share a worker and what it has loaded. */
const pureTests = "tests/unit/{chart,liveness,mall,model,pressure,prices,reviews,sites}/**/*.test.ts"

const project = (name: string, include: string, exclude: string[], isolate = true, testTimeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [include], exclude, isolate, testTimeout },
})

export default defineConfig({
  resolve: {
    alias: [sourceAlias, { find: "webextension-polyfill", replacement: `${root}tests/unit/fake-browser.ts` }],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    maxWorkers: "100%",
    projects: [
      project("pure", pureTests, [longTests], false),
      project("page", everyTest, [longTests, pureTests]),
      project("long", longTests, [], true, 120_000),
    ],
  },
})
