/** A skeleton in one go, where nobody waits. */
import { type PageToShape, skeletonSteps } from "~sites/skeleton"

export function skeletonOf(page: PageToShape, random: () => number): string {
  const steps = skeletonSteps(page, random)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
