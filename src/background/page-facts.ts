/** The MAIN-world reader: brings page globals as JSON text. It runs no page code beyond getters and trusts nothing. */
import browser from "webextension-polyfill"

const largestFactChars = 2_000_000

/** Runs in the page's world: self-contained on purpose. */
function readGlobals(names: string[], limit: number): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const name of names) {
    try {
      const text = JSON.stringify((window as unknown as Record<string, unknown>)[name])
      if (typeof text === "string" && text.length <= limit) facts[name] = text
    } catch {
      // A getter that throws or a value that refers to itself: the fact is simply not there.
    }
  }
  return facts
}

export async function readPageFacts(tab: number, frame: number, names: string[]): Promise<Record<string, string>> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    world: "MAIN",
    func: readGlobals,
    args: [names, largestFactChars],
  })
  return (result?.result as Record<string, string> | undefined) ?? {}
}
