/**
 * What a processor profile and a trace of one page say of our script: how long it ran, in what, and its longest slice.
 * Both clocks are the browser's monotonic one, in microseconds.
 */
import type { CDPSession } from "playwright"

/** Native calls that wait for the video's picture rather than compute. */
const frameCalls = new Set(["drawImage", "getImageData", "convertToBlob"])

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
  args?: { data?: { url?: string; functionName?: string; lineNumber?: number; columnNumber?: number } }
}

export interface OwnTime {
  readingMs: number
  ownMs: number
  /** Longest uninterrupted run of our script without a frame read, and with one less the read itself. */
  longestOwnMs: number
  longestWithReadMs: number
  /** What the longest own run was. */
  longestOwn: string
  /** What our own work was for, by the function of ours that the browser called, and where it was spent; most first. */
  tasks: Share[]
  functions: Share[]
}

interface Share {
  name: string
  ms: number
}

type Kind = "reading" | "own" | "other"

/** Profiles and traces the page while `during` runs. */
export async function profiled(session: CDPSession, scriptUrl: string, during: () => Promise<void>): Promise<OwnTime> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]))
  session.on("Tracing.dataCollected", collect)
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"] },
  })
  await session.send("Profiler.enable")
  await session.send("Profiler.setSamplingInterval", { interval: 200 })
  await session.send("Profiler.start")
  await during()
  const { profile } = await session.send("Profiler.stop")
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()))
  await session.send("Tracing.end")
  await complete
  return ownTime(profile as Profile, events, scriptUrl)
}

function ownTime(profile: Profile, events: readonly TraceEvent[], scriptUrl: string): OwnTime {
  const kinds = kindsOf(profile, scriptUrl)
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node)]))
  const spent = { reading: 0, own: 0, other: 0 }
  const callers = callersOf(profile, kinds)
  const byFunction = new Map<string, number>()
  const byTask = new Map<string, number>()
  const reads: { at: number; ms: number }[] = []
  let at = profile.startTime
  profile.samples.forEach((sample, index) => {
    at += profile.timeDeltas[index]!
    const kind = kinds.get(sample) ?? "other"
    // A sample stands for the time until the next one.
    const ms = Math.max(0, profile.timeDeltas[index + 1] ?? 0) / 1000
    spent[kind] += ms
    if (kind === "reading") reads.push({ at, ms })
    if (kind !== "own") return
    addTo(byFunction, names.get(sample)!, ms)
    addTo(byTask, names.get(callers.get(sample)!)!, ms)
  })
  let longestOwnMs = 0
  let longestOwn = ""
  let longestWithReadMs = 0
  for (const { name, ts, dur = 0, tdur, args } of events) {
    if (name !== "FunctionCall" || !args?.data?.url?.startsWith(scriptUrl)) continue
    const readMs = reads.reduce((sum, read) => (read.at >= ts && read.at <= ts + dur ? sum + read.ms : sum), 0)
    // Time on the processor, where the browser gives it: other programs do not lengthen it.
    const ms = (tdur ?? dur) / 1000
    if (readMs === 0 && ms > longestOwnMs) {
      longestOwnMs = ms
      const { functionName, lineNumber, columnNumber } = args.data
      longestOwn = `${functionName} ${lineNumber}:${columnNumber}`
    }
    if (readMs > 0) longestWithReadMs = Math.max(longestWithReadMs, ms - readMs)
  }
  return {
    readingMs: spent.reading,
    ownMs: spent.own,
    longestOwnMs,
    longestWithReadMs,
    longestOwn,
    tasks: most(byTask),
    functions: most(byFunction),
  }
}

const addTo = (sums: Map<string, number>, name: string, ms: number) => sums.set(name, (sums.get(name) ?? 0) + ms)

const most = (sums: Map<string, number>): Share[] =>
  [...sums]
    .map(([name, ms]) => ({ name, ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, mostShown)

const nameOf = ({ callFrame }: Profile["nodes"][number]) =>
  `${callFrame.functionName || "(anonymous)"} ${callFrame.url.split("/").at(-1)}:${callFrame.lineNumber + 1}:${callFrame.columnNumber + 1}`

/** What is below a function of ours is ours, native calls and libraries included. */
function kindsOf({ nodes }: Profile, scriptUrl: string): Map<number, Kind> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const kinds = new Map<number, Kind>()
  const visit = (id: number, above: Kind) => {
    const { callFrame, children = [] } = byId.get(id)!
    const inside = above !== "other" || callFrame.url.startsWith(scriptUrl)
    const kind = !inside ? "other" : above === "reading" || frameCalls.has(callFrame.functionName) ? "reading" : "own"
    kinds.set(id, kind)
    for (const child of children) visit(child, kind)
  }
  visit(nodes[0]!.id, "other")
  return kinds
}

/** For each node of ours, the topmost one above it that is ours too. */
function callersOf({ nodes }: Profile, kinds: ReadonlyMap<number, Kind>): Map<number, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const callers = new Map<number, number>()
  const visit = (id: number, caller: number | null) => {
    const own = caller ?? (kinds.get(id) === "other" ? null : id)
    if (own !== null) callers.set(id, own)
    for (const child of byId.get(id)!.children ?? []) visit(child, own)
  }
  visit(nodes[0]!.id, null)
  return callers
}
