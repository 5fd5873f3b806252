/**
 * Whose code a build contains, and under which licences: from the bundler's source maps and the packages' own files.
 */
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const noticesFile = "THIRD-PARTY-NOTICES.txt"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** Packages that others contain ready-bundled, so that no source map names them. */
const broughtAlong: Readonly<Record<string, readonly string[]>> = {
  "@plasmohq/parcel-resolver": ["buffer", "base64-js", "ieee754"],
}

/** The bundler's own few lines that join modules; they are in every file and have no source. */
const joiner = "@parcel/packager-js"

/** The package that a file belongs to; null for our own files. A package nested in another counts as itself. */
export const packageOf = (source: string): string | null =>
  source.match(/.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? null

/** The package's folder in the project, with forward slashes. */
const folderOf = (source: string): string | null =>
  source.match(/(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//)?.[1] ?? null

/** The version that the path of a package built into another names; such a package is not installed here. */
const packedVersion = (source: string): string | null =>
  source.match(/\/\.pnpm\/[^/]*@([^/]+)\/node_modules\//)?.[1] ?? null

export interface BundledPackage {
  name: string
  /** From the project's root, with forward slashes. */
  folder: string
  /** Null if it is the installed version. */
  version: string | null
}

/** @param sources paths as in source maps @returns sorted by name */
export function packagesIn(sources: Iterable<string>): BundledPackage[] {
  const installed = (name: string): BundledPackage => ({ name, folder: `node_modules/${name}`, version: null })
  const found = new Map([["", installed(joiner)]])
  for (const source of sources) {
    const name = packageOf(source)
    if (!name) continue
    const version = packedVersion(source)
    const one = { name, folder: version ? `node_modules/${name}` : folderOf(source)!, version }
    for (const each of [one, ...(broughtAlong[name] ?? []).map(installed)])
      found.set(`${each.folder} ${each.version}`, each)
  }
  const key = ({ name, folder }: BundledPackage) => `${name} ${folder}`
  return [...found.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

const isLegal = (file: string) => /^(licen[cs]e|copying|notice|copyrightnotice)(\.(md|txt))?$/i.test(file)

/** @throws if a package comes without the text of its licence */
async function noticeOf({ name, version, folder: below }: BundledPackage): Promise<string> {
  const folder = join(root, below)
  const { version: installed, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"))
  const files = (await readdir(folder)).filter(isLegal).sort()
  if (!files.some((file) => !/notice/i.test(file))) throw new Error(`${name} comes without the text of its licence`)
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))
  return [
    `${name} ${version ?? installed} (${license})`,
    ...texts.map((text) => text.replace(/\r\n?/g, "\n").trim()),
  ].join("\n\n")
}

/** The text of the notices file that goes into the archives. */
export async function noticesOf(packages: readonly BundledPackage[]): Promise<string> {
  const head = "Liveproof holds code of the following packages, each under its own licence."
  return `${[head, ...(await Promise.all(packages.map(noticeOf)))].join(`\n\n${"=".repeat(80)}\n\n`)}\n`
}
