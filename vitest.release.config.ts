/** `npm run package:check`: packages twice from nothing but the sources. Too slow for `npm test`. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { include: ["tests/release/**/*.test.ts"], testTimeout: 1_200_000 } })
