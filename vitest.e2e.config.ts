/**
 * Stories in real browsers, on the builds that `npm run build -- --e2e` made. LIVEPROOF_STORIES chooses: `main`, `rest` or `all`.
 *
 * `*.alone.test.ts` rest on what the detector sees, so each has the machine for itself: two browsers that decode video at
 * several times its speed would starve each other on two cores. The others wait for something else, and run side by side.
 */
import { defineConfig } from "vitest/config"
import { sourceAlias } from "./vitest.shared.ts"

const folders: Record<string, string> = { main: "main/", rest: "", all: "**/" }
const folder = `tests/e2e/stories/${folders[process.env.LIVEPROOF_STORIES ?? "main"]}`

const common = { testTimeout: 300_000, hookTimeout: 240_000 }
const resolve = { alias: [sourceAlias] }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...common,
          name: "alone",
          include: [`${folder}*.alone.test.ts`],
          globalSetup: ["tests/e2e/prepare.ts", "tests/e2e/measure-pace.ts"],
          maxWorkers: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          ...common,
          name: "side by side",
          include: [`${folder}*.test.ts`],
          exclude: ["**/*.alone.test.ts"],
          globalSetup: ["tests/e2e/prepare.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
