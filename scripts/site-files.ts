/**
 * Builds the site files that the background puts into a page next to the page script: one per site, and one with the
 * modules that several sites share ("parts"), so that a page loads those only once. In a page, the parts are in a
 * global of the extension's own world.
 */
import { existsSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { type BuildOptions, build, type Plugin } from "esbuild"
import { sites } from "../src/sites"
import { PARTS_FILE, siteFile } from "../src/sites/file-names"

/**
 * Folders of src/sites whose modules are parts. One of them meters the work of a reading, so it must exist only once.
 */
const partFolders = /^(?:dom|structured-data)\//
const parts = "globalThis.liveproofSiteParts"

const sitesIn = (root: string) => join(root, "src", "sites")

/** The name of a part's module below src/sites; null for any other module. */
function partNameOf(root: string, from: string, path: string): string | null {
  const name = relative(sitesIn(root), join(dirname(from), path)).replaceAll("\\", "/")
  if (!partFolders.test(`${name}/`)) return null
  return existsSync(join(sitesIn(root), `${name}.ts`)) ? name : `${name}/index`
}

const takenFromParts = (root: string, taken: Set<string>): Plugin => ({
  name: "site-parts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
      const name = partNameOf(root, importer, path)
      if (name === null) return null
      taken.add(name)
      return { path: name, namespace: "site-parts" }
    })
    onLoad({ filter: /.*/, namespace: "site-parts" }, ({ path }) => ({
      contents: `module.exports = ${parts}[${JSON.stringify(path)}]`,
    }))
  },
})

export interface SiteFile {
  name: string
  text: string
}

/** @param root  the folder with the sources */
export async function siteFiles(
  root: string,
  options: Pick<BuildOptions, "minify" | "sourcemap">,
): Promise<SiteFile[]> {
  const taken = new Set<string>()
  const bundle = async (contents: string, plugins: Plugin[]): Promise<string> => {
    const { outputFiles } = await build({
      ...{ absWorkingDir: root, bundle: true, write: false, logLevel: "silent", charset: "utf8", target: "es2022" },
      ...{ ...options, legalComments: "none", plugins },
      stdin: { contents, resolveDir: sitesIn(root), sourcefile: "src/sites/of-file.ts", loader: "ts" },
    })
    return outputFiles[0]!.text
  }
  const ofSites = await Promise.all(
    sites.map(async ({ id }): Promise<SiteFile> => {
      const text = await bundle(
        `import * as file from "./${id}"
         import { readerOf } from "./reader"
         import { putOnShelf } from "./shelf"
         for (const site of Object.values(file)) if (site.id === ${JSON.stringify(id)}) putOnShelf(readerOf(site))`,
        [takenFromParts(root, taken)],
      )
      return { name: siteFile(id), text }
    }),
  )
  const names = [...taken].sort()
  const text = await bundle(
    `${names.map((name, at) => `import * as part${at} from "./${name}"`).join("\n")}
     ${parts} ??= {${names.map((name, at) => `${JSON.stringify(name)}: part${at}`).join(", ")}}`,
    [],
  )
  return [{ name: PARTS_FILE, text }, ...ofSites]
}
