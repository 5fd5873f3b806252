/** A text from elsewhere changes nothing about how the text around it is shown. */
import { expect, it } from "vitest"
import { isolated, plainText } from "../../../src/model/plain-text"
import { t } from "../../../src/ui/phrases/text"

it.each([
  ["a direction that is turned", "Ket\u202etle"],
  ["an isolate that is never closed", "Ket\u2067tle"],
  ["a word in tag characters", "Ket\u{e0041}\u{e0042}tle"],
])("loses %s", (_, text) => {
  expect([plainText(text), isolated(text)]).toEqual(["Kettle", "Kettle"])
})

it("stands by itself in a sentence of ours where it runs from right to left, and only there", () => {
  expect([isolated("קומקום"), isolated("إبريق"), isolated("Kessel")]).toEqual([
    "\u2068קומקום\u2069",
    "\u2068إبريق\u2069",
    "Kessel",
  ])
  expect(t("upkeepDeleted", "קומקום", "1", "2", "3")).toContain("\u2068קומקום\u2069")
})
