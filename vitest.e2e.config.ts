/**
 * Stories in real browsers, on the builds that `npm run build -- --e2e` made. One at a time: two browsers that decode
 * video at eight times its speed would starve each other on two cores.
 * LIVEPROOF_STORIES=all runs every story, otherwise the main ones.
 */
import { defineConfig } from "vitest/config"
import { sourceAlias } from "./vitest.shared.ts"

const stories =
  process.env.LIVEPROOF_STORIES === "all" ? "tests/e2e/stories/**/*.test.ts" : "tests/e2e/stories/main/*.test.ts"

export default defineConfig({
  resolve: { alias: [sourceAlias] },
  test: {
    include: [stories],
    globalSetup: "tests/e2e/prepare.ts",
    testTimeout: 240_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
