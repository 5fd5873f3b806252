/**
 * The extension as esbuild builds it for `npm run dev`: within a moment, with source maps. Releases are built by Plasmo
 * (scripts/build.ts). tests/build/dev-build.test.ts checks that both have the same pages and the same manifest.
 */
import { readdirSync } from "node:fs"
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname, join, parse, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { context } from "esbuild"
import { entries } from "../plasmo.config"
import { buildFolder } from "./build"
import { siteFiles } from "./site-files"

/** Everything that goes into a build. */
export const sourcePaths = ["src", "locales", "assets", "plasmo.config.ts", "package.json", "tsconfig.json"]

const target = "chrome-mv3"
const background = "static/background/index"
const iconSizes = [16, 32, 48, 64, 128]

/** The same HTML that Plasmo writes. */
const pageHtml = (script: string) =>
  `<!DOCTYPE html><html><head><title>__MSG_extensionName__</title><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"></head><body> <div id="__plasmo"></div> <script src="/${script}" type="module"></script> </body></html>`

type BuiltFile = readonly [name: string, content: string | Uint8Array]

/** @throws if the locale is not JSON, for which the browser would refuse the whole extension */
async function textsOf(root: string, language: string): Promise<BuiltFile> {
  const file = `${language}/messages.json`
  const text = await readFile(join(root, "locales", file), "utf8")
  try {
    JSON.parse(text)
  } catch (error) {
    throw new Error(`locales/${file}: ${error}`)
  }
  return [`_locales/${file}`, text]
}

const pagesIn = (root: string): string[] => {
  const filesIn = (part: string) => readdirSync(join(root, "src", part)).map((file) => `${part}/${parse(file).name}`)
  return ["popup", "options", ...filesIn("tabs"), ...filesIn("sandboxes")]
}

/** Everything that the browser starts, keyed by the name of the built file. */
export const entryPointsIn = (root: string): Record<string, string> =>
  Object.fromEntries([
    [background, "./src/background"],
    ...Object.entries(entries).map(([entry, file]) => [parse(file).name, `./src/contents/${entry}`]),
    ...pagesIn(root).map((page) => [page, `./src/${page}`]),
  ])

export interface DevBuildOptions {
  /** Where the sources are; by default, the project itself. */
  root?: string
  /** Where the build goes. */
  folder?: string
}

export interface DevBuild {
  readonly root: string
  readonly folder: string
  /** Builds what has changed since the last build. If that fails, it throws and leaves the last good build in place. */
  build(): Promise<void>
  close(): Promise<void>
}

/** The entry points are fixed at the start: a new page is built only after a restart. */
export async function openDevBuild({
  root = fileURLToPath(new URL("..", import.meta.url)),
  folder = buildFolder(target, "dev"),
}: DevBuildOptions = {}): Promise<DevBuild> {
  await rm(folder, { recursive: true, force: true })
  const pages = pagesIn(root)
  // We write the files ourselves because esbuild deletes the last good build when the next one fails.
  const bundle = { absWorkingDir: root, bundle: true, write: false, logLevel: "silent" } as const
  const code = await context({
    ...bundle,
    entryPoints: entryPointsIn(root),
    outdir: folder,
    // Inline, because a page may not fetch a content script's source map.
    sourcemap: "inline",
  })
  const config = await context({ ...bundle, entryPoints: ["./plasmo.config.ts"], format: "esm" })

  /** Evaluated again after each change, because the hosts come from the sites. */
  const readConfig = async (): Promise<typeof import("../plasmo.config")> => {
    const { outputFiles } = await config.rebuild()
    return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]!.text)}`)
  }
  return {
    root,
    folder,
    async build() {
      const [{ manifestFor }, { outputFiles }, ofSites, texts] = await Promise.all([
        readConfig(),
        code.rebuild(),
        siteFiles(root, { sourcemap: "inline" }),
        Promise.all(readdirSync(join(root, "locales")).map((language) => textsOf(root, language))),
      ])
      const manifest = manifestFor(target, {
        background: `${background}.js`,
        popup: "popup.html",
        options: "options.html",
        icons: Object.fromEntries(iconSizes.map((size) => [size, "icon.png"])),
      })
      const files: BuiltFile[] = [
        ...outputFiles.map(({ path, contents }): BuiltFile => [relative(folder, path), contents]),
        ...ofSites.map(({ name, text }): BuiltFile => [name, text]),
        ...texts,
        ...pages.map((page): BuiltFile => [`${page}.html`, pageHtml(`${page}.js`)]),
        ["manifest.json", JSON.stringify(manifest, null, 2)],
      ]
      for (const [name, content] of files) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), content)
      }
      await cp(join(root, "assets", "icon.png"), join(folder, "icon.png"))
    },
    async close() {
      await Promise.all([code.dispose(), config.dispose()])
    },
  }
}
