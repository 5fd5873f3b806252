/**
 * What the sources use of zod, as one module. Of the whole package Plasmo's bundler keeps two modules in every file it makes,
 * because functions that no source calls (`hash`, `catch`) take them as objects; esbuild leaves them out.
 */
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import * as zod from "zod/mini"

/** By which name the sources import it. */
export const zodName = "zod/mini"

/** What of zod stands in a source. A name that is missed here stops the build. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/\bz\s*\.\s*(\w+)/g)].map(([, name]) => name!).filter((name) => name in zod)

/** @param root  where the sources are */
export async function zodFile(root: string): Promise<string> {
  const folder = join(root, "src")
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const names = await Promise.all(files.map(async (file) => namesIn(await readFile(join(folder, file), "utf8"))))
  const used = [...new Set(names.flat())].sort().join(", ")
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, bundle: true, write: false, logLevel: "silent", format: "esm" },
    // Tells whose code it is (release/notices.ts).
    sourcemap: "inline",
    stdin: { contents: `export { ${used} } from "${zodName}"`, resolveDir: root },
  })
  return outputFiles[0]!.text
}
