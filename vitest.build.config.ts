/** Tests of the builds: run them after `npm run build`. */
import { defineConfig } from "vitest/config"
import { sourceAlias } from "./vitest.shared.ts"

export default defineConfig({
  resolve: { alias: [sourceAlias] },
  test: { include: ["tests/build/**/*.test.ts"] },
})
