/** Checks the packages named in the notices against a second bundler's account of whose code is in the product. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { describe, expect, it } from "vitest"
import { targets } from "../../plasmo.config"
import { buildFolder } from "../../scripts/build"
import { entryPointsIn } from "../../scripts/dev-build"
import { noticesFile, packageOf, packagesIn } from "../../scripts/release/notices"

const root = fileURLToPath(new URL("../../", import.meta.url))

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entryPointsIn(root),
  outdir: join(root, "build"),
  bundle: true,
  write: false,
  metafile: true,
  logLevel: "silent",
})
const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
)
const bundled = [...new Set(used.flatMap((file) => packageOf(file) ?? []))]

it("finds packages at all", () => {
  expect(bundled).toEqual(expect.arrayContaining(["preact", "zod", "dexie", "webextension-polyfill"]))
})

describe.each(targets)("the notices of %s", (target) => {
  const text = readFileSync(join(buildFolder(target), noticesFile), "utf8")
  const named = [...text.matchAll(/={80}\n\n(\S+) (\S+) \((.+)\)\n\n/g)].map(([, name]) => name)

  it.each(bundled)("name %s", (name) => {
    expect(named).toContain(name)
  })

  it("give the licence of each", () => {
    const parts = text.split("=".repeat(80)).slice(1)
    expect(parts).toHaveLength(named.length)
    for (const part of parts) expect(part).toMatch(/permission|licen[cs]e/i)
  })
})

it("counts packages that are packed into another, and those bundled into one of its files", () => {
  const packed = "node_modules/dexie/node_modules/.pnpm/tslib@2.8.1/node_modules/tslib/tslib.es6.mjs"
  expect(packageOf(packed)).toBe("tslib")
  expect(packageOf("build/stage/src/model/ids.ts")).toBeNull()
  const buffer = "node_modules/@plasmohq/parcel-resolver/dist/polyfills/buffer.js"
  const found = packagesIn([packed, buffer, "node_modules/a/node_modules/@b/c/index.js", "node_modules/a/index.js"])
  expect(found).toContainEqual({ name: "tslib", folder: "node_modules/tslib", version: "2.8.1" })
  expect(found).toContainEqual({ name: "base64-js", folder: "node_modules/base64-js", version: null })
  expect(found).toContainEqual({ name: "@b/c", folder: "node_modules/a/node_modules/@b/c", version: null })
  expect(found).toContainEqual({ name: "a", folder: "node_modules/a", version: null })
})
