import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readStock, stockSignals } from "../../../src/pressure/stock"

describe("pieces left in a text", () => {
  test.each([
    ["Only 3 left", 3],
    ["Only 3 left in stock - order soon.", 3],
    ["Hurry! Just 12 items remaining", 12],
    ["7 left", 7],
    ["Only one left!", 1],
    ["1,200 left", 1200],
    ["Last 2 pieces", 2],
    ["Last one left", 1],
    ["Nur noch 3 auf Lager", 3],
    ["Nur noch 5 Stück verfügbar", 5],
    ["Noch 2 Stück", 2],
    ["Nur noch ein Stück auf Lager", 1],
    ["nur 4 übrig", 4],
    ["Letztes Exemplar", 1],
    ["Il ne reste plus que 3 exemplaire(s) en stock.", 3],
    ["Plus que 2 en stock", 2],
    ["Plus que 4 articles disponibles", 4],
    ["Il reste 6 pièces", 6],
    ["Dernier article", 1],
    ["Solo quedan 3", 3],
    ["¡Quedan solo 2 unidades!", 2],
    ["Sólo queda 1 en stock", 1],
    ["Últimas 3 unidades", 3],
    ["Última unidad", 1],
  ])("%s", (text, left) => {
    expect(readStock(text)).toBe(left)
  })

  test.each([
    "",
    "In stock",
    "10+ available",
    "More than 10 available",
    "Only 10+ left",
    "Only 3 min left",
    "3 hours left",
    "5 days left to order",
    "Noch 3 Stunden verfügbar",
    "Noch 2 Tage",
    "Il reste 4 heures",
    "Quedan 3 horas y 4 minutos",
    "20% left",
    "3 left-handed scissors",
    "Only 9.99 available today",
    "100 sold",
    "Auf Lager",
  ])("none in %j", (text) => {
    expect(readStock(text)).toBeNull()
  })

  test("never throws", () => {
    const words = fc.constantFrom(
      "only",
      "3",
      "left",
      "nur",
      "noch",
      "1.000",
      "quedan",
      "un",
      "%",
      "min",
      "-",
      "plus que",
      "en stock",
    )
    fc.assert(
      fc.property(
        fc.array(words).map((list) => list.join(" ")),
        (text) => {
          expect(readStock(text) ?? 0).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})

const HOUR = 3_600_000
/** `[hours since the start, left, restocked]` */
const seen = (points: [number, number, boolean?][], label = "red") =>
  points.map(([after, left, restocked]) => ({ label, left, at: 1_700_000_000_000 + after * HOUR, restocked }))

describe("a stock that is none", () => {
  test("stands for hours", () => {
    expect(
      stockSignals(
        seen([
          [0, 3],
          [1, 3],
          [2, 3],
          [26, 3],
        ]),
      ),
    ).toEqual([{ label: "red", kind: "stands", observations: 4, spanSeconds: 26 * 3600, from: 3, to: 3, rises: 0 }])
  })

  test("rises without a word", () => {
    const points: [number, number][] = [
      [0, 3],
      [1, 2],
      [2, 9],
      [3, 8],
      [4, 9],
    ]
    expect(stockSignals(seen(points))).toEqual([
      { label: "red", kind: "rises", observations: 5, spanSeconds: 4 * 3600, from: 2, to: 9, rises: 2 },
    ])
    expect(stockSignals(seen(points).reverse())).toHaveLength(1)
  })

  test.each<[string, [number, number, boolean?][]]>([
    [
      "falls",
      [
        [0, 5],
        [1, 3],
        [2, 1],
        [9, 0],
      ],
    ],
    [
      "rises with a delivery",
      [
        [0, 2],
        [1, 30, true],
        [2, 29],
      ],
    ],
    [
      "stands for a short while",
      [
        [0, 3],
        [0.5, 3],
        [1, 3],
      ],
    ],
    [
      "was seen twice",
      [
        [0, 3],
        [50, 3],
      ],
    ],
    [
      "is large",
      [
        [0, 200],
        [5, 200],
        [9, 200],
      ],
    ],
    [
      "is sold out",
      [
        [0, 0],
        [5, 0],
        [9, 0],
      ],
    ],
    [
      "is no number",
      [
        [0, Number.NaN],
        [5, Number.NaN],
        [9, Number.NaN],
      ],
    ],
    ["nothing", []],
  ])("nothing odd: %s", (_, points) => {
    expect(stockSignals(seen(points))).toEqual([])
  })

  test("each label is watched on its own", () => {
    expect(stockSignals([...seen([[0, 1]], "red"), ...seen([[1, 9]], "blue")])).toEqual([])
  })
})
