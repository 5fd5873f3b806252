/**
 * The store as copies go out of it and come back. The page that saves or takes one has it at hand and asks nobody: Chromium collects a
 * page's garbage between any two parts, but a worker's only when some 60 MB have come together, and a message is garbage in both.
 */
import type { CopyOrigin } from "~model/copied"
import type { ExportPart, ExportPlace, ImportedRow, ImportOutcome, RefusedRow } from "~model/copy-part"

/**
 * All throw a MessageError: with the store's trouble where the database cannot be opened or the disk is full, `store-apart` where the
 * page has another storage than the background.
 */
export interface CopyStore {
  /** @param from null for the first part, then the `next` of the part before */
  exportPart(from: ExportPlace | null): Promise<ExportPart>
  /**
   * @param id of the import
   * @returns  the rows that cannot be taken
   */
  stageRows(id: string, rows: readonly ImportedRow[]): Promise<RefusedRow[]>
  /**
   * Writes what was staged, all or nothing.
   * @param copy of what copy the rows are; null for a list of prices
   */
  commitImport(id: string, copy: CopyOrigin | null): Promise<ImportOutcome>
  /** Deletes what was staged. */
  dropImport(id: string): Promise<unknown>
}
