/**
 * ISO 4217: the codes in use and how many decimals their smallest unit has.
 * Source: ISO 4217 list one (SIX Financial Information), with HRK and BGN kept for old price rows.
 */
const CODES =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF " +
  "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG " +
  "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD " +
  "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF " +
  "SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU " +
  "UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"

export const ISO_CODES: ReadonlySet<string> = new Set(CODES.split(" "))

const WITHOUT_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
const WITH_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
const WITH_FOUR_DECIMALS = "CLF UYW"

const exceptions = new Map<string, number>([
  ...WITHOUT_DECIMALS.split(" ").map((code) => [code, 0] as const),
  ...WITH_THREE_DECIMALS.split(" ").map((code) => [code, 3] as const),
  ...WITH_FOUR_DECIMALS.split(" ").map((code) => [code, 4] as const),
])

/** Decimals of the currency's smallest unit; 2 if the currency is not known. */
export function minorUnits(currency: string | null): number {
  return (currency !== null ? exceptions.get(currency) : undefined) ?? 2
}
