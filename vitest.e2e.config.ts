/**
 * Stories in real browsers, on the builds that `npm run build -- --e2e` made. LIVEPROOF_STORIES chooses: `main`, `rest`
 * or `all`.
 *
 * `*.paced.test.ts` depend on what the detector sees: they play shows as fast as this machine can keep up, measured
 * with as many browsers as will run at once. The others wait for something else, so more of them run side by side. In
 * both groups the files that take minutes, `*.long.*`, start first.
 */
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"
import { sourceAlias } from "./vitest.shared.ts"

const which = process.env.LIVEPROOF_STORIES ?? "main"
const folders: Record<string, string> = { main: "main/", rest: "", all: "**/" }
const folder = `tests/e2e/stories/${folders[which]}`

const isLong = ({ moduleId }: TestSpecification) => moduleId.includes(".long.")

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
          name: "paced",
          include: [`${folder}*.paced.test.ts`],
          globalSetup: ["tests/e2e/prepare.ts", "tests/e2e/measure-pace.ts"],
          maxWorkers: which === "main" ? 1 : 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          ...common,
          name: "side by side",
          include: [`${folder}*.test.ts`],
          exclude: ["**/*.paced.test.ts"],
          globalSetup: ["tests/e2e/prepare.ts"],
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
