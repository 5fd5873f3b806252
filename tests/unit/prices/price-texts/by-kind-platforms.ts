/** Price texts by the kind of mistake that they invite, as large shop systems and marketplaces write them: a third set. */
import type { PriceTextRow } from "./row"

const perAnything: readonly PriceTextRow[] = [
  ["2,49 €(4,98 €/l)", "2.49", "EUR", "de", { "4.98": "unit" }],
  ["NT$359 (每100g NT$71.8)", "359", "TWD", "zh-TW", { "71.8": "unit" }],
  ["8,99 € 35,96 € za 1 kg", "8.99", "EUR", "hr", { "35.96": "unit" }],
  ["$ 2.990 ($ 5.980 x kg)", "2990", "CLP", "es-CL", { "5980": "unit" }],
  ["149,99 ₽ 299,98 ₽ за 1 кг", "149.99", "RUB", "ru", { "299.98": "unit" }],
  ["£4.00 80p each", "4", "GBP", "en-GB"],
  ["Kč 89,90 za balení, 29,97 Kč / kapsle", "89.9", "CZK", "cs", { "29.97": "unit" }],
  ["39,90 kr. Enhedspris 53,20 kr./l", "39.9", "DKK", "da", { "53.2": "unit" }],
  ["1 299 Ft Egységár: 2 598 Ft/kg", "1299", "HUF", "hu", { "2598": "unit" }],
  ["€3.60 €1.20/tablet", "3.6", "EUR", "en", { "1.2": "unit" }],
]

const savings: readonly PriceTextRow[] = [
  ["R$ 159,90 R$ 20 OFF", "159.9", "BRL", "pt-BR", { "20": "saving" }],
  ["−300 ₽ 1 199 ₽", "1199", "RUB", "ru", { "300": "saving" }],
  ["現折$200 $1,780", "1780", "TWD", "zh-TW", { "200": "saving" }],
  ["89,99 € Ušteda 20,00 €", "89.99", "EUR", "hr", { "20": "saving" }],
  ["Ahorras $ 10.000 $ 39.990", "39990", "CLP", "es-CL", { "10000": "saving" }],
  ["49 € au lieu de 69 € soit 20 € d'économie", "49", "EUR", "fr", { "69": "was", "20": "saving" }],
  ["$35.00 ($5.00 off)", "35", "USD", "en", { "5": "saving" }],
  ["zľava 15 € teraz 84 €", "84", "EUR", "sk", { "15": "saving" }],
  ["Hemat Rp50.000 Rp149.000", "149000", "IDR", "id", { "50000": "saving" }],
  ["129 kr Du sparar 70 kr", "129", "SEK", "sv", { "70": "saving" }],
]

const conditional: readonly PriceTextRow[] = [
  ["1 849 ₽ с Ozon Картой 1 990 ₽ без карты", "1990", "RUB", "ru"],
  ["$ 14.990 con Tarjeta $ 17.990", "17990", "CLP", "es-CL", { "14990": "member" }],
  ["24,99 € s Pika karticom 29,99 €", "29.99", "EUR", "hr", { "24.99": "member" }],
  ["會員價 $980 售價 $1,080", "1080", "TWD", "zh-TW", { "980": "member" }],
  ["$1,280 滿$1,500免運", "1280", "TWD", "zh-TW", { "1500": "other" }],
  ["19,90 € Dostava besplatna iznad 60 €", "19.9", "EUR", "hr", { "60": "other" }],
  ["Despacho gratis sobre $ 29.990", null, "CLP", "es-CL"],
  ["Бесплатная доставка от 2 000 ₽", null, "RUB", "ru"],
  ["€ 89,- of € 79,- met je ledenpas", "89", "EUR", "nl", { "79": "member" }],
  ["₩15,900 앱 전용가 ₩14,300", "15900", "KRW", "ko"],
  ["Mit App 12,99 € ohne App 14,99 €", "14.99", "EUR", "de"],
  ["€12 for students, €15 otherwise", "15", "EUR", "en"],
  ["Free returns on orders over $75", null, "USD", "en"],
  ["$499 with eligible trade-in, $799 without", "799", "USD", "en"],
]

const several: readonly PriceTextRow[] = [
  ["3,49 € 3 za 9 €", "3.49", "EUR", "hr", { "9": "multibuy" }],
  ["$ 1.990 Lleva 2 por $ 3.500", "1990", "CLP", "es-CL", { "3500": "multibuy" }],
  ["99 ₽ 3 по цене 2", "99", "RUB", "ru"],
  ["任選2件$499 單件$299", "299", "TWD", "zh-TW", { "499": "multibuy" }],
  ["2 per 5 € anziché 6,98 €", null, "EUR", "it"],
  ["2 stk. 50,- 1 stk. 29,95", "29.95", null, "da"],
  ["Pack x6 $ 5.940 c/u $ 990", null, "CLP", "es-CL", { "990": "unit" }],
  ["€4.50 each or 3 for €12", "4.5", "EUR", "en-IE", { "12": "multibuy" }],
  ["1+1 za 7,99 €", null, "EUR", "hr"],
]

const decimalsAndMagnitudes: readonly PriceTextRow[] = [
  ["172,41 € / 1.299,00 kn", "172.41", "EUR", "hr"],
  ["$ 1.299.990", "1299990", "CLP", "es-CL"],
  ["NT$ 12,800元", "12800", "TWD", "zh-TW"],
  ["12 990,00 ₽", "12990", "RUB", "ru"],
  ["UF 3.450", null, null, "es-CL"],
  ["US$1.2k", null, "USD", "en"],
  ["2,3 mil. Kč", null, "CZK", "cs"],
  ["6,78 млн ₽", null, "RUB", "ru"],
  ["€ 1.250 k.k.", "1250", "EUR", "nl"],
  ["Rs. 4,50,000", "450000", "INR", "en-IN"],
]

const references: readonly PriceTextRow[] = [
  ["Up to 70% off £30.00 £50.00", "30", "GBP", "en-GB", { "50": "was" }],
  ["25 % de descuento $ 30.000", "30000", "CLP", "es-CL"],
  ["1 299 ₽ 2 499 ₽ −48%", "1299", "RUB", "ru", { "2499": "was" }],
  ["Najniža cijena u posljednjih 30 dana 45,00 € Akcijska cijena 39,00 €", "39", "EUR", "hr", { "45": "low30" }],
  ["市價$1,990 特價$1,290", "1290", "TWD", "zh-TW", { "1990": "rrp" }],
  ["Precio normal: $ 59.990 Precio internet: $ 39.990", "39990", "CLP", "es-CL", { "59990": "was" }],
  ["€79.95 RRP €99.95 You save €20.00 (20%)", "79.95", "EUR", "en-IE", { "99.95": "rrp", "20": "saving" }],
  ["Najnižšia cena za uplynulých 30 dní: 21,90 € 24,90 €", "24.9", "EUR", "sk", { "21.9": "low30" }],
  ["29,95 € Laveste pris sidste 30 dage: 27,95 €", "29.95", "EUR", "da", { "27.95": "low30" }],
]

export const byKindPlatforms: Readonly<Record<string, readonly PriceTextRow[]>> = {
  perAnything,
  savings,
  conditional,
  several,
  decimalsAndMagnitudes,
  references,
}
