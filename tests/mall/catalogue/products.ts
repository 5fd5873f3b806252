/**
 * The mall's goods. We invented them, except for the prices of the label printer and the camera, which are from a 2019
 * newspaper article.
 */
import type { Offer } from "../scenario"

export type ProductPicture =
  | "phone"
  | "hub"
  | "bulbs"
  | "printer"
  | "tape"
  | "scale"
  | "camera"
  | "film"
  | "frame"
  | "mug"
  | "speaker"
  | "candle"

export interface Product {
  asin: string
  title: string
  brand: string
  picture: ProductPicture
  offer: Offer
  /** The page's label for the struck-through price. */
  wasLabel: string
  bullets: readonly string[]
  averageStars: number
  ratings: number
  /** Which generation of review cards its page shows. */
  cards: "2025" | "2026"
  /** The shop's own summary of what customers say. */
  summary?: string
}

function product(
  asin: string,
  title: string,
  brand: string,
  picture: ProductPicture,
  offer: Offer,
  rest: Partial<Product> & Pick<Product, "bullets" | "averageStars" | "ratings">,
): Product {
  return { asin, title, brand, picture, offer, wasLabel: "List Price:", cards: "2025", ...rest }
}

export const products: readonly Product[] = [
  product(
    "B0MALLPH01",
    "Ambra V3 Unlocked Smartphone, 64 GB, 6.1 inch, Slate Grey",
    "Ambra",
    "phone",
    { priceMinor: 24_999, wasMinor: 29_999, stock: null },
    {
      bullets: ["Works with the hub out of the box", "Two-day battery in everyday use", "Unlocked for every carrier"],
      averageStars: 4.1,
      ratings: 1872,
      cards: "2026",
      summary:
        "Customers find the phone sturdy and easy to set up, and like its battery. Some mention that the hub loses contact.",
    },
  ),
  product(
    "B0MALLHB02",
    "Ambra Home Hub for Lights, Locks and Heating",
    "Ambra",
    "hub",
    { priceMinor: 8_900, stock: 14 },
    {
      bullets: ["One app for everything", "Keeps working when the internet does not", "Up to 60 devices"],
      averageStars: 3.8,
      ratings: 640,
    },
  ),
  product(
    "B0MALLBL03",
    "Lumen Row Smart Bulbs, Warm to Cold White, 4-Pack",
    "Lumen Row",
    "bulbs",
    { priceMinor: 3_999, wasMinor: 4_999, stock: null },
    {
      bullets: ["Dimmable from 1 percent", "No hub needed", "25,000 hours"],
      averageStars: 4.4,
      ratings: 5210,
    },
  ),
  product(
    "B0MALLLP04",
    "Papermill Desktop Label Printer with Keyboard, 24 mm",
    "Papermill",
    "printer",
    { priceMinor: 9_900, stock: null },
    {
      bullets: ["Prints labels up to 24 mm wide", "Keyboard or app", "Starter tape in the box"],
      averageStars: 4.3,
      ratings: 2301,
    },
  ),
  product(
    "B0MALLTP05",
    "Papermill Label Tape, Black on White, 24 mm, 3-Pack",
    "Papermill",
    "tape",
    { priceMinor: 2_499, wasMinor: 2_999, stock: null },
    {
      bullets: ["8 m per cassette", "Holds in the freezer and in the sun", "Peels off without traces"],
      averageStars: 4.6,
      ratings: 930,
    },
  ),
  product(
    "B0MALLSC06",
    "Postwell Parcel Scale up to 40 kg with Separate Display",
    "Postwell",
    "scale",
    { priceMinor: 3_250, stock: 3 },
    {
      bullets: ["Shows grams and ounces", "Holds the last value", "USB or batteries"],
      averageStars: 4.0,
      ratings: 418,
      wasLabel: "Was:",
    },
  ),
  product(
    "B0MALLIC07",
    "Fleck Mini Instant Camera with Selfie Mirror",
    "Fleck",
    "camera",
    { priceMinor: 4_995, wasMinor: 6_995, rangeHighMinor: 9_041, stock: 9 },
    {
      bullets: ["Prints in about ninety seconds", "Three colours", "Ten sheets in the box"],
      averageStars: 4.2,
      ratings: 3377,
      wasLabel: "Was:",
    },
  ),
  product(
    "B0MALLFM08",
    "Fleck Instant Film, 20 Sheets",
    "Fleck",
    "film",
    { priceMinor: 1_488, stock: null },
    {
      bullets: ["Credit-card size", "White frame", "Keeps for two years in the fridge"],
      averageStars: 4.5,
      ratings: 7024,
    },
  ),
  product(
    "B0MALLFR09",
    "Corner & Pine Photo Clip Frame for Small Prints",
    "Corner & Pine",
    "frame",
    { priceMinor: 1_800, stock: 21 },
    {
      bullets: ["Holds ten prints", "Solid pine", "Hangs or stands"],
      averageStars: 3.9,
      ratings: 256,
    },
  ),
  product(
    "B0MALLMG10",
    "Northbound Travel Mug, Steel, 16 oz",
    "Northbound",
    "mug",
    { priceMinor: 2_195, wasMinor: 2_795, stock: null },
    {
      bullets: ["Keeps hot for six hours", "Fits every cup holder", "One hand is enough"],
      averageStars: 4.4,
      ratings: 11_932,
    },
  ),
  product(
    "B0MALLSP11",
    "Tremor Pocket Speaker, Water-Resistant",
    "Tremor",
    "speaker",
    { priceMinor: 3_499, wasMinor: 5_999, stock: 5 },
    {
      bullets: ["Twelve hours of music", "Pairs with a second one", "Floats"],
      averageStars: 3.6,
      ratings: 1405,
      wasLabel: "Typical price:",
    },
  ),
  product(
    "B0MALLCN12",
    "Hollow Oak Soy Candle, Cedar and Smoke",
    "Hollow Oak",
    "candle",
    { priceMinor: 1_600, stock: null },
    {
      bullets: ["Burns for 45 hours", "Cotton wick", "Glass can be used again"],
      averageStars: 4.1,
      ratings: 702,
    },
  ),
]

/** @returns undefined for an unknown ASIN */
export function productOf(asin: string): Product | undefined {
  return products.find((product) => product.asin === asin)
}
