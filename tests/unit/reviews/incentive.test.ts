import { describe, expect, test } from "vitest"
import { isIncentivised } from "../../../src/reviews/signals/incentive"
import { makeReview } from "./make-review"

describe("reviews for something in return", () => {
  test.each([
    "I received this lamp for FREE in exchange for my honest review.",
    "I got it at a discount to test it.",
    "They promised a gift card for a five star review.",
    "Ich habe das Produkt kostenlos zum Testen erhalten.",
    "Im Austausch für eine ehrliche Bewertung durfte ich es behalten.",
    "J'ai reçu ce produit gratuitement pour le tester.",
    "Produit obtenu en échange d'un avis honnête.",
    "Recibí este producto gratis para probarlo.",
    "Me lo dieron a cambio de una opinión sincera.",
    "モニターとして商品を無料で提供していただきました。",
  ])("%s", (body) => {
    expect(isIncentivised(makeReview({ body }))).toBe(true)
  })

  test("are recognised at the end of a long review", () => {
    const body = `${"It is a fine lamp. ".repeat(200)}I received this product for free.`
    expect(isIncentivised(makeReview({ body }))).toBe(true)
  })

  test("are recognised by the shop's own mark", () => {
    expect(isIncentivised(makeReview({ incentiveLabel: "Vine Customer Review of Free Product" }))).toBe(true)
  })

  test.each([
    "Shipping was free and it came early.",
    "I got it in two days with free shipping.",
    "I feel free to recommend it.",
    "Kostenlos war nur der Versand.",
    "It keeps the room free of dust.",
    "Lo compré a buen precio.",
  ])("not: %s", (body) => {
    expect(isIncentivised(makeReview({ body }))).toBe(false)
  })
})
