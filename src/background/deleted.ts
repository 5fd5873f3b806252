/**
 * What was deleted and can still be put back for a short while. It is held in memory only: a deletion takes effect at
 * once, whatever becomes of the page that asked for it, and cannot be undone once the worker has stopped.
 */
import { UNDO_WITHIN_MS } from "~messages/subjects/history"

export interface Deleted {
  /** Entries of the history. */
  count: number
  /** Harmless if called twice. */
  putBack(): Promise<void>
}

export class Deletions {
  readonly #kept = new Map<string, { deleted: Deleted[]; timer: ReturnType<typeof setTimeout> }>()

  /** If called again with the same `deletion`, both are kept for as long as the later one. */
  keep(deletion: string, one: Deleted): void {
    const before = this.of(deletion)
    this.forget(deletion)
    const timer = setTimeout(() => this.forget(deletion), UNDO_WITHIN_MS)
    this.#kept.set(deletion, { deleted: [...before, one], timer })
  }

  /** Empty if it is too late. */
  of(deletion: string): readonly Deleted[] {
    return this.#kept.get(deletion)?.deleted ?? []
  }

  forget(deletion: string): void {
    clearTimeout(this.#kept.get(deletion)?.timer)
    this.#kept.delete(deletion)
  }

  forgetAll(): void {
    for (const deletion of [...this.#kept.keys()]) this.forget(deletion)
  }
}
