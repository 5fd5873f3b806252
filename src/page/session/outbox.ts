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
  #underWay: Promise<Confirmation> | null = null
  #next: Promise<Confirmation> | null = null

  constructor(
    lastBatch: number,
    private readonly deliver: (report: SessionReport) => Promise<Confirmation>,
  ) {
    this.#batch = lastBatch
  }

  /**
   * Sends what is pending, then what `make` gives. Calls that come in meanwhile share the one report after it, which
   * holds what is known by then.
   * @throws what `deliver` throws; the report is kept
   */
  flush(make: () => Content): Promise<Confirmation> {
    if (this.#next) return this.#next
    if (!this.#underWay) return this.#send(make)
    this.#next = this.#sendAfter(this.#underWay, make)
    return this.#next
  }

  async #sendAfter(earlier: Promise<Confirmation>, make: () => Content): Promise<Confirmation> {
    await earlier.catch(() => null)
    this.#next = null
    return this.#send(make)
  }

  async #send(make: () => Content): Promise<Confirmation> {
    this.#underWay = this.#deliverAll(make)
    try {
      return await this.#underWay
    } finally {
      this.#underWay = null
    }
  }

  async #deliverAll(make: () => Content): Promise<Confirmation> {
    if (this.#pending) await this.#deliverPending(this.#pending)
    this.#pending = { ...make(), batch: ++this.#batch }
    return this.#deliverPending(this.#pending)
  }

  async #deliverPending(report: SessionReport): Promise<Confirmation> {
    const confirmation = await this.deliver(report)
    this.#pending = null
    return confirmation
  }
}
