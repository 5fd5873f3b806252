/**
 * Builds the extension: `npm run build [-- --target chrome-mv3] [--e2e]`.
 *
 * Plasmo rewrites the tsconfig.json it finds and reads its manifest from package.json, so it runs in a staging folder
 * that is made afresh each time. Its manifest is then replaced by that of plasmo.config.ts; only the file names are
 * kept. The "mapped" variant is the product with its source maps, for benchmarks that say where time goes. `--e2e` also
 * copies Chromium's build with every optional permission already granted, because nobody can click a permission prompt
 * in a headless browser.
 */
import { execFile } from "node:child_process"
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs, promisify } from "node:util"
import { transform } from "esbuild"
import packageJson from "../package.json" with { type: "json" }
import { entries, manifestFor, type Target, targets } from "../plasmo.config"
import { noticesFile, noticesOf, packagesIn } from "./release/notices"
import { siteFiles } from "./site-files"
import { zodFile, zodName } from "./zod-file"

const root = fileURLToPath(new URL("..", import.meta.url))
const run = promisify(execFile)

/** `dev` is made by scripts/dev-build.ts. */
export type Variant = "product" | "granted" | "dev" | "mapped"

export const buildFolder = (target: Target, variant: Variant = "product") =>
  join(root, "build", variant === "product" ? target : `${target}-${variant}`)

interface PlasmoManifest {
  icons: Record<string, string>
  background: { service_worker?: string; scripts?: string[] }
  action: { default_popup: string }
  options_ui: { page: string }
  content_scripts: { js: string[] }[]
}

async function stage(target: Target): Promise<string> {
  const folder = join(root, "build", `stage-${target}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const part of ["src", "assets", "locales"]) await cp(join(root, part), join(folder, part), { recursive: true })
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction")
  const { name, displayName, version, description, dependencies } = packageJson
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({
      ...{ name, displayName, version, description, dependencies, manifest: { default_locale: "en" } },
      alias: { [zodName]: "./zod.js" },
    }),
  )
  await writeFile(join(folder, "zod.js"), await zodFile(root))
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "plasmo/templates/tsconfig.base",
      compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact", baseUrl: ".", paths: { "~*": ["./src/*"] } },
    }),
  )
  return folder
}

/** Chromium refuses content scripts that contain these characters unescaped. */
const nonCharacters = /[\uFFFE\uFFFF]/g

/**
 * Minifies, and writes letters of other alphabets as themselves instead of six-character escapes: saves an eighth of
 * what a page loads.
 */
async function shorten(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".js")) continue
    const text = await readFile(join(folder, file), "utf8")
    const { code } = await transform(text, { charset: "utf8", minify: true, legalComments: "none", target: "es2022" })
    const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16)}`
    await writeFile(join(folder, file), code.replace(nonCharacters, escaped))
  }
}

/** Gives the content scripts stable names, and the manifest the content of plasmo.config.ts. */
async function finish(folder: string, target: Target): Promise<void> {
  const manifestFile = join(folder, "manifest.json")
  const built: PlasmoManifest = JSON.parse(await readFile(manifestFile, "utf8"))
  const scripts = built.content_scripts.flatMap(({ js }) => js)
  for (const [entry, stableName] of Object.entries(entries)) {
    const hashedName = scripts.find((name) => name.startsWith(`${entry}.`))
    if (!hashedName) throw new Error(`The build of ${target} contains no content script "${entry}"`)
    await rename(join(folder, hashedName), join(folder, stableName))
  }
  const background = built.background.service_worker ?? built.background.scripts?.[0]
  if (!background) throw new Error(`The build of ${target} contains no background script`)
  const manifest = manifestFor(target, {
    background,
    popup: built.action.default_popup,
    options: built.options_ui.page,
    icons: built.icons,
  })
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Writes the notices for the packages that the source maps name. Only the mapped variant keeps its maps. */
async function finishMaps(folder: string, variant: "product" | "mapped"): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  const sources = new Set<string>()
  for (const map of files.filter((file) => file.endsWith(".map"))) {
    for (const source of JSON.parse(await readFile(join(folder, map), "utf8")).sources) sources.add(source)
    if (variant === "product") await rm(join(folder, map))
  }
  await writeFile(join(folder, noticesFile), await noticesOf(packagesIn(sources)))
  if (variant === "mapped") return
  for (const script of files.filter((file) => file.endsWith(".js"))) {
    const text = await readFile(join(folder, script), "utf8")
    await writeFile(join(folder, script), text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, ""))
  }
}

/** Builds the product. @throws with Plasmo's output if it built nothing */
export async function build(target: Target, variant: "product" | "mapped" = "product"): Promise<string> {
  const folder = await stage(target)
  const plasmo = [
    join(root, "node_modules/plasmo/bin/index.mjs"),
    "build",
    `--target=${target}`,
    "--hoist",
    "--source-maps",
  ]
  const { stdout, stderr } = await run(process.execPath, plasmo, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production" },
    maxBuffer: 1 << 24,
  }).catch((error: { stdout?: string; stderr?: string }) => ({ stdout: error.stdout, stderr: error.stderr }))
  const out = buildFolder(target, variant)
  await rm(out, { recursive: true, force: true })
  await rename(join(folder, "build", `${target}-prod`), out).catch(() => {
    throw new Error(`Plasmo built nothing for ${target}:\n${stdout}\n${stderr}`)
  })
  const ofSites = await siteFiles(root, { sourcemap: variant === "mapped" ? "inline" : false })
  for (const { name, text } of ofSites) await writeFile(join(out, name), text)
  if (variant === "product") await shorten(out)
  await finish(out, target)
  await finishMaps(out, variant)
  await rm(folder, { recursive: true, force: true })
  return out
}

/** Copies the built product, with every optional permission and host granted from the start. */
async function grantAll(target: Target): Promise<string> {
  const out = buildFolder(target, "granted")
  await rm(out, { recursive: true, force: true })
  await cp(buildFolder(target), out, { recursive: true })
  const manifestFile = join(out, "manifest.json")
  const { optional_permissions, optional_host_permissions, ...manifest } = JSON.parse(
    await readFile(manifestFile, "utf8"),
  )
  manifest.permissions.push(...optional_permissions)
  manifest.host_permissions.push(...optional_host_permissions)
  await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`)
  return out
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { target: { type: "string", multiple: true }, e2e: { type: "boolean" } } })
  const wanted = targets.filter((target) => values.target?.includes(target) ?? true)
  for (const folder of await Promise.all(wanted.map((target) => build(target)))) console.log(`built ${folder}`)
  if (values.e2e && wanted.includes("chrome-mv3")) console.log(`made ${await grantAll("chrome-mv3")}`)
}
