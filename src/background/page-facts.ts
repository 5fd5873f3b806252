/**
 * Reads page globals in the MAIN world, as JSON text. It runs no page code but getters and `toJSON`, and trusts
 * nothing.
 */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import type { Output } from "~messages/map"
import { LARGEST_FACT_CHARS } from "~messages/subjects/tab"

type Facts = Output<"page.facts.get">

/** Runs in the page's world: self-contained on purpose. */
function readGlobals(names: string[], limit: number): Facts {
  const found: Facts = { facts: {}, tooLarge: [] }
  for (const name of names) {
    try {
      const text = JSON.stringify((window as unknown as Record<string, unknown>)[name])
      if (typeof text !== "string") continue
      if (text.length <= limit) found.facts[name] = text
      else found.tooLarge.push(name)
    } catch {
      // A getter that throws or a value that refers to itself: the fact is simply not there.
    }
  }
  return found
}

/** The page may have replaced whatever the reader calls: what comes back is parsed like any message. */
const MOST_NAMES = 10
const name = z.string().check(z.maxLength(60))
const answer = z.object({
  facts: z
    .record(name, z.string().check(z.maxLength(LARGEST_FACT_CHARS)))
    .check(z.refine((facts) => Object.keys(facts).length <= MOST_NAMES)),
  tooLarge: z.array(name).check(z.maxLength(MOST_NAMES)),
})

export async function readPageFacts(tab: number, frame: number, names: string[]): Promise<Facts> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    world: "MAIN",
    func: readGlobals,
    args: [names, LARGEST_FACT_CHARS],
  })
  const parsed = z.safeParse(answer, result?.result)
  return parsed.success ? parsed.data : { facts: {}, tooLarge: [] }
}
