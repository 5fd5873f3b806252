/**
 * What the extension's scripts in one frame share, as properties of the global object of their isolated world. A page's
 * elements show there too, under their ids, as inherited properties; so only the object's own properties count.
 */

export function ownGlobal<T>(name: string): T | undefined {
  return Object.getOwnPropertyDescriptor(globalThis, name)?.value
}

export function setOwnGlobal<T>(name: string, value: T): T {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  return value
}
