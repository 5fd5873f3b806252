/**
 * npm run fuzz -- --minutes N [--seed N] [--only NAME]
 *
 * Tries made-up input on readers, price texts, files, messages and evidence. Each failure is saved in artifacts/fuzz/
 * as a small case; the printed seed reproduces the input.
 */
import "./no-browser"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { fuzz, targets } from "../tests/fuzz/fuzz"
import { root } from "./test-run"

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
  },
})
const minutes = Number(values.minutes)
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(seed))
  throw new Error("--minutes must be greater than 0, and --seed a whole number")

console.log(`seed ${seed}, ${minutes} min`)
const chosen = targets.filter(({ name }) => name.includes(values.only))
const results = await fuzz({ forMs: minutes * 60_000, seed, folder: join(root, "artifacts/fuzz"), chosen })
for (const { name, tried, longestRoundMs, failure } of results)
  console.log(
    `${name}: ${tried} tried, longest round ${Math.round(longestRoundMs)} ms${failure ? `, FAILED: ${failure}` : ""}`,
  )
console.log(`memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
process.exit(results.some(({ failure }) => failure !== null) ? 1 : 0)
