/** Observations of the same thing in the order of time. */
export interface Observation {
  label: string
  /** Milliseconds since 1970. */
  at: number
}

export function seriesByLabel<T extends Observation>(observations: readonly T[]): Map<string, T[]> {
  const series = new Map<string, T[]>()
  for (const observation of [...observations].sort((a, b) => a.at - b.at)) {
    const list = series.get(observation.label)
    if (list) list.push(observation)
    else series.set(observation.label, [observation])
  }
  return series
}
