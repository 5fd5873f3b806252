/** The labels below an axis, evenly spread; they are text of the page, so they can be read even where the drawing is small. */
export const Ticks = ({ says }: { says: readonly string[] }) => (
  <p class="lp-ticks" aria-hidden="true">
    {says.map((one, index) => (
      <span key={index}>{one}</span>
    ))}
  </p>
)

const TICKS = 5

/** Seconds, from 0 to the end; none where the end is not known. */
export const ticksOf = (endSeconds: number): number[] =>
  Array.from({ length: endSeconds > 0 ? TICKS : 0 }, (_, index) => (index * endSeconds) / (TICKS - 1))
