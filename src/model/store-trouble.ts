/**
 * Conditions of the store as a whole. In none of them is anything lost that was stored, and each has a remedy of its
 * own.
 */
import * as z from "zod/mini"

export const storeTrouble = z.enum([
  /** It cannot be opened or written to. */
  "store-broken",
  /** The disk has no space left. */
  "store-full",
  /** A newer version of the extension wrote it, and this one might misread it. */
  "store-newer",
])
export type StoreTrouble = z.infer<typeof storeTrouble>

export const isStoreTrouble = (code: string | null): code is StoreTrouble => storeTrouble.safeParse(code).success
