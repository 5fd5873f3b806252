/**
 * 32-bit FNV-1a (Fowler, Noll and Vo) over UTF-16 units. It tells texts apart; it is no protection against tampering.
 */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
