/**
 * The show's entry in the page's own state, `__APOLLO_DATA__["LiveEvent:<id>"]`. From a reader of 2026-07 and a whole
 * page of ebay.it, 2026-06-29: `state` is LIVE, RECORDED or UPCOMING; `startTime` is the real start once the show is
 * running; `endTime` is null while it is; `hosts` refer to users. Entries of the seller's other shows are beside it,
 * and remain after navigation. `replay.replayUrl` is also set while a show is live, so it says nothing.
 */
import type { PageFacts, ReadingProblem, ShowClaim } from "~model/reading"
import { parseMoment } from "../dom/dates"
import { isObject, own, ownString } from "../dom/state"

export const STATE = "__APOLLO_DATA__"

const states: Readonly<Record<string, ShowClaim["state"]>> = { LIVE: "live", RECORDED: "replay", UPCOMING: "scheduled" }

export interface EventState {
  title: string
  /** Account of the first host; "" if none is named. */
  host: string
  /** Null if the entry states none that we know. */
  state: ShowClaim["state"] | null
  times: Pick<ShowClaim, "startedAt" | "endedAt">
}

export interface FoundState {
  event: EventState | null
  problems: ReadingProblem[]
}

/** The entry of the given show, never that of another. */
export function stateOf(pageFacts: PageFacts, id: string): FoundState {
  const entries = own(pageFacts, STATE)
  if (!isObject(entries)) return { event: null, problems: [] }
  const name = `LiveEvent:${id}`
  if (!Object.hasOwn(entries, name)) {
    const isStale = Object.keys(entries).some((key) => key.startsWith("LiveEvent:"))
    return { event: null, problems: isStale ? ["stale-state"] : [] }
  }
  const event = eventIn(entries[name])
  if (!event) return { event: null, problems: ["broken-json"] }
  const account = own(entries, event.host)
  return {
    event: { ...event, host: isObject(account) ? ownString(account, "userAccountName") : "" },
    problems: [],
  }
}

/** The entry with a reference in place of the host's name. Null if a field is not of the type that it should be. */
function eventIn(stated: unknown): EventState | null {
  if (!isObject(stated)) return null
  const hosts = own(stated, "hosts") ?? []
  if (!Array.isArray(hosts)) return null
  const references = hosts.map((host) => (isObject(host) ? own(host, "__ref") : null))
  const texts = ["state", "startTime", "endTime", "title"].map((name) => own(stated, name) ?? "")
  if (![...texts, ...references].every((text) => typeof text === "string")) return null
  const [state, startTime, endTime, title] = texts as [string, string, string, string]
  return {
    title,
    host: (references as string[])[0] ?? "",
    state: (Object.hasOwn(states, state) && states[state]) || null,
    times: { startedAt: parseMoment(startTime) ?? undefined, endedAt: parseMoment(endTime) ?? undefined },
  }
}
