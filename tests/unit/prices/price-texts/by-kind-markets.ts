/** Price texts by the kind of mistake that they invite, as markets, classifieds and supermarkets of many countries write them: a fifth set. */
import type { PriceTextRow } from "./row"

const several: readonly PriceTextRow[] = [
  ["2 för 45 kr Ord. pris 27,90 kr", "27.9", "SEK", "sv", { "45": "multibuy" }],
  ["Ord.pris 27,90 kr/st 2 för 45 kr", "27.9", "SEK", "sv", { "45": "multibuy" }],
  ["3 for 2 £4.50", "4.5", "GBP", "en-GB"],
  ["2 ks za 99 Kč 1 ks 59,90 Kč", "59.9", "CZK", "cs", { "99": "multibuy" }],
  ["2 db 1 990 Ft 1 db 1 190 Ft", "1190", "HUF", "hu", { "1990": "multibuy" }],
  ["2 al 89,90 TL Tekli fiyat 54,90 TL", "54.9", "TRY", "tr", { "89.9": "multibuy" }],
  ["2点で1,000円 1点 598円", "598", "JPY", "ja", { "1000": "multibuy" }],
  ["Leve 3 pague 2 R$ 12,90", "12.9", "BRL", "pt-BR"],
  ["zestaw 4 szt. 119,99 zł 30,00 zł/szt.", "119.99", "PLN", "pl", { "30": "unit" }],
  ["Set van 6 € 24,00 (€ 4,00 per stuk)", "24", "EUR", "nl", { "4": "unit" }],
  ["Pack of 3 ₹897 (₹299 / count)", "897", "INR", "en-IN", { "299": "unit" }],
  ["Kaksi 5 € Yksi 2,95 €", "2.95", "EUR", "fi"],
]

const conditional: readonly PriceTextRow[] = [
  ["$19.990 $24.990 Internet $29.990 Normal", "24990", "CLP", "es-CL"],
  ["R$ 99,90 no Pix R$ 111,00 em até 3x", "111", "BRL", "pt-BR"],
  ["Hızlı teslimat 150 TL üzeri kargo bedava", null, "TRY", "tr"],
  ["1 299 ₽ с Альфа-Картой 1 399 ₽", "1399", "RUB", "ru", { "1299": "member" }],
  ["Darmowa dostawa od 149 zł", null, "PLN", "pl"],
  ["Delivery free above ₹499", null, "INR", "en-IN"],
  ["39,99 € Besplatna dostava za narudžbe veće od 50 €", "39.99", "EUR", "hr", { "50": "other" }],
  ["Ilmainen toimitus yli 50 € tilauksiin", null, "EUR", "fi"],
  ["Gratis frakt over 499,-", null, "NOK", "nb-NO"],
  ["₹45,999 ₹43,999 with HDFC card", "45999", "INR", "en-IN", { "43999": "member" }],
  ["€649 or €399 with trade-in", "649", "EUR", "en-IE"],
  ["12 990 ₽ трейд-ин до 5 000 ₽", "12990", "RUB", "ru"],
  ["Cena z aplikacją 24,99 zł Cena regularna 29,99 zł", "29.99", "PLN", "pl", { "24.99": "member" }],
  ["Prime members pay $17.49 Everyone else $21.99", "21.99", "USD", "en"],
  ["$9.99/mo or $89 one-time", "89", "USD", "en", { "9.99": "instalment" }],
  ["Üyelere özel 199,90 TL Normal fiyat 249,90 TL", "249.9", "TRY", "tr", { "199.9": "member" }],
  ["会員価格 2,980円 通常価格 3,480円", "3480", "JPY", "ja", { "2980": "member" }],
  ["App-only deal £12.00, £15.00 elsewhere", "15", "GBP", "en-GB"],
  ["36 x 27,75 € TAEG 0 % Prix comptant 999 €", "999", "EUR", "fr", { "27.75": "instalment" }],
  ["s kódem LETO 899 Kč bez kódu 1 099 Kč", "1099", "CZK", "cs", { "899": "coupon" }],
  ["249 kr för medlemmar, 299 kr för övriga", "299", "SEK", "sv"],
  ["300 points = £3 £24.00", "24", "GBP", "en-GB"],
]

const savings: readonly PriceTextRow[] = [
  ["Save $5 $24.99", "24.99", "USD", "en", { "5": "saving" }],
  ["39,99 € -10 €", "39.99", "EUR", "de", { "10": "saving" }],
  ["-20 % 40,00 € 50,00 €", "40", "EUR", "fr", { "50": "was" }],
  ["₺150 indirim ₺849", "849", "TRY", "tr", { "150": "saving" }],
  ["500円OFF 2,980円", "2980", "JPY", "ja", { "500": "saving" }],
  ["Economize R$ 40,00 R$ 159,90", "159.9", "BRL", "pt-BR", { "40": "saving" }],
  ["You get ₹200 cashback ₹1,499", "1499", "INR", "en-IN", { "200": "saving" }],
  ["Taniej o 30 zł 169 zł", "169", "PLN", "pl", { "30": "saving" }],
  ["Uštedite 5,00 € 14,99 €", "14.99", "EUR", "hr", { "5": "saving" }],
  ["特價 7 折 294 元", "294", "TWD", "zh-TW"],
  ["выгода 1 000 ₽ 4 990 ₽", "4990", "RUB", "ru", { "1000": "saving" }],
]

const units: readonly PriceTextRow[] = [
  ["5,98 €/kg 2,99 €", "2.99", "EUR", "de", { "5.98": "unit" }],
  ["1,99 € 1,99 €/kg", "1.99", "EUR", "it"],
  ["$3.49 34.9¢/oz", "3.49", "USD", "en"],
  ["24,90 zł 99,60 zł/1 kg", "24.9", "PLN", "pl", { "99.6": "unit" }],
  ["₹120 (₹24/100 g)", "120", "INR", "en-IN", { "24": "unit" }],
  ["498円(100gあたり166円)", "498", "JPY", "ja", { "166": "unit" }],
  ["R$ 18,90 R$ 37,80/kg", "18.9", "BRL", "pt-BR", { "37.8": "unit" }],
  ["3,29 € Cijena po JM 6,58 €/kg", "3.29", "EUR", "hr", { "6.58": "unit" }],
  ["64,90 TL 129,80 TL/kg", "64.9", "TRY", "tr", { "129.8": "unit" }],
  ["Jfr-pris 79,80 kr/kg 39,90 kr", "39.9", "SEK", "sv", { "79.8": "unit" }],
  ["£2.10 £1.40 per 100ml", "2.1", "GBP", "en-GB", { "1.4": "unit" }],
  ["2,19 € 0,37 €/pesukerta", "2.19", "EUR", "fi", { "0.37": "unit" }],
]

const doubled: readonly PriceTextRow[] = [
  ["$24.99$24.99", "24.99", "USD", "en"],
  ["₹1,499.00₹1,499", "1499", "INR", "en-IN"],
  ["Current price $15.00$15.00 Was $20.00$20.00", "15", "USD", "en", { "20": "was" }],
  ["R$129,90R$129,90 R$199,90R$199,90", "129.9", "BRL", "pt-BR", { "199.9": "was" }],
]

export const byKindMarkets: Readonly<Record<string, readonly PriceTextRow[]>> = {
  several,
  conditional,
  savings,
  units,
  doubled,
}
