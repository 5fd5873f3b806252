import { byKind } from "./by-kind"
import { byKindAbroad } from "./by-kind-abroad"
import { byKindMarkets } from "./by-kind-markets"
import { byKindNames } from "./by-kind-names"
import { byKindPlatforms } from "./by-kind-platforms"
import { byKindQuantities } from "./by-kind-quantities"
import { byKindSeveral } from "./by-kind-several"
import { byKindTerms } from "./by-kind-terms"
import { byKindThresholds } from "./by-kind-thresholds"
import { byKindUnmarked } from "./by-kind-unmarked"
import { dollarAndPound } from "./dollar-and-pound"
import { euro } from "./euro"
import { noCurrency } from "./no-currency"
import { otherCurrencies } from "./other-currencies"

export const priceTexts = [
  ...dollarAndPound,
  ...euro,
  ...otherCurrencies,
  ...noCurrency,
  ...byKind,
  ...Object.values(byKindAbroad).flat(),
  ...Object.values(byKindPlatforms).flat(),
  ...Object.values(byKindMarkets).flat(),
  ...Object.values(byKindUnmarked).flat(),
  ...Object.values(byKindTerms).flat(),
  ...Object.values(byKindThresholds).flat(),
  ...Object.values(byKindQuantities).flat(),
  ...Object.values(byKindSeveral).flat(),
  ...Object.values(byKindNames).flat(),
]
