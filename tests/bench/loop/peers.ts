/** Plain hash votes on the same streams, so that the comparison is one table. Rerun cases are not theirs: they look at one stream. */
import { dhashAlarms, phashAlarms } from "./hash-votes"
import { type Case, summarise } from "./score"
import { readStream } from "./streams"

const PEERS = [
  { name: "dHash 64 bit, <= 8 bits, 20 s", alarms: dhashAlarms },
  { name: "pHash 64 bit, <= 10 bits, 20 s", alarms: phashAlarms },
] as const

/** One line for each peer, and one for ours, over the streams without reruns. */
export function peerRows(folder: string, cases: readonly Case[]): string[] {
  const single = cases.filter(({ label }) => label.expect !== "rerun")
  const rows = [row("ours", single)]
  for (const { name, alarms } of PEERS) {
    const judged = single.map(({ label, outcome }): Case => {
      const found = alarms(readStream(folder, label.id).luma)
      const wrap = label.firstWrapAtSec ?? 0
      const early = found.find(({ atSeconds }) => atSeconds < wrap - 0.6)
      const first = early ?? found[0] ?? null
      return {
        label,
        outcome: {
          ...outcome,
          mayBeAtSeconds: first?.atSeconds ?? null,
          certainAtSeconds: null,
          periodSeconds: first?.lagSeconds ?? null,
        },
      }
    })
    rows.push(row(name, judged))
  }
  return rows
}

function row(name: string, cases: readonly Case[]): string {
  const { mayBeLoop: score } = summarise(cases)
  const figures = [score.precision, score.recall].map((value) => value?.toFixed(3) ?? "-")
  const delays = [score.delayMedianSeconds, score.delayP90Seconds].map((value) => value?.toFixed(1) ?? "-")
  return `${name.padEnd(32)} precision ${figures[0]}  recall ${figures[1]}  delay ${delays[0]} / ${delays[1]} s  period ${score.periodRight}`
}
