/** What the docs refer to exists: pages, headings, pictures, and the folders and files of src that they name. */
import { existsSync } from "node:fs"
import { posix } from "node:path"
import { expect, it } from "vitest"
import { pages, read, root } from "./files"

/** The anchor that GitHub makes from a heading. */
const addressOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-")

const headingsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => addressOf(heading))

/** Links to other places in the project, as written in the page. */
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))

const leadsNowhere = (page: string, link: string): boolean => {
  const [file = "", heading] = link.split("#")
  const path = file === "" ? page : posix.join(posix.dirname(page), file)
  if (!existsSync(root + path)) return true
  return heading !== undefined && !headingsOf(path).includes(heading)
}

it.each(pages)("%s links only to what exists", (page) => {
  expect(linksOf(page).filter((link) => leadsNowhere(page, link))).toEqual([])
})

const folders =
  "background|contents|popup|options|tabs|sandboxes|page|sites|ui|store|liveness|prices|reviews|pressure|messages|model"
const inSource = new RegExp(`^(?:src/)?((?:${folders})(?:/[\\w-]+)*(?:\\.tsx?)?)$`)
const naming = pages.filter((page) => /^docs\/(architecture|glossary|decisions\/.*)\.md$/.test(page))

it.each(naming)("%s names only files and folders of src that exist", (page) => {
  const named = [...read(page).matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => inSource.exec(name)?.[1])
  expect(named.filter((path) => path !== undefined && !existsSync(`${root}src/${path}`))).toEqual([])
})

it("links every decision from the list of decisions", () => {
  const written = pages.filter((page) => page.startsWith("docs/decisions/") && !page.endsWith("/README.md"))
  expect(linksOf("docs/decisions/README.md").filter((link) => !link.startsWith(".."))).toHaveLength(written.length)
})
