/**
 * The sign of a verdict. Signs differ by shape, not by colour alone. They are decorative, because the words are beside
 * them.
 */
import type { VerdictKind } from "~model/evidence"

const LOOP_ARROW = "M8 2.500a5.500 5.500 0 1 1-5 3.200M2.300 2.400v3.600h3.600"

const paths: Record<VerdictKind, string> = {
  "cant-tell": "M5.700 6.200a2.300 2.300 0 1 1 3.300 2.100c-.7.4-1 .8-1 1.700M8 12.600v.1",
  live: "M8 6.500a1.500 1.500 0 1 0 .01 0M4.400 11.600a5 5 0 0 1 0-7.200M11.600 4.400a5 5 0 0 1 0 7.200",
  scheduled: "M8 4v4l2.600 1.600M8 2a6 6 0 1 0 .01 0",
  ended: "M4.500 4.500h7v7h-7z",
  replay: "M5.500 3.500v9l7-4.500z",
  "on-air": "M2.500 5.500h11v7.500h-11zM5.500 2.500 8 5.500l2.500-3",
  "recorded-as-live": "M5.500 3.500v9l7-4.500zM2.500 3.500v9",
  "repeat-seen": "M3 5.500h9.500M10 3l2.500 2.500L10 8M13 10.500H3.500",
  "may-be-loop": LOOP_ARROW,
  loop: `${LOOP_ARROW}M8 5.500v2.700l1.800 1.200`,
  "may-be-rerun": "M3 8a5 5 0 1 0 1.500-3.500L3 6M3 3v3h3",
  rerun: "M3 8a5 5 0 1 0 1.500-3.500L3 6M3 3v3h3M8 5.500v2.700l1.800 1.200",
}

export const VerdictMark = ({ kind, size = 18 }: { kind: VerdictKind; size?: number }) => (
  <svg class="lp-mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
    <path
      d={paths[kind]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.700"
      stroke-linecap="round"
      stroke-linejoin="round"
      stroke-dasharray={kind.startsWith("may-be") ? "2.200 2.600" : undefined}
    />
  </svg>
)
