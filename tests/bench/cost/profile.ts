/**
 * What a CPU profile and a trace of a page say about our script: how long it ran, for what, and its longest slice. Both
 * use the browser's monotonic clock, in microseconds.
 */
import type { CDPSession } from "playwright"
import type { Part, Parts } from "./parts"

const mostShown = 20

interface Profile {
  nodes: {
    id: number
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number }
    children?: number[]
  }[]
  startTime: number
  samples: number[]
  timeDeltas: number[]
}

interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  tdur?: number
}

export interface OwnTime {
  /** Time spent on each part by our script, longest first. */
  parts: Share[]
  /** The longest uninterrupted run of our script, and what it was for. */
  longestSliceMs: number
  longestSlice: string
  /** The functions where the time was spent, longest first. */
  functions: Share[]
}

export interface Share {
  name: string
  ms: number
}

/** Uninterrupted runs of script: a call by the browser, and the microtasks that it runs afterwards. */
const sliceEvents = new Set(["FunctionCall", "RunMicrotasks"])

/** Profiles and traces the page while `during` runs. */
export async function profiled(
  session: CDPSession,
  scriptUrl: string,
  parts: Parts,
  during: () => Promise<void>,
): Promise<OwnTime> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  session.on("Tracing.dataCollected", collect)
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline", "v8.execute"] },
  })
  await session.send("Profiler.enable")
  await session.send("Profiler.setSamplingInterval", { interval: 200 })
  await session.send("Profiler.start")
  await during()
  const { profile } = await session.send("Profiler.stop")
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()))
  await session.send("Tracing.end")
  await complete
  return ownTime(profile as Profile, events, scriptUrl, parts)
}

function ownTime(profile: Profile, events: readonly TraceEvent[], scriptUrl: string, parts: Parts): OwnTime {
  const owners = ownersOf(profile, scriptUrl, parts)
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node, parts)]))
  const byPart = new Map<string, number>()
  const byFunction = new Map<string, number>()
  const ours: { at: number; part: string }[] = []
  let at = profile.startTime
  profile.samples.forEach((sample, index) => {
    at += profile.timeDeltas[index]!
    const part = owners.get(sample)
    if (part === undefined) return
    // A sample stands for the time until the next one.
    const ms = Math.max(0, profile.timeDeltas[index + 1] ?? 0) / 1000
    ours.push({ at, part })
    addTo(byPart, part, ms)
    addTo(byFunction, names.get(sample)!, ms)
  })
  let longestSliceMs = 0
  let longestSlice = ""
  for (const { name, ts, dur = 0, tdur } of events) {
    // Processor time if the browser reports it, because other programs do not lengthen that.
    const ms = (tdur ?? dur) / 1000
    if (!sliceEvents.has(name) || ms <= longestSliceMs) continue
    const inside = ours.slice(firstFrom(ours, ts), firstFrom(ours, ts + dur))
    if (inside.length === 0) continue
    longestSliceMs = ms
    longestSlice = [...new Set(inside.map(({ part }) => part))].join(", ")
  }
  return { parts: most(byPart), longestSliceMs, longestSlice, functions: most(byFunction).slice(0, mostShown) }
}

/** Index of the first sample at or after a time. */
function firstFrom(samples: readonly { at: number }[], at: number): number {
  let low = 0
  let high = samples.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (samples[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}

const addTo = (sums: Map<string, number>, name: string, ms: number) => sums.set(name, (sums.get(name) ?? 0) + ms)

const most = (sums: Map<string, number>): Share[] =>
  [...sums].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms)

const placeOf = ({ callFrame }: Profile["nodes"][number]) => ({
  url: callFrame.url,
  line: callFrame.lineNumber,
  column: callFrame.columnNumber,
})

function nameOf(node: Profile["nodes"][number], parts: Parts): string {
  const { functionName, url } = node.callFrame
  const source = url.startsWith("chrome-extension:") ? parts.sourceOf(placeOf(node)) : null
  return `${functionName || "(anonymous)"} ${source?.split("/src/").at(-1) ?? url.split("/").at(-1)}`
}

/**
 * The part that each of our nodes works for. Everything called by a function of ours counts as ours, including native
 * calls and libraries.
 */
function ownersOf({ nodes }: Profile, scriptUrl: string, parts: Parts): Map<number, Part> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const owners = new Map<number, Part>()
  const visit = (id: number, above: Part | undefined) => {
    const node = byId.get(id)!
    const isOurs = node.callFrame.url.startsWith(scriptUrl)
    const decided = above !== undefined && above !== "the rest"
    const part = decided || !isOurs ? above : (parts.of(placeOf(node)) ?? "the rest")
    if (part !== undefined) owners.set(id, part)
    for (const child of node.children ?? []) visit(child, part)
  }
  visit(nodes[0]!.id, undefined)
  return owners
}
