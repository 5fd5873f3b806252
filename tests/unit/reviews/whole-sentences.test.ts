import { describe, expect, it } from "vitest"
import { cleanText, sentencesOf } from "../../../src/reviews/words"

describe("a sentence continues after", () => {
  it.each([
    ["de", "Hält ca. 3 Stunden. Gut.", ["Hält ca. 3 Stunden.", "Gut."]],
    ["de", "Kam am 3. Mai an. Super z. B. für Kinder.", ["Kam am 3. Mai an.", "Super z. B. für Kinder."]],
    ["de", "Passt u. a. in Nr. 5 bzw. Größe M. Toll.", ["Passt u. a. in Nr. 5 bzw. Größe M.", "Toll."]],
    ["en", "It weighs approx. 5 lbs. Fine for Mrs. Smith.", ["It weighs approx. 5 lbs.", "Fine for Mrs. Smith."]],
    ["en", "Good vs. Others I had. Buy it.", ["Good vs. Others I had.", "Buy it."]],
    ["fr", "Il mesure env. 30 cm. Merci.", ["Il mesure env. 30 cm.", "Merci."]],
    ["es", "Pesa aprox. 2 kg. La Sra. López está feliz.", ["Pesa aprox. 2 kg.", "La Sra. López está feliz."]],
    ["it", "Il Sig. Rossi è felice. Dura circa due ore.", ["Il Sig. Rossi è felice.", "Dura circa due ore."]],
    ["de", "Gekauft am 12. November. Läuft.", ["Gekauft am 12. November.", "Läuft."]],
    ["de", "Die 2. Lampe ist mind. 20 cm lang, d. h. zu groß.", ["Die 2. Lampe ist mind. 20 cm lang, d. h. zu groß."]],
    ["de", "Reicht für 2 bis 3 Pers. locker aus.", ["Reicht für 2 bis 3 Pers. locker aus."]],
    ["de", "Kostet inkl. Versand ca. 12 Euro.", ["Kostet inkl. Versand ca. 12 Euro."]],
    ["en", "The No. 1 lamp, incl. bulbs. Great!", ["The No. 1 lamp, incl. bulbs.", "Great!"]],
    ["en", "Arrived on Jan. 5th. Works.", ["Arrived on Jan. 5th.", "Works."]],
    ["en", "It is 3 ft. long and 2 in. wide. Fits.", ["It is 3 ft. long and 2 in. wide.", "Fits."]],
    ["en", "Bought in the U.S. in 2020. Fine.", ["Bought in the U.S. in 2020.", "Fine."]],
    ["en", "Charge it at 5 p.m. and it lasts. Good.", ["Charge it at 5 p.m. and it lasts.", "Good."]],
    ["fr", "Livré par M. Durand le 1er mai. Parfait.", ["Livré par M. Durand le 1er mai.", "Parfait."]],
    ["fr", "Plusieurs couleurs, p. ex. rouge. Bien.", ["Plusieurs couleurs, p. ex. rouge.", "Bien."]],
    ["fr", "Hauteur max. 30 cm, réf. A12. Ok.", ["Hauteur max. 30 cm, réf. A12.", "Ok."]],
    ["es", "Mide 30 cm. aprox. y pesa poco. Bien.", ["Mide 30 cm. aprox. y pesa poco.", "Bien."]],
    ["es", "El Dr. Ruiz y Ud. lo saben. Gracias.", ["El Dr. Ruiz y Ud. lo saben.", "Gracias."]],
    ["es", "Sirve, p. ej., para leer. Bueno.", ["Sirve, p. ej., para leer.", "Bueno."]],
    ["it", "Il dott. Bianchi lo usa. Ottimo.", ["Il dott. Bianchi lo usa.", "Ottimo."]],
    ["it", "Dura ca. 3 ore, es. di notte. Buono.", ["Dura ca. 3 ore, es. di notte.", "Buono."]],
    ["it", "Misura max. 10 cm, art. 5. Va bene.", ["Misura max. 10 cm, art. 5.", "Va bene."]],
    ["es", "Lo envían desde EE. UU. y tarda. Funciona.", ["Lo envían desde EE. UU. y tarda.", "Funciona."]],
    ["es", "Lo compré en EE. UU. Funciona bien.", ["Lo compré en EE. UU.", "Funciona bien."]],
    ["es", "Sirve para todo, p. ej. Viajes largos. Bueno.", ["Sirve para todo, p. ej. Viajes largos.", "Bueno."]],
    ["es", "Las FF. AA. y los RR. HH. lo usan. Bien.", ["Las FF. AA. y los RR. HH. lo usan.", "Bien."]],
    ["de", "Gut für Reisen, z. B. Italien. Toll.", ["Gut für Reisen, z. B. Italien.", "Toll."]],
    ["de", "Kabellos, d. h. Akku laden. Gut.", ["Kabellos, d. h. Akku laden.", "Gut."]],
    ["de", "Passt u. a. Dosen und i. d. R. Gläser. Gut.", ["Passt u. a. Dosen und i. d. R. Gläser.", "Gut."]],
    ["de", "Ist z. T. Plastik, o. Ä. Schade.", ["Ist z. T. Plastik, o. Ä. Schade."]],
    ["en", "Made for the U. S. Army. Sturdy.", ["Made for the U. S. Army.", "Sturdy."]],
    ["en", "Good for trips, e. g. Camping. Fine.", ["Good for trips, e. g. Camping.", "Fine."]],
    ["fr", "Parfait, p. ex. Noël ou Pâques. Merci.", ["Parfait, p. ex. Noël ou Pâques.", "Merci."]],
    ["it", "Va bene, p. es. Natale. Ottimo.", ["Va bene, p. es. Natale.", "Ottimo."]],
  ])("an abbreviation or an ordinal (%s): %s", (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })

  it.each([
    ["en", "I said no. Then I bought 3. Never again.", ["I said no.", "Then I bought 3.", "Never again."]],
    ["en", "It is the best. No doubt.", ["It is the best.", "No doubt."]],
    ["de", "Das ist gut. Ich mag es.", ["Das ist gut.", "Ich mag es."]],
    ["fr", "Belle lampe. Je recommande.", ["Belle lampe.", "Je recommande."]],
    ["es", "Muy bueno. Lo recomiendo.", ["Muy bueno.", "Lo recomiendo."]],
    ["en", "Bought for my mom and me. I love it.", ["Bought for my mom and me.", "I love it."]],
    ["en", "Paid in 2019. Still works.", ["Paid in 2019.", "Still works."]],
    ["it", "Non va. È rotto.", ["Non va.", "È rotto."]],
    ["en", "It is ok. No. 2 broke.", ["It is ok.", "No. 2 broke."]],
    ["es", "Me gusta. EE. UU. lo hace bien.", ["Me gusta.", "EE. UU. lo hace bien."]],
  ])("nothing else (%s): %s", (language, text, sentences) => {
    expect(sentencesOf(text, language)).toEqual(sentences)
  })
})

describe("markup of a review's body", () => {
  it.each([
    ["Good.<br />Warm &amp; bright.<BR>Again!", "Good.\nWarm & bright.\nAgain!"],
    ["<p>It&#39;s <b>very</b> quiet.</p><p>5&#x2605;</p>", "It's very quiet.\n5★"],
    ["&lt;p&gt;Solid.&lt;/p&gt;", "Solid."],
    ["Top!<br><br>Gerne&nbsp;wieder", "Top!\nGerne wieder"],
    ["<ul><li>Leicht</li><li>Hell</li></ul>", "Leicht\nHell"],
    ["Très bien &eacute;clair&eacute;e, &agrave; recommander", "Très bien éclairée, à recommander"],
    ["Muy c&oacute;modo, ma&ntilde;ana compro otro", "Muy cómodo, mañana compro otro"],
    ["Sch&ouml;n, aber gro&szlig;", "Schön, aber groß"],
    ["Costs &euro;5 &amp; worth it &#8212; really", "Costs €5 & worth it — really"],
    ["&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt; claim", "Bold claim"],
    ["Fine.<script>alert(1)</script>Yes", "Fine.Yes"],
    ["Fine.<style>p{color:red}</style> Yes", "Fine. Yes"],
    ["<![CDATA[Works well.]]>", "Works well."],
    ["See <a href='https://shop.example/x'>here</a> now", "See here now"],
    ["[b]Great[/b] lamp", "Great lamp"],
    ["First line\\nsecond line", "First line\nsecond line"],
    ["<!-- note -->Works", "Works"],
    ["[[VIDEOID:a1b2c3]] See [[ASIN:B0ABCDEF12 this lamp]] too", "See this lamp too"],
    ["It runs on C:\\new and \\\\server", "It runs on C:\\new and \\\\server"],
    ["Worth it&hellip; &NotAName; really", "Worth it… &NotAName; really"],
    ["Sizes [M] and [L] fit", "Sizes [M] and [L] fit"],
    ["size < 5 & > 3", "size < 5 & > 3"],
    ["I <3 it, a < b and x > y", "I <3 it, a < b and x > y"],
    ["R&D at its best; AT&T too", "R&D at its best; AT&T too"],
  ])("%j is read as %j", (given, read) => {
    expect(cleanText(given)).toBe(read)
  })
})
