/**
 * Two engines for the page benchmark. Chromium is what users have: DOMParser parses the pages inside an empty page, so
 * nothing in them runs or loads. Node parses with happy-dom, for machines without a browser; where the results differ,
 * they are listed.
 */
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { Window } from "happy-dom"
import { chromium } from "playwright"
import { type PageRead, readPage } from "./pages-reader"

export interface Engine {
  name: "chromium" | "node"
  read(html: string, url: string, isSearch: boolean): Promise<PageRead>
  close(): Promise<void>
}

const SYSTEM_CHROMIUM = "/usr/bin/chromium"
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

async function bundledReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here("./pages-reader.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "reader",
    target: "es2022",
    tsconfig: here("../../tsconfig.json"),
    logLevel: "error",
  })
  return outputFiles[0]!.text
}

export async function chromiumEngine(): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })
  const page = await browser.newPage({ offline: true })
  await page.route("**/*", (route) => route.abort())
  await page.addScriptTag({ content: await bundledReader() })
  return {
    name: "chromium",
    read: (html, url, isSearch) =>
      page.evaluate(
        ([source, address, search]) => {
          const { reader } = globalThis as unknown as { reader: { readPage: typeof readPage } }
          return reader.readPage(new DOMParser().parseFromString(source, "text/html"), address, search)
        },
        [html, url, isSearch] as const,
      ),
    close: () => browser.close(),
  }
}

export async function nodeEngine(): Promise<Engine> {
  const window = new Window({
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  })
  return {
    name: "node",
    read: async (html, url, isSearch) => {
      // The readers do not need styles, on which happy-dom would spend most of its time.
      const source = html.replace(/<style[\s\S]*?<\/style>/gi, "")
      const document = new window.DOMParser().parseFromString(source, "text/html")
      return readPage(document as unknown as Document, url, isSearch)
    },
    close: () => window.happyDOM.close(),
  }
}
