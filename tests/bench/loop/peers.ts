/**
 * Established methods on the same streams, for comparison in one table. All look back over 20 s and report a lag of at
 * least six seconds; each file says what counts as an alarm. The first alarm is judged like our "may be a loop". They
 * are not run on rerun cases, because they look at a single stream.
 */
import { ffmpegPath } from "../../mall/media/ffmpeg"
import { chromaprintAlarms, hasFpcalc } from "./chromaprint-peer"
import { type Alarm, dhashAlarms, phashAlarms } from "./hash-votes"
import type { Item } from "./items"
import { type Case, summarise } from "./score"
import { type SignatureAlarm, signatureAlarms } from "./signature-peer"
import type { LumaStream } from "./streams"

interface Peer {
  name: string
  /** Null if the program is not installed. */
  alarms: ((stream: LumaStream) => Alarm[]) | null
}

/** How many seconds must match in the stricter of the signature filter's two rows. */
const STRICT_SIGNATURE_SECONDS = 10

async function peers(): Promise<Peer[]> {
  const binary = await ffmpegPath()
  const known = new Map<LumaStream, SignatureAlarm[]>()
  const signatures = (stream: LumaStream) => {
    const alarms = known.get(stream) ?? signatureAlarms(stream.luma, binary, STRICT_SIGNATURE_SECONDS)
    known.set(stream, alarms)
    return alarms
  }
  return [
    { name: "dHash 64 bit, <= 8 bits", alarms: ({ luma }) => dhashAlarms(luma) },
    { name: "pHash 64 bit, <= 10 bits", alarms: ({ luma }) => phashAlarms(luma) },
    { name: "ffmpeg signature, any match", alarms: signatures },
    {
      name: `ffmpeg signature, ${STRICT_SIGNATURE_SECONDS} s match`,
      alarms: (stream) =>
        signatures(stream).filter(({ matchingSeconds }) => matchingSeconds >= STRICT_SIGNATURE_SECONDS),
    },
    {
      name: "fpcalc, < 20 % of bits",
      alarms: hasFpcalc() ? ({ bands }) => chromaprintAlarms(bands) : null,
    },
  ]
}

/** One row for us and one for each of the others, over the streams that are not reruns. */
export async function* peerRows(items: readonly Item[], cases: readonly Case[]): AsyncGenerator<string> {
  const single = cases.filter(({ label }) => label.expect !== "rerun")
  yield row("ours", single)
  for (const { name, alarms } of await peers()) {
    if (!alarms) {
      yield `${name.padEnd(32)} not installed`
      continue
    }
    const judged = single.map((one): Case => {
      const { stream } = items.find(({ label }) => label === one.label)!
      return {
        label: one.label,
        outcome: { ...one.outcome, ...firstOf(alarms(stream), one.label.firstWrapAtSec ?? 0) },
      }
    })
    yield row(name, judged)
  }
}

/** The first alarm before the first repeat, if there is one; otherwise the first alarm. */
function firstOf(found: readonly Alarm[], wrapSeconds: number) {
  const first = found.find(({ atSeconds }) => atSeconds < wrapSeconds - 0.6) ?? found[0] ?? null
  return {
    mayBeAtSeconds: first?.atSeconds ?? null,
    certainAtSeconds: null,
    periodSeconds: first?.lagSeconds ?? null,
  }
}

function row(name: string, cases: readonly Case[]): string {
  const { mayBeLoop: score } = summarise(cases)
  const figures = [score.precision, score.recall].map((value) => value?.toFixed(3) ?? "-")
  const delays = [score.delayMedianSeconds, score.delayP90Seconds].map((value) => value?.toFixed(1) ?? "-")
  return `${name.padEnd(32)} precision ${figures[0]}  recall ${figures[1]}  delay ${delays[0]} / ${delays[1]} s  period ${score.periodRight}`
}
