/** `npm run package:check`: packages twice from the sources alone, which takes too long for `npm test`. */
import { defineConfig } from "vitest/config"

export default defineConfig({ test: { include: ["tests/release/**/*.test.ts"], testTimeout: 1_200_000 } })
