import { nothing } from "../nothing"

export const importMessages = {
  /** Rows of a file were written. The background has to do what follows from them. */
  "ui.import.taken": { input: nothing, output: nothing },
} as const
