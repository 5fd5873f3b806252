/**
 * The labels below an axis, evenly spread. They are text outside the drawing, so they stay readable when it is small.
 */
export const Ticks = ({ says }: { says: readonly string[] }) => (
  <p class="lp-ticks" aria-hidden="true">
    {says.map((one, index) => (
      <span key={index}>{one}</span>
    ))}
  </p>
)

const TICKS = 5

/** Times in seconds, from 0 to the end; none if the end is not known. */
export const ticksOf = (endSeconds: number): number[] =>
  Array.from({ length: endSeconds > 0 ? TICKS : 0 }, (_, index) => (index * endSeconds) / (TICKS - 1))
