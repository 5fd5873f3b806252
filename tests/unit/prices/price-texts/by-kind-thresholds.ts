/** Price texts by the kind of mistake that they invite: how far it is to free delivery, sets with the price of one, cards in case endings: a sixth set. */
import type { PriceTextRow } from "./row"

const toFreeDelivery: readonly PriceTextRow[] = [
  ["Noch 18,20 € bis zum kostenlosen Versand", null, "EUR", "de"],
  ["Du bist nur 9 € von kostenloser Lieferung entfernt", null, "EUR", "de"],
  ["Plus que 14 € pour la livraison gratuite", null, "EUR", "fr"],
  ["Te faltan $8.000 para el envío gratis", null, "CLP", "es-CL"],
  ["Faltam R$ 25,00 para frete grátis", null, "BRL", "pt-BR"],
  ["Nog € 7,50 tot gratis verzending", null, "EUR", "nl"],
  ["You're £11 away from free delivery", null, "GBP", "en-GB"],
  ["Add $14 to get free shipping", null, "USD", "en-US"],
  ["Du mangler 120 kr for gratis levering", null, "DKK", "da"],
  ["Enää 15 € ilmaiseen toimitukseen", null, "EUR", "fi"],
  ["Do darmowej dostawy brakuje 41,20 zł", null, "PLN", "pl"],
  ["Chýba vám 9 € do dopravy zadarmo", null, "EUR", "sk"],
  ["Még 4 000 Ft az ingyenes szállításig", null, "HUF", "hu"],
  ["Mai adaugă 45 lei pentru transport gratuit", null, "RON", "ro"],
  ["До бесплатной доставки осталось 1 350 ₽", null, "RUB", "ru"],
  ["До безкоштовної доставки залишилося 210 грн", null, "UAH", "uk"],
  ["Още 18 лв. до безплатна доставка", null, "BGN", "bg"],
  ["Još 11,50 € do besplatne dostave", null, "EUR", "hr"],
  ["Manjka vam še 9 € do brezplačne dostave", null, "EUR", "sl"],
  ["Απομένουν 12€ για δωρεάν μεταφορικά", null, "EUR", "el"],
  ["Iki nemokamo pristatymo trūksta 8 €", null, "EUR", "lt"],
  ["Līdz bezmaksas piegādei 9 €", null, "EUR", "lv"],
  ["Tasuta tarneni jääb 12 €", null, "EUR", "et"],
  ["再買 $180 免運", null, "TWD", "zh-TW"],
  ["あと1,450円で送料無料", null, "JPY", "ja"],
  ["4,000원 더 구매하시면 무료배송", null, "KRW", "ko"],
  ["150 TL'lik daha ürün ekle kargo bedava", null, "TRY", "tr"],
  ["Kup jeszcze za 45 zł, a wysyłka będzie gratis", null, "PLN", "pl"],
  ["Nakupte ještě za 250 Kč a doprava je zdarma", null, "CZK", "cs"],
  ["Comprando 15 € in più la spedizione è gratuita", null, "EUR", "it"],
  ["24,90 € kostenloser Versand", "24.9", "EUR", "de"],
  ["Nur noch 19,99 €, versandkostenfrei", "19.99", "EUR", "de"],
  ["1,780円 送料無料", "1780", "JPY", "ja"],
  ["£14.50 with free delivery", "14.5", "GBP", "en-GB"],
]

const thresholds: readonly PriceTextRow[] = [
  ["Ostukorv alates 45 € tasuta tarne", null, "EUR", "et"],
  ["Tasuta tarne tellimustele üle 35 €", null, "EUR", "et"],
  ["Pasūtot virs 35 € piegāde bez maksas", null, "EUR", "lv"],
  ["Frí heimsending yfir 9.000 kr.", null, "ISK", "is"],
  ["Pulsuz çatdırılma 40 ₼-dan yuxarı", null, "AZN", "az"],
]

const sets: readonly PriceTextRow[] = [
  ["Pack 2 unidades $7.990 ($3.995 c/u)", "7990", "CLP", "es-CL", { "3995": "unit" }],
  ["Set od 3 kom 17,99 € 6,00 €/kom", "17.99", "EUR", "hr", { "6": "unit" }],
  ["Set de 6 vasos $17.990 $2.998 c/u", "17990", "CLP", "es-CL", { "2998": "unit" }],
  ["Kupi 2 plati 11 € 6,49 €", "6.49", "EUR", "hr", { "11": "multibuy" }],
  ["2 a 4,99 € 2,79 €", "2.79", "EUR", "it", { "4.99": "multibuy" }],
  ["From $70 + $11.50 fees each", "70", "USD", "en-US", { "11.5": "other" }],
]

const cardsAndTrade: readonly PriceTextRow[] = [
  ["Säästukaardi hind 3,79 € Tavahind 4,99 €", "4.99", "EUR", "et", { "3.79": "member" }],
  ["Partnerkaardiga 2,19 € 2,79 €", "2.79", "EUR", "et", { "2.19": "member" }],
  ["Clubcarddal 899 Ft 1 199 Ft", "1199", "HUF", "hu", { "899": "member" }],
  ["Με την κάρτα 8,90 € 11,90 €", "11.9", "EUR", "el", { "8.9": "member" }],
  ["Con CMR $24.990 c/u", null, "CLP", "es-CL", { "24990": "member" }],
  ["Klubska cijena 6,49 € MPC 8,49 €", "8.49", "EUR", "hr", { "6.49": "member" }],
  ["Pika cena 3,99 € Redna cena 5,49 €", null, "EUR", "sl"],
  ["Aurora hind 3,99 € Tavahind 5,49 €", null, "EUR", "et"],
  ["Super cena 3,99 zł Cena regularna 5,49 zł", "3.99", "PLN", "pl"],
  ["899 Ft Clubcarddal", null, "HUF", "hu", { "899": "member" }],
  ["買2送1 $299", "299", "TWD", "zh-TW"],
  ["Trade price £7.40", null, "GBP", "en-GB"],
  ["Händlerpreis 41,00 € UVP 69,00 €", null, "EUR", "de"],
  ["Оптовая цена 410 ₽ Цена 590 ₽", "590", "RUB", "ru"],
  ["批發價 $120 售價 $180", "180", "TWD", "zh-TW"],
  ["990 ₽ 1 690 ₽ с кошельком", null, "RUB", "ru"],
]

const beforeUnits: readonly PriceTextRow[] = [
  ["1,79 €1 kg = 3,58 €", "1.79", "EUR", "de", { "3.58": "unit" }],
  ["$2.190 (x kg $4.380)", "2190", "CLP", "es-CL", { "4380": "unit" }],
  ["29,90 Kč 1 l 59,80 Kč", "29.9", "CZK", "cs", { "59.8": "unit" }],
  ["5€,79", "5.79", "EUR", "fr"],
]

/** What the rules above must leave alone. */
const notMeant: readonly PriceTextRow[] = [
  ["Oferta del 4 al 8: $14.990 Precio normal $21.990", "14990", "CLP", "es-CL"],
  ["Dal 3 al 9: 12,90 € Prezzo 18,90 €", "12.9", "EUR", "it"],
  ["24,90 € nur heute noch 17,90 € versandkostenfrei", "17.9", "EUR", "de"],
  ["€ 31,00 nog maar € 22,50 gratis verzending", "22.5", "EUR", "nl"],
  ["59,90 zł jeszcze tylko 44,90 zł darmowa dostawa", "44.9", "PLN", "pl"],
  ["$27.00 Add to cart $18.00 free shipping", "18", "USD", "en-US"],
  ["Plus que 3 en stock 16,40 € livraison gratuite", "16.4", "EUR", "fr"],
  ["Super 95 1,74 € Super Plus 1,83 €", null, "EUR", "de"],
  ["Top 14,90 € Rock 21,90 €", null, "EUR", "de"],
  ["Mega 11 € Maxi 14 €", null, "EUR", "fr"],
  ["5,49 € 1 kg 4,29 €", "4.29", "EUR", "de"],
  ["de R$ 45,90 a R$ 79,90", "45.9", "BRL", "pt-BR"],
  ["With code EXTRA20 £14.50", null, "GBP", "en-GB"],
  ["Nutzen Sie den Code RABATT15 11,90 €", null, "EUR", "de"],
  ["Muistikortilla 18,90 €", "18.9", "EUR", "fi"],
  ["Mälukaardiga 21,50 €", "21.5", "EUR", "et"],
  ["Atminties kortelė 11,49 €", "11.49", "EUR", "lt"],
  ["Klupski stolić 89,00 €", "89", "EUR", "hr"],
  ["UVP 84,00 € 100 ml 61,90 €", "61.9", "EUR", "de"],
  ["běžně 34,90 Kč 100 g 27,90 Kč", "27.9", "CZK", "cs"],
  ["Заказать 1 190 ₽ бесплатная доставка", "1190", "RUB", "ru"],
  ["Nákupní taška 349 Kč doprava zdarma", "349", "CZK", "cs"],
  ["59,99 zł do jutra darmowa dostawa", "59.99", "PLN", "pl"],
  ["Online-Preis 8,90 € regulärer Preis 11,90 €", "8.9", "EUR", "de"],
  ["Hose grün Preis: 24,90 € regulärer Preis: 34,90 €", "24.9", "EUR", "de"],
  ["de 6 à 8,50 €", "6", "EUR", "fr"],
  ["Lever arch file with free pen $3.49", "3.49", "USD", "en-US"],
]

export const byKindThresholds: Readonly<Record<string, readonly PriceTextRow[]>> = {
  toFreeDelivery,
  thresholds,
  sets,
  cardsAndTrade,
  beforeUnits,
  notMeant,
}
