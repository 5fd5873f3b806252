/**
 * Unit tests: pure code, and components in a simulated page. `npm run unit` runs the quick ones. Those that feed the
 * detector or the encoder whole minutes, or measure what hostile input costs, are named `*.long.test.ts` and form a
 * project of their own.
 */
import { defineConfig } from "vitest/config"
import { root, sourceAlias } from "./vitest.shared.ts"

const everyTest = "tests/unit/**/*.test.{ts,tsx}"
const longTests = "tests/unit/**/*.long.test.ts"
/** Tests in these folders change no globals, so files can share a worker and the modules it has loaded. */
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
