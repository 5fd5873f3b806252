/**
 * A page as somebody saved it, made into what a site is given: its document, its address where the page names one, and the globals
 * that its scripts set. Nothing of it runs.
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
  /** Null where the page does not name its own. */
  url: URL | null
  /** It was made by "Save this page's skeleton". */
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
 * Frames that were saved beside the page, by their `src`: in its folder, or in the folder that browsers put a page's files into.
 * Savers add a few characters to a name whose address has a query (`player_4fdW.html` of `player.html?a=1`).
 * @param url of the page: where the frames were when they were saved
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

/** Frames that stand in the page itself, as a skeleton has them: `srcdoc` beside the `src` that they were loaded from. */
export function framesIn({ document }: Pick<SavedPage, "document">, url: URL): PagePart[] {
  return [...document.querySelectorAll("iframe[src][srcdoc]")].flatMap((frame) => {
    const src = frame.getAttribute("src") ?? ""
    if (!URL.canParse(src, url.href)) return []
    const page = savedPage(frame.getAttribute("srcdoc") ?? "")
    const at = new URL(src, url)
    return [{ url: at, root: page.document.documentElement }, ...framesIn(page, at)]
  })
}

/** Browsers note where a page was saved from; most pages name their address themselves. */
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

/** Globals that inline scripts set to JSON, as the page would have had them: `window.NAME = {…}`. */
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
    // A script that sets something else than JSON.
    return undefined
  }
}
