/** The source archive alone gives the same bytes, in whatever folder, under whatever name and clock. */
import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { unzipSync } from "fflate"
import { afterAll, expect, it } from "vitest"
import { sourceFiles } from "../../scripts/release/sources"
import { zipOf } from "../../scripts/release/zip"

const root = fileURLToPath(new URL("../../", import.meta.url))
const run = promisify(execFile)
const place = mkdtempSync(join(tmpdir(), "liveproof-package-"))
afterAll(() => rmSync(place, { recursive: true, force: true }), 300_000)

/** A folder of its own, in the state after `npm ci`; files that nothing writes to are shared. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, copy)
    else if (entry.isFile()) {
      try {
        linkSync(source, copy)
      } catch {
        cpSync(source, copy)
      }
    } else cpSync(source, copy, { verbatimSymlinks: true })
  }
}

const sources = zipOf(sourceFiles(root))

/** @returns the SHA-256 of each archive, by name */
async function packageIn(folder: string, env: Record<string, string>): Promise<Record<string, string>> {
  for (const [path, content] of Object.entries(unzipSync(sources))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  copyTree(join(root, "node_modules"), join(folder, "node_modules"))
  const tsx = join(folder, "node_modules/tsx/dist/cli.mjs")
  await run(process.execPath, [tsx, "scripts/package.ts"], { cwd: folder, env: { ...process.env, ...env } })
  const made = join(folder, "artifacts")
  const hashOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(made, file)))
      .digest("hex")
  return Object.fromEntries(readdirSync(made).map((file) => [file, hashOf(file)]))
}

it("packages the same bytes in two folders", async () => {
  const one = await packageIn(join(place, "one"), { TZ: "Pacific/Auckland", LANG: "C" })
  const other = await packageIn(join(place, "another folder/below it"), {
    TZ: "America/Los_Angeles",
    LANG: "de_DE.UTF-8",
  })
  console.log(one)
  expect(Object.keys(one)).toHaveLength(3)
  expect(other).toEqual(one)
  const source = Object.keys(one).find((file) => file.endsWith("-source.zip"))!
  expect(one[source]).toBe(createHash("sha256").update(sources).digest("hex"))
})
