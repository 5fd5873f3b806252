import { nothing } from "../nothing"

export const importMessages = {
  /** Rows of a file were written: what follows from them is the background's to do. */
  "ui.import.taken": { input: nothing, output: nothing },
} as const
