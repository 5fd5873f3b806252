/** The currency of a region: for signs that several currencies share, and for shops that write none. */
import { remembering } from "./remembering"

const CURRENCIES =
  "AU:AUD CA:CAD NZ:NZD MX:MXN AR:ARS CL:CLP CO:COP TW:TWD HK:HKD MO:MOP SG:SGD UY:UYU BR:BRL DO:DOP BB:BBD BM:BMD " +
  "BN:BND BS:BSD BZ:BZD CU:CUP CV:CVE FJ:FJD GY:GYD JM:JMD KY:KYD LR:LRD NA:NAD NI:NIO SB:SBD SR:SRD TT:TTD AG:XCD " +
  "US:USD EC:USD SV:USD PR:USD GB:GBP EG:EGP FK:FKP GI:GIP LB:LBP SD:SDG SH:SHP SS:SSP SY:SYP JP:JPY CN:CNY " +
  "SE:SEK NO:NOK DK:DKK FO:DKK GL:DKK IS:ISK IN:INR PK:PKR LK:LKR NP:NPR MU:MUR SC:SCR CH:CHF LI:CHF SN:XOF CI:XOF " +
  "CM:XAF GA:XAF PF:XPF NC:XPF RW:RWF DJ:DJF BI:BIF GN:GNF KM:KMF HN:HNL MD:MDL AL:ALL RO:RON MM:MMK PG:PGK ZM:ZMW " +
  "LA:LAK PH:PHP BW:BWP ET:ETB BY:BYN BO:BOB VE:VES KG:KGS TJ:TJS AZ:AZN TM:TMT KW:KWD BH:BHD IQ:IQD JO:JOD LY:LYD " +
  "TN:TND SA:SAR QA:QAR OM:OMR YE:YER IR:IRR AE:AED MA:MAD PL:PLN CZ:CZK HU:HUF TR:TRY UA:UAH RU:RUB KZ:KZT RS:RSD " +
  "BA:BAM MK:MKD GE:GEL AM:AMD IL:ILS TH:THB VN:VND ID:IDR MY:MYR KR:KRW BD:BDT ZA:ZAR NG:NGN KE:KES GH:GHS PE:PEN " +
  "CR:CRC GT:GTQ PY:PYG DZ:DZD UZ:UZS MN:MNT KH:KHR AT:EUR BE:EUR BG:EUR CY:EUR DE:EUR EE:EUR ES:EUR FI:EUR FR:EUR " +
  "GR:EUR HR:EUR IE:EUR IT:EUR LT:EUR LU:EUR LV:EUR MT:EUR NL:EUR PT:EUR SI:EUR SK:EUR ME:EUR XK:EUR AD:EUR MC:EUR " +
  "SM:EUR VA:EUR"

const byRegion = new Map(CURRENCIES.split(" ").map((pair) => pair.split(":") as [string, string]))

/** @param locale  BCP 47 tag; a language alone stands for its likeliest region @returns null for what is no tag */
export const currencyOfLocale = remembering((locale): string | null => byRegion.get(regionOf(locale) ?? "") ?? null)

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale.replaceAll("_", "-")).maximize().region
  } catch {
    return undefined
  }
}
