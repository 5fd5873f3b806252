/**
 * `npm run new:site -- <name>`: writes what a new site starts from (its file, one saved page, the rows of the spec, its name in the
 * locales) and registers it; names what is left.
 * The conventions' test is red afterwards and says what is still to be found out.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Letters, digits and single hyphens: the name is a file, a folder and the beginning of every key. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const isSiteName = (name: string): boolean => NAME.test(name)

const camelCase = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** New files by path below the repository. */
export function newFiles(name: string): ReadonlyMap<string, string> {
  return new Map([
    [`src/sites/${name}.ts`, siteFile(name)],
    [`tests/fixtures/sites/${name}/live.html`, LIVE_PAGE],
    [`tests/fixtures/sites/${name}/rows.ts`, rowsFile(name)],
  ])
}

/** `src/sites/index.ts` with the new site: its import, and its place before `any`, which reads what no other site knows. */
export function withSite(index: string, name: string): string {
  const variable = camelCase(name)
  const imported = index.replace(/(?=\n\/\*\* Sites with hosts)/, `import { ${variable} } from "./${name}"\n`)
  const listed = imported.replace(/(sites: readonly Site\[\] = \[[^\]]*?)anyPage\]/, `$1${variable}, anyPage]`)
  if (listed === imported || imported === index)
    throw new Error("src/sites/index.ts no longer looks as expected; register the site by hand.")
  return listed
}

/** A locale's texts with the site's name among them, in order. */
export function withName(messages: string, name: string): string {
  const texts = JSON.parse(messages) as Record<string, { message: string }>
  const added = { ...texts, [`siteName_${name.replaceAll("-", "_")}`]: { message: name } }
  const sorted = Object.fromEntries(Object.entries(added).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${JSON.stringify(sorted, null, 2)}\n`
}

const siteFile = (name: string): string => `/**
 * ${name}: say here what its pages state, with the source of each fact and how sure it is, and what no source supports.
 */
import { makeShowKey } from "~model/keys"
import type { PageKind } from "~model/reading"
import { labelledState } from "./dom/live-label"
import { clip, textOf } from "./dom/text"
import type { Site } from "./kit"
import { emptyReading } from "./reading"

const ID = "${name}"
const SHOW_PATH = /^\\/live\\/([A-Za-z0-9-]+)\\/?$/

const pageKind = (url: URL): PageKind | null => (SHOW_PATH.test(url.pathname) ? "show" : null)

export const ${camelCase(name)}: Site = {
  id: ID,
  hosts: ["https://www.${name}.example/*"],
  pageKind,
  read(document, url) {
    const id = SHOW_PATH.exec(url.pathname)?.[1]
    if (!id) return null
    const title = textOf(document.querySelector("h1"))
    const state = labelledState(document, () => false)
    return {
      ...emptyReading(ID, "show"),
      show: {
        key: makeShowKey(ID, id),
        title: clip(title),
        channel: "",
        url: clip(url.href, 2000),
        claim: { state, basis: state === "none" ? "none" : "label" },
      },
      problems: title === "" ? ["nothing-found"] : [],
    }
  },
}
`

const LIVE_PAGE = `<!--
  Facts: which facts this page rests on, with their source.
  Decoys: what stands beside the show and must not be read.
-->
<html lang="en"><head><title>A show</title></head><body><main><div class="player"><video></video><span>LIVE</span></div><h1>A show</h1></main></body></html>
`

const rowsFile = (name: string): string => `import type { SiteFixtures } from "../row"

export const fixtures: SiteFixtures = {
  // Each state needs a page, or the reason why the site has none; the test is red until it is given.
  without: { replay: "", scheduled: "", ended: "", directory: "", product: "" },
  rows: [
    {
      page: "live",
      url: "https://www.${name}.example/live/1",
      kind: "show",
      claim: { state: "live", basis: "label" },
      show: { id: "1", title: "A show" },
      products: [],
    },
  ],
}
`

function main(name: string | undefined): void {
  if (!name || !isSiteName(name)) {
    console.error("Usage: npm run new:site -- <name>   (small letters, digits, hyphens)")
    process.exit(2)
  }
  const root = fileURLToPath(new URL("..", import.meta.url))
  const files = newFiles(name)
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) {
    console.error(`Nothing was written: ${taken.join(", ")} exists.`)
    process.exit(1)
  }
  const index = join(root, "src/sites/index.ts")
  const registered = withSite(readFileSync(index, "utf8"), name)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`wrote ${path}`)
  }
  writeFileSync(index, registered)
  console.log("registered in src/sites/index.ts")
  for (const language of readdirSync(join(root, "locales"))) {
    const locale = join(root, "locales", language, "messages.json")
    writeFileSync(locale, withName(readFileSync(locale, "utf8"), name))
    console.log(`named in locales/${language}`)
  }
  console.log(
    `Still to do: a show in the mall (tests/mall/scenarios and pages), the row in README.md, the pages of the other states.
npx vitest run tests/unit/sites says what is missing; CONTRIBUTING.md has the five steps.`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2])
