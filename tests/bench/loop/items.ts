/** What the bench judges: a stream with its label and, for a rerun, the earlier show. */
import { type Label, type LumaStream, readLabels, readStream } from "./streams"

export interface Item {
  label: Label
  stream: LumaStream
  earlier: LumaStream | null
}

/** The labelled streams of a folder, each with the earlier session that it repeats, if any. */
export const corpusItems = (folder: string): Item[] =>
  readLabels(folder)
    .filter(({ kind }) => kind !== "session")
    .map((label) => ({
      label,
      stream: readStream(folder, label.id),
      earlier: label.ref ? readStream(folder, label.ref) : null,
    }))
