/** What is amiss with the store as a whole. What was stored is not lost in any of these, and each has its own way out. */
import * as z from "zod/mini"

export const storeTrouble = z.enum([
  /** It cannot be opened or written. */
  "store-broken",
  /** The disk has no space left. */
  "store-full",
  /** A newer version of the extension wrote it: this one might misread it. */
  "store-newer",
])
export type StoreTrouble = z.infer<typeof storeTrouble>

export const isStoreTrouble = (code: string | null): code is StoreTrouble => storeTrouble.safeParse(code).success
