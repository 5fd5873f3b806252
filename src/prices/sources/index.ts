/** Every price source there is. */
import { keepa } from "./keepa"
import type { PriceSource } from "./source"

export const priceSources: readonly PriceSource[] = [keepa]
