/**
 * What copies need of the store. The page that saves or reads one uses the database itself instead of asking the
 * background: Chromium collects a page's garbage between any two parts, but a worker's only once there are some 60 MB,
 * and every message would be garbage in both.
 */
import type { CopyOrigin } from "~model/copied"
import type { ExportPart, ExportPlace, ImportedRow, ImportOutcome, RefusedRow } from "~model/copy-part"

/**
 * All throw a MessageError: with the store's trouble if the database cannot be opened or the disk is full, or
 * `store-apart` if the page has another storage than the background.
 */
export interface CopyStore {
  /** @param from null for the first part, then the `next` of the part before */
  exportPart(from: ExportPlace | null): Promise<ExportPart>
  /**
   * @param id of the import
   * @returns  the rows that are refused
   */
  stageRows(id: string, rows: readonly ImportedRow[]): Promise<RefusedRow[]>
  /**
   * Writes all that was staged, or nothing.
   * @param copy the copy that the rows are from; null for a list of prices
   */
  commitImport(id: string, copy: CopyOrigin | null): Promise<ImportOutcome>
  /** Deletes what was staged. */
  dropImport(id: string): Promise<unknown>
}
