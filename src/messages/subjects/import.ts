import { nothing } from "../nothing"

export const importMessages = {
  /** Rows of a file were written. The background has to update whatever depends on them. */
  "ui.import.taken": { input: nothing, output: nothing },
} as const
