/**
 * Deleted sessions that can be put back for a moment. They are in memory alone: a deletion is real at once, whatever becomes
 * of the page that asked for it, and a worker that stops has forgotten them.
 */
import { undoWithinMs } from "~messages/subjects/history"
import type { RemovedSessions } from "~store/sessions"

export class DeletedSessions {
  readonly #kept = new Map<string, { removed: RemovedSessions[]; timer: ReturnType<typeof setTimeout> }>()

  /** Once more with the same `deletion`: both are kept for as long as the later one. */
  keep(deletion: string, removed: RemovedSessions): void {
    const before = this.of(deletion)
    this.forget(deletion)
    const timer = setTimeout(() => this.forget(deletion), undoWithinMs)
    this.#kept.set(deletion, { removed: [...before, removed], timer })
  }

  /** Nothing where it is too late. */
  of(deletion: string): readonly RemovedSessions[] {
    return this.#kept.get(deletion)?.removed ?? []
  }

  forget(deletion: string): void {
    clearTimeout(this.#kept.get(deletion)?.timer)
    this.#kept.delete(deletion)
  }

  forgetAll(): void {
    for (const deletion of [...this.#kept.keys()]) this.forget(deletion)
  }
}
