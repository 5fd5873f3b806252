/** Which of several elements the page shows largest. */

function boxArea(element: Element): number {
  const { width, height } = element.getBoundingClientRect()
  return width * height
}

/** @returns the largest element, the first of equals; null if none has any size */
export function largest<T extends Element>(elements: Iterable<T>, sizeOf: (element: T) => number = boxArea): T | null {
  let best: T | null = null
  let bestSize = 0
  for (const element of elements) {
    const size = sizeOf(element)
    if (size > bestSize) [best, bestSize] = [element, size]
  }
  return best
}
