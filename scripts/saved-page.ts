/**
 * Turns a page that somebody saved into what a site is given: its document, its address if the page names it, and the
 * globals that its scripts set. Nothing in it runs.
 */
import { existsSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { Window } from "happy-dom"
import { mostOfFrames } from "../src/model/limits"
import type { PageFacts } from "../src/model/reading"
import { endOfJson } from "../src/sites/dom/script-json"
import type { PagePart } from "../src/sites/kit"
import { isSkeleton } from "../src/sites/skeleton"

export interface SavedPage {
  document: Document
  /** Null if the page does not name its own address. */
  url: URL | null
  /** Whether it was made by "Save this page's skeleton". */
  isSkeleton: boolean
}

const asksNobody = {
  disableIframePageLoading: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
}
const parser = () => new new Window({ settings: asksNobody }).DOMParser() as unknown as DOMParser

export function savedPage(html: string): SavedPage {
  const document = parser().parseFromString(html, "text/html")
  return { document, url: statedAddress(html, document), isSkeleton: isSkeleton(html) }
}

export const savedPageIn = (file: string): SavedPage => savedPage(readFileSync(file, "utf8"))

/**
 * Frames that were saved next to the page, keyed by `src`: in the page's folder, or in the one where browsers put a
 * page's files. Browsers add a few characters to the name if the address has a query (`player_4fdW.html` for
 * `player.html?a=1`).
 * @param url the page's address, which the frames were next to when they were saved
 */
export function framesBeside(file: string, { document }: Pick<SavedPage, "document">, url: URL, depth = 0): PagePart[] {
  if (depth >= mostOfFrames.depth) return []
  return [...document.querySelectorAll("iframe[src]")].flatMap((frame) => {
    const src = (frame.getAttribute("src") ?? "").replace(/[?#].*$/s, "")
    const plain = src.replace(/_[0-9a-zA-Z]{4}(?=\.html?$)/, "")
    const folders = [dirname(file), join(dirname(file), `${basename(file).replace(/\.html?$/i, "")}_files`)]
    const path = [src, plain]
      .flatMap((name) => folders.flatMap((folder) => [join(folder, name), join(folder, basename(name))]))
      .find((candidate) => /\.html?$/i.test(candidate) && candidate !== file && existsSync(candidate))
    if (path === undefined || !URL.canParse(plain, url.href)) return []
    const page = savedPageIn(path)
    const at = new URL(plain, url)
    return [{ url: at, root: page.document.documentElement }, ...framesBeside(path, page, at, depth + 1)]
  })
}

/** Frames inside the page itself, as in a skeleton: `srcdoc` next to the `src` that they were loaded from. */
export function framesIn({ document }: Pick<SavedPage, "document">, url: URL): PagePart[] {
  return [...document.querySelectorAll("iframe[src][srcdoc]")].flatMap((frame) => {
    const src = frame.getAttribute("src") ?? ""
    if (!URL.canParse(src, url.href)) return []
    const page = savedPage(frame.getAttribute("srcdoc") ?? "")
    const at = new URL(src, url)
    return [{ url: at, root: page.document.documentElement }, ...framesIn(page, at)]
  })
}

/** Browsers note where a page was saved from; otherwise most pages name their own address. */
function statedAddress(html: string, document: Document): URL | null {
  const candidates = [
    /^[\s\S]{0,2000}?<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html)?.[1],
    document.querySelector("link[rel=canonical]")?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
  ]
  for (const candidate of candidates) {
    if (!candidate || !URL.canParse(candidate)) continue
    const url = new URL(candidate)
    if (url.protocol === "https:" || url.protocol === "http:") return url
  }
  return null
}

/** Globals that inline scripts set to JSON (`window.NAME = {…}`), as they were in the page. */
export function factsIn(document: Document, names: readonly string[]): PageFacts {
  const facts: Record<string, unknown> = {}
  const scripts = [...document.querySelectorAll("script:not([src])")].map(({ textContent }) => textContent ?? "")
  for (const name of names) {
    for (const script of scripts) {
      const value = setIn(script, name)
      if (value !== undefined) facts[name] = value
    }
  }
  return facts
}

function setIn(script: string, name: string): unknown {
  const assignment = new RegExp(`\\bwindow\\.${name}\\s{0,9}=\\s{0,9}(?=\\{)`).exec(script)
  if (!assignment) return undefined
  const start = assignment.index + assignment[0].length
  const end = endOfJson(script, start, script.length)
  try {
    return end === null ? undefined : JSON.parse(script.slice(start, end))
  } catch {
    // The script sets something that is not JSON.
    return undefined
  }
}
