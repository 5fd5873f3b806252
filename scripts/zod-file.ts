/**
 * The part of zod that the sources use, as one module. From the whole package, Plasmo's bundler would keep two modules
 * in every file it makes, because functions that no source calls (`hash`, `catch`) use them as objects; esbuild drops
 * them.
 */
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import * as zod from "zod/mini"

/** The name under which the sources import it. */
export const zodName = "zod/mini"

/** The names from zod that a source uses. If this misses one, the build fails. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/\bz\s*\.\s*(\w+)/g)].map(([, name]) => name!).filter((name) => name in zod)

/** @param root  the folder with the sources */
export async function zodFile(root: string): Promise<string> {
  const folder = join(root, "src")
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const names = await Promise.all(files.map(async (file) => namesIn(await readFile(join(folder, file), "utf8"))))
  const used = [...new Set(names.flat())].sort().join(", ")
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, bundle: true, write: false, logLevel: "silent", format: "esm" },
    // Lets the notices name it (release/notices.ts).
    sourcemap: "inline",
    stdin: { contents: `export { ${used} } from "${zodName}"`, resolveDir: root },
  })
  return outputFiles[0]!.text
}
