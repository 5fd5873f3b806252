/**
 * `npm run stories`: the stories in real browsers, on builds that exist already (`npm run build -- --e2e`).
 *
 *   --main, --rest      the main stories, or those that `npm test` leaves out; all of them if neither is given
 *   --only NAME         files whose name contains NAME, or else stories whose name does; may be repeated
 *   --repeat N          plays each N times in a row
 *   --load N            keeps N processes busy meanwhile
 */
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { makeLoad } from "./load"
import { noTests, runTests, type TestRun, together } from "./test-run"

export interface StoryOptions {
  which: "main" | "rest" | "all"
  only?: readonly string[]
  repeat?: number
  load?: number
}

/** If more stories than this need a retry, the product or its tests are too slow for machines like this one. */
const mostReplayedShare = 0.05

const storyFiles = readdirSync(fileURLToPath(new URL("../tests/e2e/stories", import.meta.url)), { recursive: true })

/**
 * The arguments that choose stories for the test runner: files by part of their path, stories by a pattern for their
 * names.
 */
function chosen(only: readonly string[]): string[] {
  const isFile = (name: string) => storyFiles.some((file) => String(file).includes(name))
  const stories = only.filter((name) => !isFile(name))
  return [...only.filter(isFile), ...(stories.length > 0 ? ["-t", stories.join("|")] : [])]
}

export function runStories({ which, only = [], repeat = 1, load = 0 }: StoryOptions): TestRun {
  const endLoad = makeLoad(load)
  let all = noTests
  for (let time = 1; time <= repeat; time++) {
    const options = ["--config", "vitest.e2e.config.ts", ...chosen(only)]
    all = together(all, runTests(`stories-${which}-${time}`, options, { LIVEPROOF_STORIES: which }))
  }
  endLoad()
  const mostReplayed = Math.max(1, mostReplayedShare * all.tests.length)
  return { ...all, isGood: all.isGood && all.replayed.length <= mostReplayed }
}

/** The lines that end a run; the last one is also parsed by scripts. */
export function describeRun({ passed, failed, replayed, untold, tests, isGood }: TestRun): string {
  const slowest = [...tests].sort((one, other) => other.seconds - one.seconds).slice(0, 10)
  return [
    "The ten slowest:",
    ...slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`),
    ...replayed.map((one) => `Told again: ${one}`),
    ...(isGood || failed > 0 ? [] : ["Failed: more than 5 % of the stories had to be told again, or a run broke off."]),
    `${replayed.length} told again`,
    [
      `${passed} passed, ${failed} failed`,
      ...(untold.length > 0 ? [`${untold.length} skipped (${untold.join("; ")})`] : []),
    ].join(", "),
  ].join("\n")
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      main: { type: "boolean", default: false },
      rest: { type: "boolean", default: false },
      only: { type: "string", multiple: true },
      repeat: { type: "string", default: "1" },
      load: { type: "string", default: "0" },
    },
  })
  const run = runStories({
    which: values.main === values.rest ? "all" : values.main ? "main" : "rest",
    only: values.only,
    repeat: Number(values.repeat),
    load: Number(values.load),
  })
  console.log(`\n${describeRun(run)}`)
  process.exit(run.isGood ? 0 : 1)
}
