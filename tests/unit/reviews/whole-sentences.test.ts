import { describe, expect, it } from "vitest"
import { withoutMarkup } from "../../../src/reviews/markup"
import { cleanText, sentencesOf } from "../../../src/reviews/words"

describe("a sentence goes on behind", () => {
  it.each([
    ["de", "Hält ca. 3 Stunden. Gut.", ["Hält ca. 3 Stunden.", "Gut."]],
    ["de", "Kam am 3. Mai an. Super z. B. für Kinder.", ["Kam am 3. Mai an.", "Super z. B. für Kinder."]],
    ["de", "Passt u. a. in Nr. 5 bzw. Größe M. Toll.", ["Passt u. a. in Nr. 5 bzw. Größe M.", "Toll."]],
    ["en", "It weighs approx. 5 lbs. Fine for Mrs. Smith.", ["It weighs approx. 5 lbs.", "Fine for Mrs. Smith."]],
    ["en", "Good vs. Others I had. Buy it.", ["Good vs. Others I had.", "Buy it."]],
    ["fr", "Il mesure env. 30 cm. Merci.", ["Il mesure env. 30 cm.", "Merci."]],
    ["es", "Pesa aprox. 2 kg. La Sra. López está feliz.", ["Pesa aprox. 2 kg.", "La Sra. López está feliz."]],
    ["it", "Il Sig. Rossi è felice. Dura circa due ore.", ["Il Sig. Rossi è felice.", "Dura circa due ore."]],
  ])("an abbreviation or an ordinal (%s): %s", (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })

  it.each([
    ["en", "I said no. Then I bought 3. Never again.", ["I said no.", "Then I bought 3.", "Never again."]],
    ["en", "It is the best. No doubt.", ["It is the best.", "No doubt."]],
    ["de", "Das ist gut. Ich mag es.", ["Das ist gut.", "Ich mag es."]],
    ["fr", "Belle lampe. Je recommande.", ["Belle lampe.", "Je recommande."]],
    ["es", "Muy bueno. Lo recomiendo.", ["Muy bueno.", "Lo recomiendo."]],
  ])("nothing else (%s): %s", (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })
})

describe("markup of a review's body", () => {
  it.each([
    ["Good.<br />Warm &amp; bright.<BR>Again!", "Good.\nWarm & bright.\nAgain!"],
    ["<p>It&#39;s <b>very</b> quiet.</p><p>5&#x2605;</p>", "It's very quiet.\n5★"],
    ["&lt;p&gt;Solid.&lt;/p&gt;", "Solid."],
    ["I <3 it, a < b and x > y", "I <3 it, a < b and x > y"],
    ["R&D at its best; AT&T too", "R&D at its best; AT&T too"],
  ])("%j is read as %j", (given, read) => {
    expect(cleanText(withoutMarkup(given))).toBe(read)
  })
})
