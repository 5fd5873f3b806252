// @vitest-environment happy-dom
/** What a directory's badges say, visibly and to screen readers. */
import { render } from "preact"
import { beforeEach, expect, it } from "vitest"
import type { VerdictKind } from "../../../src/model/evidence"
import type { ClaimState } from "../../../src/model/reading"
import { TileBadges } from "../../../src/ui/pane/tile-badges"
import { aShow } from "../make"

const at = new Date(2019, 10, 20, 12).getTime()
let place: HTMLElement
beforeEach(() => {
  place = document.createElement("div")
  document.body.replaceChildren(place)
})

function show(claim: ClaimState, verdict: VerdictKind | null): HTMLElement {
  const remembered = verdict && { show: aShow().key, verdict, at, watchedSeconds: 60 }
  const badge = { show: aShow().key, title: "Review Revue", claim, remembered }
  render(<TileBadges badges={[badge]} />, place)
  return place.querySelector("li")!
}

it.each<[ClaimState, VerdictKind | null, string, boolean]>([
  ["live", null, "Review Revue: Says LIVE", false],
  ["replay", null, "Review Revue: Recording", false],
  ["live", "loop", "Review Revue: Says LIVE. Loop seen on Nov 20, 2019", true],
  ["live", "recorded-as-live", "Review Revue: Says LIVE. Recorded, shown as live: seen on Nov 20, 2019", true],
  ["none", "cant-tell", "Review Revue: Watched on Nov 20, 2019", false],
  ["live", "live", "Review Revue: Says LIVE. Live when seen on Nov 20, 2019", false],
])("claim %s, history %s", (claim, verdict, text, isNotable) => {
  const entry = show(claim, verdict)
  expect(entry.textContent).toBe(text)
  expect(entry.classList.contains("lp-badge--warn")).toBe(isNotable)
})

it("is a named list", () => {
  show("live", null)
  expect(place.querySelector("ul")?.getAttribute("aria-label")).toBe("Liveproof: the shows on this page")
})
