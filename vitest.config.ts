import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const root = fileURLToPath(new URL("./", import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~(.*)$/, replacement: `${root}src/$1` },
      { find: "webextension-polyfill", replacement: `${root}tests/unit/fake-browser.ts` },
    ],
  },
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  test: { include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 20_000 },
})
