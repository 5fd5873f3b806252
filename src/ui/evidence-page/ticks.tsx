/** What stands below an axis, evenly spread; as text of the page, so that it can be read where the drawing is small. */
export const Ticks = ({ says }: { says: readonly string[] }) => (
  <p class="ticks" aria-hidden="true">
    {says.map((one, index) => (
      <span key={index}>{one}</span>
    ))}
  </p>
)
