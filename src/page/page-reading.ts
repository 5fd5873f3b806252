/** Reads the page through its site: now, and again every few seconds while the page is at rest. */
import { send } from "~messages/client"
import type { PageFacts, Reading } from "~model/reading"
import type { Site } from "~sites/kit"

const readEveryMs = 1_500
const waitAtMostMs = 1_000

/** Page globals that the site asks for; what is not there or no JSON is left out. */
async function pageFacts(site: Site): Promise<PageFacts> {
  if (!site.pageFactNames?.length) return {}
  const { facts } = await send("page.facts.get", { names: [...site.pageFactNames] })
  const parsed: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(facts)) {
    try {
      parsed[name] = JSON.parse(text)
    } catch {
      // A fact that is no JSON is no fact.
    }
  }
  return parsed
}

/**
 * Calls `onReading` with what the page says, again when that changed, until `signal` aborts.
 * @param onReading null: the site has nothing to read here
 */
export function watchReading(site: Site, onReading: (reading: Reading | null) => void, signal: AbortSignal): void {
  let facts: PageFacts = {}
  let last = ""
  const read = () => {
    if (signal.aborted) return
    const reading = site.read(document, new URL(location.href), Date.now(), facts)
    const text = JSON.stringify(reading)
    if (text !== last) onReading(reading)
    last = text
    setTimeout(() => requestIdleCallback(read, { timeout: waitAtMostMs }), readEveryMs)
  }
  const start = async () => {
    facts = await pageFacts(site).catch(() => ({}))
    read()
  }
  void start()
}
