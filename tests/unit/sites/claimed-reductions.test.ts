// @vitest-environment happy-dom
/** Any saving that a page claims must reach the claim check, whatever the badge looks like. */
import { describe, expect, it } from "vitest"
import { checkClaim } from "../../../src/prices/claim-check"
import { history } from "../../../src/prices/history/history"
import { pageOf, type Shop, seen } from "./shop-page"

const DAY = 86_400_000

/** The claim check's finding on the page's own two prices, with a single look as history. */
function findingOf(shop: Shop) {
  const { sightings, references } = seen(pageOf(shop))!
  const now = 100 * DAY
  const looks = sightings.map((one) => ({ ...one, firstSeenAt: now, lastSeenAt: now }))
  const reduction = references.find(({ kind }) => kind === "former" || kind === "rrp" || kind === "typical")
  const found = history(looks, { now })
  return found && reduction ? checkClaim(found, reduction, now).finding : "no claim"
}

const tooHigh: readonly (readonly [string, Shop])[] = [
  [
    "a badge between the prices, Polish",
    {
      block: `<p class="price"><del>200,00 zł</del> <span class="badge">-50%</span> <ins>139,00 zł</ins></p>`,
      lang: "pl",
    },
  ],
  [
    "a badge in front with a sign of its own, Swedish",
    {
      block: `<div class="price"><span class="chip">−60 %</span><b class="now">500 kr</b><s>1 000 kr</s></div>`,
      lang: "sv",
    },
  ],
  [
    "a percentage in brackets behind a saving, Irish",
    { block: `<p class="price">€70.00 <s>€100.00</s> <small>You save €50.00 (50%)</small></p>`, lang: "en-IE" },
  ],
  [
    "words of the shop, Portuguese",
    { block: `<p class="preco"><s>R$ 300,00</s> R$ 240,00 <em>40% de desconto</em></p>`, lang: "pt-BR" },
  ],
  [
    "words of the shop, Finnish",
    { block: `<p class="hinta"><s>80,00 €</s> 60,00 € <em>Säästä 50 %</em></p>`, lang: "fi" },
  ],
  ["words of the shop, Japanese", { block: `<p class="price"><s>¥10,000</s> ¥8,000 <em>50%OFF</em></p>`, lang: "ja" }],
  [
    "words of the shop, Hungarian",
    { block: `<p class="ar"><s>10 000 Ft</s> 8 000 Ft <em>40% kedvezmény</em></p>`, lang: "hu" },
  ],
  ["words of the shop, Greek", { block: `<p class="price"><s>50,00 €</s> 40,00 € <em>-40%</em></p>`, lang: "el" }],
  [
    "a sign in front, Turkish",
    { block: `<p class="fiyat"><em>%50 indirim</em> <s>1.000 TL</s> 800 TL</p>`, lang: "tr" },
  ],
  [
    "over the picture",
    { block: `<div class="offer"><span>70% off</span><p class="price">£30.00 <s>£50.00</s></p></div>` },
  ],
  [
    "a saving in money, Dutch",
    { block: `<p class="prijs"><s>€ 250,00</s> € 199,00 <em>Je bespaart € 90,00</em></p>`, lang: "nl" },
  ],
  [
    "a saving in money, Romanian",
    { block: `<p class="pret"><s>500 lei</s> 450 lei <em>Economisești 100 lei</em></p>`, lang: "ro" },
  ],
  [
    "a badge in the Russian style",
    { block: `<div class="price"><ins>1 500 ₽</ins> <del>2 000 ₽</del> <span>−45%</span></div>`, lang: "ru" },
  ],
  [
    "as tenths of the price that remain, Taiwanese",
    {
      block: `<p class="price"><del>$1,000</del> <b>$800</b> <span>5折</span></p>`,
      lang: "zh-TW",
      url: "https://shop.tw/p",
    },
  ],
]

describe("a reduction that the page's own prices do not give", () => {
  it.each(tooHigh)("%s", (_, shop) => {
    expect(findingOf(shop)).toMatch(/percent-too-high|saving-too-high/)
  })
})

describe("a reduction that the page's own prices give, or that applies to something else", () => {
  it.each<[string, Shop]>([
    ["rounded up", { block: `<p class="price"><s>$59.99</s> $39.99 <em>-34%</em></p>` }],
    ["of a plan", { block: `<p class="price"><s>$60.00</s> $50.00</p><p>Protection plan 40% off today</p>` }],
    [
      "of a code",
      { block: `<p class="price"><s>60,00 €</s> 50,00 €</p><p>Extra 40 % mit Code SOMMER</p>`, lang: "de" },
    ],
    ["cotton", { block: `<p class="price"><s>60,00 €</s> 50,00 €</p><p>60 % Baumwolle</p>`, lang: "de" }],
    ["several", { block: `<p class="price"><s>60,00 €</s> 50,00 € <em>-16 %</em> <em>-80 %</em></p>`, lang: "de" }],
    [
      "in tenths, Chinese",
      {
        block: `<p class="price"><del>¥100</del> <b>¥80</b> <span>8折</span></p>`,
        lang: "zh-CN",
        url: "https://shop.cn/p",
      },
    ],
  ])("%s", (_, shop) => {
    expect(findingOf(shop)).toBe("not-enough-history")
  })
})
