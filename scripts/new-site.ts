/**
 * `npm run new:site -- <name> [--host HOST] [--from FILE]`: writes and registers the beginnings of a new site (its
 * file, one page, its rows for the table-driven test, its show in the mall, its name in the locales), and lists what is
 * left to do. `--host` is the host of its pages; `--from` is a page's skeleton, which becomes the site's first page,
 * under that host. The site's tests stay red afterwards and say what still has to be found out.
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

/** Letters, digits and single hyphens, because the name serves as a file, a folder and the beginning of every key. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export const isSiteName = (name: string): boolean => NAME.test(name)

const camelCase = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The page that a site starts from, and what its row says about it at first. */
interface FirstPage {
  html: string
  url: URL
  state: ClaimState
  title: string
}

const madeUp = (name: string, host = `www.${name}.example`): FirstPage => ({
  html: LIVE_PAGE,
  url: new URL(`https://${host}/live/1`),
  state: "live",
  title: "A show",
})

/** A host as it stands in a page's address: lower case, no port. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/**
 * @param skeleton  HTML
 * @param host  the shop's host, if known; the one in the skeleton is made up
 * @throws Error if the file is not a skeleton
 */
export function firstPageFrom(skeleton: string, host?: string): FirstPage {
  const { host: madeUpHost } = savedPage(skeleton).url ?? {}
  const html = madeUpHost && host ? skeleton.replaceAll(madeUpHost, host) : skeleton
  const { document, url, isSkeleton } = savedPage(html)
  if (!isSkeleton || !url) throw new Error('the file was not made by "Save this page\'s skeleton": leave out --from')
  // The host is written into code, and the file may come from anybody.
  if (!/^[a-z0-9.-]+$/.test(url.hostname)) throw new Error("the address in the skeleton has no plain host")
  return {
    html: SKELETON_HEADER + html.replace(/^<!doctype html>\n/i, ""),
    url,
    state: labelledState(document, () => false),
    title: textOf(document.querySelector("h1")),
  }
}

/** The new files, keyed by path in the repository. */
export function newFiles(name: string, first: FirstPage = madeUp(name)): ReadonlyMap<string, string> {
  const page = first.state === "none" || first.state === "on-air" ? "live" : first.state
  return new Map([
    [`src/sites/${name}.ts`, siteFile(name, first.url)],
    [`tests/fixtures/sites/${name}/${page}.html`, first.html],
    [`tests/fixtures/sites/${name}/rows.ts`, rowsFile(page, first)],
    [`tests/mall/scenarios/${name}.ts`, scenarioFile(first.url)],
  ])
}

/**
 * A regular expression for paths like this one: words that many shops use are kept, and the last part that is not such
 * a word is the show's id.
 */
function showPath({ pathname }: URL): string {
  const parts = pathname.split("/").filter((part) => part !== "")
  const isWord = (part: string) => commonWords.has(part) || isKnownThroughout(part.replace(/\d/g, "0"))
  const last = parts.findLastIndex((part) => !isWord(part))
  const shaped = parts.map((part, at) =>
    at === last ? "([^/]+)" : isWord(part) ? part.replace(/[^\w-]/g, "\\$&") : "[^/]+",
  )
  return `^\\/${shaped.join("\\/")}\\/?$`
}

/** `src/sites/index.ts` with the new site: imported, and listed before `any`, which reads what no other site knows. */
export function withSite(index: string, name: string): string {
  const variable = camelCase(name)
  const imported = index.replace(/(?=\n\/\*\* Sites with hosts)/, `import { ${variable} } from "./${name}"\n`)
  const listed = imported.replace(/(sites: readonly Site\[\] = \[[^\]]*?)anyPage\]/, `$1${variable}, anyPage]`)
  if (listed === imported || imported === index)
    throw new Error("src/sites/index.ts no longer looks as expected; register the site by hand.")
  return listed
}

/** `tests/mall/hosts.ts` with the site's host, so that the mall serves it. */
export function withHost(hosts: string, host: string): string {
  if (hosts.includes(`"${host}"`)) return hosts
  const listed = hosts.replace(/(export const hosts = \[[^\]]*?)(\] as const)/, `$1  "${host}",\n$2`)
  if (listed === hosts) throw new Error("tests/mall/hosts.ts no longer looks as expected; add the host by hand.")
  return listed
}

/** A locale's texts with the site's name added in alphabetical order. */
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
import { readCards } from "./product-page/cards"
import { emptyReading } from "./reading"

const ID = "${name}"
const SHOW_PATH = /${showPath(url)}/

const pageKind = (url: URL): PageKind | null => (SHOW_PATH.test(url.pathname) ? "show" : null)

/** A label of another show: in a list beside this one, or in a link. */
const isForeign = (element: Element): boolean => element.closest("aside,nav,footer,a[href]") !== null

export const ${camelCase(name)}: Site = {
  id: ID,
  hosts: ["https://${url.hostname}/*"],
  pageKind,
  read(document, url) {
    const id = SHOW_PATH.exec(url.pathname)?.[1]
    if (!id) return null
    const title = textOf(document.querySelector("h1"))
    const state = labelledState(document, isForeign)
    return {
      ...emptyReading(ID, "show"),
      products: readCards(ID, document, url),
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

const scenarioFile = (url: URL): string => `/** SAY HERE: which show of the new site this is. */
import { shows } from "../catalogue/shows"
import { html } from "../pages/html"
import { plainPage } from "../pages/plain-layout"
import { playerSection } from "../pages/player"
import { carousel } from "../pages/show"
import { accusations, type Scenario } from "../scenario"
import { liveTake } from "./live"

const show = "smart-home-simplified"
const { title } = shows[show]

const scenario: Scenario = {
  show,
  place: {
    host: "${url.hostname}",
    path: ${JSON.stringify(url.pathname)},
    showId: ${JSON.stringify(encodeURIComponent(showIdIn(url)))},
    // With the markup that the site reads.
    page: (context, input) =>
      plainPage(context, {
        shop: "${url.hostname}",
        title,
        main: html\`<main id="live-page" class="live" data-broadcast="\${input.broadcast.uuid}"><h1>\${title}</h1>\${playerSection(input)}\${carousel(context, input)}</main>\`,
      }),
  },
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 20 },
}

export default scenario
`

const showIdIn = (url: URL): string => new RegExp(showPath(url)).exec(url.pathname)?.[1] ?? ""

const rowsFile = (page: string, { url, state, title }: FirstPage): string => {
  const missing = STATES.filter((other) => other !== page).map((other) => `${other}: ""`)
  return `import type { SiteFixtures } from "../row"

export const fixtures: SiteFixtures = {
  // Each state needs a page, or a reason why the site has none; the test is red until it gets one.
  without: { ${missing.join(", ")} },
  rows: [
    {
      page: "${page}",
      url: ${JSON.stringify(url.href)},
      kind: "show",
      claim: { state: "${state}", basis: "${state === "none" ? "none" : "label"}" },
      show: { id: ${JSON.stringify(showIdIn(url))}, title: ${JSON.stringify(title)} },
      products: [],
    },
  ],
}
`
}

function main(): void {
  const options = { from: { type: "string" }, host: { type: "string" } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [name, ...more] = positionals
  const { from, host } = values
  if (!name || more.length > 0 || !isSiteName(name) || (host !== undefined && !HOST.test(host))) {
    console.error(
      "Usage: npm run new:site -- <name> [--host HOST] [--from FILE]   (small letters, digits, hyphens; www.shop.com; a skeleton)",
    )
    process.exit(2)
  }
  const root = fileURLToPath(new URL("..", import.meta.url))
  const first = from === undefined ? madeUp(name, host) : firstPageFrom(readFileSync(from, "utf8"), host)
  const files = newFiles(name, first)
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
  const hosts = join(root, "tests/mall/hosts.ts")
  writeFileSync(hosts, withHost(readFileSync(hosts, "utf8"), first.url.hostname))
  console.log("named in tests/mall/hosts.ts")
  for (const language of readdirSync(join(root, "locales"))) {
    const locale = join(root, "locales", language, "messages.json")
    writeFileSync(locale, withName(readFileSync(locale, "utf8"), name))
    console.log(`named in locales/${language}`)
  }
  if (from !== undefined && host === undefined)
    console.log(
      `${first.url.hostname} is made up: put the shop's own host into all files above that name it, or use --host.`,
    )
  console.log(
    `Still to do: what the site reads, the markup of its show in tests/mall/scenarios/${name}.ts, the row in README.md, the pages of the
other states or why there are none.
npm run unit -- tests/unit/sites/fixtures.test.ts tests/unit/sites/complete.test.ts says what is missing; CONTRIBUTING.md has the steps.`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
