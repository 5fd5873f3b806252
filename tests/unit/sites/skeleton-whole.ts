/** Makes a skeleton in one go, for tests, where nobody else needs a turn. */
import { type PageToShape, skeletonSteps } from "~sites/skeleton"

export function skeletonOf(page: PageToShape, random: () => number): string {
  const steps = skeletonSteps(page, random)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
