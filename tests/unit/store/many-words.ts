/** Products with as many words, and as many beginnings of words, as their names can hold. */
import { makeProductKey } from "../../../src/model/keys"
import type { ProductReading } from "../../../src/model/reading"
import type { Featuring } from "../../../src/model/session"
import type { LiveproofDatabase } from "../../../src/store/database"
import { seeProduct } from "../../../src/store/products"
import { aProduct, noon } from "../make"

const PRODUCTS = 40
const WORDS_EACH = 125

/** Yi has more than a thousand letters, without accents and capitals. */
const letter = (n: number) => String.fromCodePoint(0xa000 + n)
/** A word that begins like no other number's. */
const word = (n: number) => letter(n % 100) + letter(Math.floor(n / 100)) + letter(0)

export async function manyWords(db: LiveproofDatabase): Promise<{ products: ProductReading[]; featured: Featuring[] }> {
  const products = Array.from({ length: PRODUCTS }, (_, nth) =>
    aProduct({
      key: makeProductKey("amazon", `W${nth}`),
      title: Array.from({ length: WORDS_EACH }, (_, n) => word(nth * WORDS_EACH + n)).join(" "),
    }),
  )
  for (const product of products) await seeProduct(db, product, [], noon, "show-page")
  return { products, featured: products.map(({ key }, n) => ({ product: key, atSeconds: n, at: noon + n })) }
}
