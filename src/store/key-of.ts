import type { Table } from "dexie"

/** A row's primary key, taken from the fields of its table's key. */
export function keyOf({ schema }: Table<object>, row: object): unknown {
  const { keyPath } = schema.primKey
  const value = (part: string): unknown => (row as Record<string, unknown>)[part]
  return Array.isArray(keyPath) ? keyPath.map(value) : value(keyPath as string)
}
