/** Unit tests: pure code, and components in a simulated page. */
import { defineConfig } from "vitest/config"
import { root, sourceAlias } from "./vitest.shared.ts"

export default defineConfig({
  resolve: {
    alias: [sourceAlias, { find: "webextension-polyfill", replacement: `${root}tests/unit/fake-browser.ts` }],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
})
