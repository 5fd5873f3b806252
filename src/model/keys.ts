/** Makes keys without the schemas, which would otherwise end up in each site's file. */
import type { ProductKey, ShowKey } from "./ids"
import { isKey, MOST_KEY_CHARS } from "./key-shape"

/** @throws Error if the result would not be a valid key */
function makeKey(site: string, id: string): string {
  const key = `${site}:${encodeURIComponent(id)}`
  if (!isKey(key)) throw new Error(`not a key: ${key.slice(0, MOST_KEY_CHARS)}`)
  return key
}

export const makeShowKey = (site: string, id: string): ShowKey => makeKey(site, id) as ShowKey
export const makeProductKey = (site: string, id: string): ProductKey => makeKey(site, id) as ProductKey
