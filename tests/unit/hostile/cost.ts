/** What something costs, compared within one run: what else the machine does only adds, so the least of several times counts. */

export function leastMs(what: () => unknown, rounds: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    what()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

/** The same in time of the processor, which a busy machine adds little to; it may be counted coarsely. */
export function leastProcessorMs(what: () => unknown, rounds: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage()
    what()
    const { user, system } = process.cpuUsage(from)
    least = Math.min(least, (user + system) / 1_000)
  }
  return least
}

const mostGrowth = 3

/**
 * How many times as much a size costs as half of it does, where that is more than three times for both of two doublings; 0
 * otherwise. All sizes are tried in turn, so that what comes and goes on the machine meets all of them.
 * @param make what costs, for a size
 */
export function growth(make: (size: number) => () => unknown, size: number, rounds: number): number {
  const runs = [size / 4, size / 2, size].map((part) => ({ run: make(part), ms: Number.POSITIVE_INFINITY }))
  for (let round = 0; round < rounds; round++) for (const one of runs) one.ms = Math.min(one.ms, leastMs(one.run, 1))
  const [quarter, half, all] = runs.map(({ ms }) => ms) as [number, number, number]
  return all > mostGrowth * half && half > mostGrowth * quarter ? all / half : 0
}
