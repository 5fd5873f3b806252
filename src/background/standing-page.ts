/** What the background runs in a tab's frames to get a page as it is right now. */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import type { Output } from "~messages/map"
import { mostBytes, mostOfFrames } from "~model/limits"
import { link } from "~model/reading"
import { siteOnRequest } from "~sites"
import { readPageFacts } from "./page-facts"

type Standing = Omit<Output<"ui.skeleton.page">, "priceWords">

/** Runs in each frame: self-contained on purpose. Null in frames of another origin, and in those that hold too much. */
function standingIn(origin: string, limit: number): { url: string; html: string } | null {
  if (location.origin !== origin) return null
  const html = document.documentElement?.outerHTML ?? ""
  return html === "" || html.length > limit ? null : { url: location.href, html }
}

const answer = z.nullable(z.object({ url: link, html: z.string().check(z.maxLength(mostBytes.page)) }))

export async function standingPage(tab: number, address: string): Promise<Standing> {
  const url = new URL(address)
  const site = siteOnRequest(url)
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: standingIn,
    args: [url.origin, mostBytes.page],
  })
  const frames = results.map(({ frameId, result }) => ({ frameId, ...answer.safeParse(result) }))
  const page = frames.find(({ frameId }) => frameId === 0)?.data ?? null
  const parts = frames
    .flatMap(({ frameId, data }) => (data && frameId !== 0 && site.isPart?.(new URL(data.url), url) ? [data] : []))
    .filter(({ html }) => html.length <= mostOfFrames.chars)
    .slice(0, mostOfFrames.taken)
  const names = [...(site.pageFactNames ?? [])]
  const { facts } = page && names.length > 0 ? await readPageFacts(tab, 0, names) : { facts: {} }
  return { page, parts, facts }
}
