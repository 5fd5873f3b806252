/** Which permissions the browser has to give before a price source may be asked, and whether the user has allowed them. */
import browser from "webextension-polyfill"
import type { DataKind } from "~model/source"
import type { PriceSource } from "~prices/sources/source"

export interface SourceAccess {
  isGiven: boolean
  /** Kinds of data for which the browser itself asks whether they may be sent; Firefox does, Chromium knows none. */
  data: DataKind[]
}

export async function accessOf({ needs }: PriceSource): Promise<SourceAccess> {
  const [mayReach, granted] = await Promise.all([
    browser.permissions.contains({ origins: [...needs.hosts] }),
    browser.permissions.getAll(),
  ])
  const data = granted.data_collection ? [...needs.data] : []
  return { isGiven: mayReach && data.every((kind) => granted.data_collection?.includes(kind)), data }
}
