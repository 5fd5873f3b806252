/**
 * One report at a time, numbered. What the background has not confirmed is sent again under the same number; prints
 * that come up meanwhile wait in the detector. So the worker may die between any two lines and nothing counts twice.
 */
import type { Output, SessionReport } from "~messages/map"

export type Confirmation = Output<"page.session.report">
type Content = Omit<SessionReport, "batch">

export class Outbox {
  #batch: number
  #pending: SessionReport | null = null
  #sending = false

  constructor(
    lastBatch: number,
    private readonly deliver: (report: SessionReport) => Promise<Confirmation>,
  ) {
    this.#batch = lastBatch
  }

  /**
   * Sends what is pending, or else what `make` gives; does nothing while a report is under way.
   * @throws what `deliver` throws; the report is kept
   */
  async flush(make: () => Content): Promise<Confirmation | null> {
    if (this.#sending) return null
    this.#sending = true
    try {
      this.#pending ??= { ...make(), batch: ++this.#batch }
      const confirmation = await this.deliver(this.#pending)
      this.#pending = null
      return confirmation
    } finally {
      this.#sending = false
    }
  }
}
