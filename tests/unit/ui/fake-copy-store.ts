/** An empty store for copies. */
import type { CopyStore } from "../../../src/ui/import/copy-store"

export const fakeCopyStore = (part: Partial<CopyStore> = {}): CopyStore => ({
  exportPart: async () => ({ lines: [], tooLarge: 0, next: null }),
  stageRows: async () => [],
  commitImport: async () => ({ added: 0, replaced: 0, known: 0, left: 0 }),
  dropImport: async () => undefined,
  ...part,
})
