import { expect, it } from "vitest"
import { agreementOf } from "~liveness/index"
import { verdictKind } from "~model/evidence"

const one = (word: "not-live" | "live-after-all" | "not-sure", verdict: (typeof verdictKind.options)[number]) =>
  agreementOf([{ word, verdict }])

it("agrees if both say the same about a show, and not if they say the opposite", () => {
  for (const verdict of ["loop", "rerun", "recorded-as-live"] as const) {
    expect(one("not-live", verdict)).toEqual({ agreed: 1, decided: 1, undecided: 0 })
    expect(one("live-after-all", verdict)).toEqual({ agreed: 0, decided: 1, undecided: 0 })
  }
  expect(one("live-after-all", "live")).toEqual({ agreed: 1, decided: 1, undecided: 0 })
  expect(one("not-live", "live")).toEqual({ agreed: 0, decided: 1, undecided: 0 })
})

it("counts as neither if one of them is undecided", () => {
  for (const verdict of verdictKind.options)
    expect(one("not-sure", verdict), verdict).toEqual({ agreed: 0, decided: 0, undecided: 1 })
  for (const verdict of ["cant-tell", "may-be-loop", "may-be-rerun", "repeat-seen", "replay", "on-air"] as const)
    expect(one("not-live", verdict), verdict).toEqual({ agreed: 0, decided: 0, undecided: 1 })
})

it("adds up", () => {
  const flagged = [
    { word: "not-live", verdict: "loop" },
    { word: "not-live", verdict: "live" },
    { word: "not-live", verdict: "cant-tell" },
  ] as const
  expect(agreementOf(flagged)).toEqual({ agreed: 1, decided: 2, undecided: 1 })
  expect(agreementOf([])).toEqual({ agreed: 0, decided: 0, undecided: 0 })
})
