/** For an address that ends in `#record`: the test finds here what it begins with. */
import { startRecord } from "./record"
import { sources } from "./sources"

export const recorded = { startRecord, sources }
export type Recorded = typeof recorded & { record?: ReturnType<typeof startRecord> }

Object.assign(globalThis, { recorded })
