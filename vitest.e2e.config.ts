/**
 * Stories in real browsers, on the builds that `npm run build -- --e2e` made. LIVEPROOF_STORIES chooses: `main`, `rest` or `all`.
 *
 * `*.alone.test.ts` rest on what the detector sees, so each has the machine for itself: two browsers that decode video at
 * several times its speed would starve each other on two cores. The others wait for something else, and run side by side;
 * of these, `*.long.test.ts` play whole shows in real time, which takes minutes and little of the machine: they begin first.
 */
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"
import { sourceAlias } from "./vitest.shared.ts"

const folders: Record<string, string> = { main: "main/", rest: "", all: "**/" }
const folder = `tests/e2e/stories/${folders[process.env.LIVEPROOF_STORIES ?? "main"]}`

const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith(".long.test.ts")

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

const common = { testTimeout: 300_000, hookTimeout: 240_000 }
const resolve = { alias: [sourceAlias] }

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
