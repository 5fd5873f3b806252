/**
 * `npm run new:site -- <name> [--from FILE]`: writes what a new site starts from (its file, one page, the rows of the spec, its name in
 * the locales) and registers it; names what is left. `--from`: a page's skeleton, which becomes the site's first page.
 * The conventions' test is red afterwards and says what is still to be found out.
 */
import "./no-browser"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { commonWords } from "../src/model/address-shape"
import type { ClaimState } from "../src/model/reading"
import { labelledState } from "../src/sites/dom/live-label"
import { textOf } from "../src/sites/dom/text"
import { isKnownThroughout } from "../src/sites/skeleton/shape-text"
import { STATES } from "../tests/fixtures/sites/row"
import { savedPage } from "./saved-page"

/** Letters, digits and single hyphens: the name is a file, a folder and the beginning of every key. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const isSiteName = (name: string): boolean => NAME.test(name)

const camelCase = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The page that a site starts from, and what is read of it at first. */
interface FirstPage {
  html: string
  url: URL
  state: ClaimState
  title: string
}

const madeUp = (name: string): FirstPage => ({
  html: LIVE_PAGE,
  url: new URL(`https://www.${name}.example/live/1`),
  state: "live",
  title: "A show",
})

/**
 * @param html  of a skeleton
 * @throws Error where it is none
 */
export function firstPageFrom(html: string): FirstPage {
  const { document, url, isSkeleton } = savedPage(html)
  if (!isSkeleton || !url) throw new Error("this is no skeleton")
  // It is written into code, and the file may be anybody's.
  if (!/^[a-z0-9.-]+$/.test(url.hostname)) throw new Error("the address in the skeleton has no plain host")
  return {
    html: SKELETON_HEADER + html.replace(/^<!doctype html>\n/i, ""),
    url,
    state: labelledState(document, () => false),
    title: textOf(document.querySelector("h1")),
  }
}

/** New files by path below the repository. */
export function newFiles(name: string, first: FirstPage = madeUp(name)): ReadonlyMap<string, string> {
  const page = first.state === "none" || first.state === "on-air" ? "live" : first.state
  return new Map([
    [`src/sites/${name}.ts`, siteFile(name, first.url)],
    [`tests/fixtures/sites/${name}/${page}.html`, first.html],
    [`tests/fixtures/sites/${name}/rows.ts`, rowsFile(page, first)],
  ])
}

/** An expression for paths like this one: words that many shops have stay, the last part that is none of them is the show's id. */
function showPath({ pathname }: URL): string {
  const parts = pathname.split("/").filter((part) => part !== "")
  const isWord = (part: string) => commonWords.has(part) || isKnownThroughout(part.replace(/\d/g, "0"))
  const last = parts.findLastIndex((part) => !isWord(part))
  const shaped = parts.map((part, at) =>
    at === last ? "([^/]+)" : isWord(part) ? part.replace(/[^\w-]/g, "\\$&") : "[^/]+",
  )
  return `^\\/${shaped.join("\\/")}\\/?$`
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

const siteFile = (name: string, url: URL): string => `/**
 * ${name}: say here what its pages state, with the source of each fact and how sure it is, and what no source supports.
 */
import { makeShowKey } from "~model/keys"
import type { PageKind } from "~model/reading"
import { labelledState } from "./dom/live-label"
import { clip, textOf } from "./dom/text"
import type { Site } from "./kit"
import { emptyReading } from "./reading"

const ID = "${name}"
const SHOW_PATH = /${showPath(url)}/

const pageKind = (url: URL): PageKind | null => (SHOW_PATH.test(url.pathname) ? "show" : null)

export const ${camelCase(name)}: Site = {
  id: ID,
  hosts: ["https://${url.hostname}/*"],
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

const SKELETON_HEADER = `<!--
  Facts: a skeleton that somebody saved: say which page it is of, and when.
  Decoys: what stands beside the show and must not be read.
-->
`

const LIVE_PAGE = `<!--
  Facts: which facts this page rests on, with their source.
  Decoys: what stands beside the show and must not be read.
-->
<html lang="en"><head><title>A show</title></head><body><main><div class="player"><video></video><span>LIVE</span></div><h1>A show</h1></main></body></html>
`

const rowsFile = (page: string, { url, state, title }: FirstPage): string => {
  const missing = STATES.filter((other) => other !== page).map((other) => `${other}: ""`)
  const id = new RegExp(showPath(url)).exec(url.pathname)?.[1] ?? ""
  return `import type { SiteFixtures } from "../row"

export const fixtures: SiteFixtures = {
  // Each state needs a page, or the reason why the site has none; the test is red until it is given.
  without: { ${missing.join(", ")} },
  rows: [
    {
      page: "${page}",
      url: ${JSON.stringify(url.href)},
      kind: "show",
      claim: { state: "${state}", basis: "${state === "none" ? "none" : "label"}" },
      show: { id: ${JSON.stringify(id)}, title: ${JSON.stringify(title)} },
      products: [],
    },
  ],
}
`
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { from: { type: "string" } }, allowPositionals: true })
  const [name, ...more] = positionals
  if (!name || more.length > 0 || !isSiteName(name)) {
    console.error("Usage: npm run new:site -- <name> [--from FILE]   (small letters, digits, hyphens; a skeleton)")
    process.exit(2)
  }
  const root = fileURLToPath(new URL("..", import.meta.url))
  const files = newFiles(name, values.from === undefined ? undefined : firstPageFrom(readFileSync(values.from, "utf8")))
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
  if (values.from !== undefined)
    console.log(
      "The skeleton's host and ids are made up: put the shop's own host into the site's file, and into the row.",
    )
  console.log(
    `Still to do: a show in the mall (tests/mall/scenarios and pages), the row in README.md, the pages of the other states.
npx vitest run tests/unit/sites says what is missing; CONTRIBUTING.md has the five steps.`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
