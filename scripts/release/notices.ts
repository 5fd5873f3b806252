/** Whose code is in a build, and on what terms: from the source maps that the bundler writes, and the packages' own files. */
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const noticesFile = "THIRD-PARTY-NOTICES.txt"

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url))

/** What packages brought along in one file, so that no source map names it. */
const broughtAlong: Readonly<Record<string, readonly string[]>> = {
  "@plasmohq/parcel-resolver": ["buffer", "base64-js", "ieee754"],
}

/** The few lines with which the bundler joins modules; they stand in every file and have no source. */
const joiner = "@parcel/packager-js"

/** Of a file's path, the package that it is from; null for what is ours. A package packed into another one counts itself. */
export const packageOf = (source: string): string | null =>
  source.match(/.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? null

/** @param sources paths as source maps have them @returns names, sorted */
export function packagesIn(sources: Iterable<string>): string[] {
  const names = new Set([joiner])
  for (const source of sources) {
    const name = packageOf(source)
    if (name) for (const one of [name, ...(broughtAlong[name] ?? [])]) names.add(one)
  }
  return [...names].sort()
}

const isLegal = (file: string) => /^(licen[cs]e|copying|notice|copyrightnotice)(\.(md|txt))?$/i.test(file)

/** @throws where a package has no licence's text to give */
async function noticeOf(name: string): Promise<string> {
  const folder = join(modules, name)
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"))
  const files = (await readdir(folder)).filter(isLegal).sort()
  if (!files.some((file) => !/notice/i.test(file))) throw new Error(`${name} comes without the text of its licence`)
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.replace(/\r\n?/g, "\n").trim())].join("\n\n")
}

/** The text of the file that goes into the archives. */
export async function noticesOf(packages: readonly string[]): Promise<string> {
  const head = "Liveproof holds code of the following packages, each under its own licence."
  return `${[head, ...(await Promise.all(packages.map(noticeOf)))].join(`\n\n${"=".repeat(80)}\n\n`)}\n`
}
