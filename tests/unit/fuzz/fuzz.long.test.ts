/** A minute of what `npm run fuzz` can do for hours, with different input each time; a failure names its seed. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { expect, it } from "vitest"
import { fuzz, targets } from "../../fuzz/fuzz"
import { must } from "../../fuzz/target"

const folder = new URL("../../../artifacts/fuzz/", import.meta.url).pathname

it("no made-up input makes readers, price texts, files, messages or evidence fail", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const results = await fuzz({ forMs: 60_000, seed, folder })
  expect(
    results.filter(({ failure }) => failure !== null),
    `seed ${seed}`,
  ).toEqual([])
  expect(results.map(({ name }) => name)).toEqual(targets.map(({ name }) => name))
  for (const { tried } of results) expect(tried).toBeGreaterThan(0)
}, 300_000)

it("a failure is saved as a small case with its seed", async () => {
  const saved = mkdtempSync(join(tmpdir(), "liveproof-fuzz-"))
  const property = () => fc.asyncProperty(fc.nat(), async (n) => must(n < 1_000, "too much")) as never
  const [result] = await fuzz({
    forMs: 1,
    seed: 7,
    folder: saved,
    chosen: [{ name: "small numbers", runs: 50, property }],
  })
  expect(result?.failure).toContain("too much")
  const [file] = readdirSync(saved)
  expect(JSON.parse(readFileSync(join(saved, file!), "utf8"))).toMatchObject({ seed: 7, input: "[1000]" })
})
