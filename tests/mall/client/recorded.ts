/** Loaded for addresses that end in `#record`: gives the test its tools. */
import { startRecord } from "./record"
import { sources } from "./sources"

export const recorded = { startRecord, sources }
export type Recorded = typeof recorded & { record?: ReturnType<typeof startRecord> }

Object.assign(globalThis, { recorded })
