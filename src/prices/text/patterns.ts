/** What the shape of the text beside an amount says, whatever the language: per kilo, four times, two for, a date. */

const MEASURE =
  "kgs?|kilo(?:gramm?e?s?)?|g|gr|gramm?e?s?|mg|lbs?|pounds?|oz|ounces?|fl\\.? ?oz|lit(?:er|re|ro|r)s?|l|lt|ml|cl|dl|m|m2|m²|m3|m³|cm|mm|" +
  'ft|sq\\.? ?ft|sqft|yd|yard|inch|qt|gal(?:lon)?|גרם|גר|מל|ליטר|ק"ג|кг|г|гр|мл|л|м|м2|м²|κιλο|λιτρο|χιλιοστα|公斤|斤|克|千克|毫升|升|kwh|wash|load|sheet|servings?|portion|' +
  "wl|waschladung|dose|lavado|lavage|sc|skodelica|tab|tabs|capsule"
const PIECE =
  "st|stk|stck|stuck|stueck|szt|ks|kos|pc|pcs|pieces?|peice|each|ea|unit|unites?|units|unidad(?:es)?|unidade|ud|uds|un|pezzo|pz|" +
  "buc|db|adet|kpl|шт|штук|штука|бр|τεμ|τεμαχιο|件|個|个|张|片|只|枚|本|台|瓶|盒|包|入|箱|袋|개|병|팩|매|장|정|item|count|ct|roll|pair|paar|paire|par|tk|" +
  "vnt|gab|stuks|stuk|pack|box|set|copy|ticket|dozen|case|night|nacht|nuit|noche|notte|article|artikel|bottle|can|flasche|dose|kom|cai|buah|pcs|buah|biji|ชิ้น|chiec|persona|person|personne|" +
  // A set is sold as one thing.
  "sada|sady|suprava|komplet|kompl|zestaw|garnitura|sarja|setti|sett|sæt|szett|keszlet|takim|conjunto|jogo|juego|lote|lot|coppia|paio|komplekts|komplektas|komplekt|комплект|набор|компл|σετ|セット|組|組合|套|套装|套裝|세트|ensemble|satz|garnitur"
const MONTH =
  "mo|month|monat|mon|mois|mes|mese|maand|mnd|man|maned|manad|md|mies|miesiac|mesic|mesiac|mjesec|mesec|ay|ho|honap|kk|luna|мес|месяц|міс|μηνα|" +
  "mėn|men|kuu|月|월|bulan|bln|thang|เดือน|माह|week|wk|woche|semana|semaine|week|year|yr|jahr|an|ano|anno|jaar|ar|rok|год|年|년|day|tag|dia|jour"
const PER = "(?:\\/|x|per|pro|je|par|por|al|alla|la|le|el|au|a|za|op|за|na|pr\\.?|ανα|το|@|pour|a l'|l'|every|ל-?)"
const QUANTITY = "(?:\\d[\\d.,]*\\s*(?:[x×*]\\s*)?)?"

/** Blanks and stars after an amount, and an opening bracket. */
const OPENING = "^[\\s*]*(?:[(\\[]\\s*)?"
const END = "(?![\\p{L}])"
const PER_MEASURE = new RegExp(`${OPENING}(?:=\\s*)?${PER}\\s*${QUANTITY}(?:${MEASURE})${END}`, "u")
const PER_QUANTITY = /^[\s*]*(?:[([]\s*)?(?:\/|per|pro|je|za|por|par)\s*(?:100|1000|10)\b/u
const PER_PIECE = new RegExp(`${OPENING}${PER}\\s*${QUANTITY}(?:${PIECE})${END}`, "u")
const PER_MONTH = new RegExp(`^[\\s*]*(?:\\/\\s*)(?:${MONTH})${END}`, "u")
const POINTS = "points?|punkte?|pkt|poeng|poang|pistetta|punti|puntos|pontos|баллов|баллы|бонус\\p{L}*|ポイント|點|点"
const MEASURE_EQUALS = new RegExp(`(?:\\d|\\b)\\s*(?:${MEASURE}|${PIECE}|${POINTS})\\.?\\s*(?:\\)\\s*)?[=:≙]\\s*$`, "u")
const EQUALS = /[=:≙]\s*$/
/** "za 100 ml 12,50 zł" */
const PER_MEASURE_BEFORE = new RegExp(`(?:^|[\\s(])${PER}\\s*\\d[\\d.,]*\\s*(?:${MEASURE})\\s*[:=]?\\s*$`, "u")
/** "al kg € 32,90" */
const PER_ONE_BEFORE =
  /(?:^|[\s(])(?:per|pro|je|al|au|le|el|par|por|za|pr\.?|o|ao|за)\s(?:kg|kilo\p{L}*|lit(?:er|re|ro|r)|m²|kwh|кг)\s*[:=]?\s*$/u
/** "(x kg $4.980)": words right after an opening bracket are about the amount in it. */
const PER_MEASURE_IN_BRACKETS = new RegExp(`^\\s*[([]\\s*${PER}\\s*${QUANTITY}(?:${MEASURE})\\.?\\s*:?\\s*$`, "u")
/** "24,90 Kč 1 l 49,80 Kč": the measure that a unit price is for. */
const BASE_MEASURE_BEFORE = new RegExp(`^[\\s*(|·,;]*(?:10|100|1000)\\s?(?:${MEASURE})\\.?\\s*:?\\s*$`, "u")
/** The same for 1; but in "4,99 € 1 kg 3,99 €" the lower amount is what a kilogram costs now. */
const ONE_MEASURE_BEFORE = new RegExp(`^[\\s*(|·,;]*1\\s?(?:${MEASURE})\\.?\\s*:?\\s*$`, "u")
const MEASURE_BEFORE = /(?<!\d)\d+\s*(?:(?:g|ml|kg|l|個|枚|本)\s*)?(?:あたり|当たり|당|每)\s*(?:[:(]\s*)?$/u

const DIGIT = /\d/

export type UnitShape = "measure" | "piece" | "month"

/** "£0.75 each". */
const EACH =
  /^[\s*]{0,2}[([]?(?:each|apiece|a piece|je stuck|das stuck|cada un[oa]|cadauno|al pezzo|por unidad|por unidade|a l'unite|[cu]\/[uc](?=$|[)\].,;|])|l'unite|la piece|per stuk)(?![\p{L}])/u

/** "45 kr/styck", "4,20 €/l'unité": words for one piece that say so only behind a stroke. */
const STROKE_PIECE =
  /^[\s*]{0,2}\/\s?(?:styck|stykk|kus|darab|komad|bucata|kappale|tukk|cada|al pezzo|l'unite|la piece|per stuk|por unidade?)(?!\p{L})/u

/** "/ anything", "per anything": a price for one of something, whatever it is called. */
const PER_ANYTHING = /^[\s*]*(?:[([]\s*)?(?:\/|per\s)\s*(?:\d[\d.,]*\s*)?(?=\p{L}{2})/u

/**
 * @param after   folded text after the amount
 * @param isWord  whether a known cue ("9,99 €/UVP 12,99 €") begins at this place in `after`
 */
export function unitBehind(after: string, isWord: (at: number) => boolean): UnitShape | null {
  if (PER_MONTH.test(after)) return "month"
  if (PER_MEASURE_IN_BRACKETS.test(after)) return null
  if (EACH.test(after) || STROKE_PIECE.test(after)) return "piece"
  if (PER_MEASURE.test(after) || PER_QUANTITY.test(after)) return "measure"
  if (PER_PIECE.test(after)) return "piece"
  const perAnything = PER_ANYTHING.exec(after)
  return perAnything && !isWord(perAnything[0].length) ? "measure" : null
}

/** "-10 €", "(-$20)": a minus that touches the amount, or opens the text. */
const MINUS = /(?:^|[\s([])-$|^\s*(?:[([]\s*)?- $/
export const minusInFront = (before: string): boolean => MINUS.test(before)

/** "reduced by 10 to", "um 10 € auf": what follows is the price. */
const REDUCED_BY =
  /(?:reduc\p{L}{0,15}|cut|drop\p{L}{0,15}|lower\p{L}{0,15}|discount\p{L}{0,15}|down|reduzi\p{L}{0,15}|gesenkt|herabgesetzt|redui\p{L}{0,15}|baiss\p{L}{0,15}|ribass\p{L}{0,15}|rebaj\p{L}{0,15}|ridott\p{L}{0,15}|scontat\p{L}{0,15}|obniz\p{L}{0,15}|verlaagd|sankt|nedsat|satt ned|snizen\p{L}{0,15}|reduzid\p{L}{0,15})\s+(?:by|um|de|di|en|em|o|met|med)\s*$/u
const REDUCED_TO = /^\s*(?:to|auf|a|ate|naar|na|do|la|til|till|para|hasta)\s*$/u
/** Words that only introduce a difference: if "to" follows, no word for a reduction is needed. */
const BY = /(?:^|\s)(?:by|um|o|met|med|cu)\s*$/u
/** "Sänkt med 150 kr", "um 15 € gesenkt" */
const LOWERED_BEHIND =
  /^[\s,.–—-]*(?:gesenkt|herabgesetzt|reduziert|verlaagd|lowered|reduced|sankt|nedsatt?|obniz\p{L}{0,4}|snizen\p{L}?|zniz\p{L}{0,4}|снижен\p{L}?)(?!\p{L})/u
export const isReducedBy = (before: string, after: string): boolean =>
  REDUCED_BY.test(before) || (BY.test(before) && LOWERED_BEHIND.test(after))
export const isReducedByTo = (before: string, between: string): boolean =>
  REDUCED_TO.test(between) && (BY.test(before) || REDUCED_BY.test(before))

/** Whether an amount stands alone in brackets, right after another. */
export const isBracketed = (before: string, after: string): boolean =>
  /^\s*[([]\s*$/.test(before) && /^\s*[)\]]/.test(after)

const DAYS_30 =
  /(?<!\d)30[\s-]{0,2}(?:day|tag|dn|jour|di|giorn|da[gn]|d[ií]as|paiv|pv|vrk|nap|zil|дн|ден|ημερ|gun|日|天|일)/u
/** "Cena z 30 dni przed obniżką". */
const BEFORE_REDUCTION =
  /przed obniz|vor (?:der )?(?:preis|reduz|ermass)|before (?:the )?(?:reduc|discount|sale|promo)|avant (?:la )?(?:reduc|promo|remise|baisse)|pred (?:zniz|zlev|sniz)|antes d[ae] (?:red|reb|desc|prom)|prima (?:del|della|dello) (?:rid|sconto|rib|prom)|fore pris(?:san|ned)|for prisned/u
const LOWEST =
  /low|min|nied|tief|best|bedst|bast|mejor|meilleur|miglior|melhor|bas\b|bajo|basso|baix|laag|lag|lav|alin|najni|nejni|legal|mai mic|най|мин|χαμηλ|dusuk|maziaus|zemak|madala|最低|最安|최저/u
/**
 * The lowest price of 30 days, in whatever words: "30 days" and "lowest" (or "before the reduction") come first, in any
 * order.
 */
export const isLow30InFront = (before: string): boolean =>
  DAYS_30.test(before) && (LOWEST.test(before) || BEFORE_REDUCTION.test(before))

/** "250 g 2,99 €, 1 kg 9,98 €": sizes before their prices. */
const SIZE_BEFORE = new RegExp(`\\d\\s?(?:${MEASURE})\\.?\\s*[:–-]?\\s*$`, "u")
export const isBehindSize = (before: string): boolean => SIZE_BEFORE.test(before)

/**
 * @param before      folded text before the amount
 * @param isFirst     whether it is the text's first amount; after another one "per 100 g" is about that one
 * @param isMore      whether it is higher than the amount before it
 * @param listsSizes  whether the text lists sizes with their prices, so that a measure says nothing of a unit
 */
export const unitInFront = (before: string, isFirst: boolean, isMore: boolean, listsSizes: boolean): boolean =>
  (EQUALS.test(before) && MEASURE_EQUALS.test(before)) ||
  (isFirst && PER_ONE_BEFORE.test(before)) ||
  (!isFirst && PER_MEASURE_IN_BRACKETS.test(before)) ||
  (!isFirst && !listsSizes && BASE_MEASURE_BEFORE.test(before)) ||
  (isMore && !listsSizes && ONE_MEASURE_BEFORE.test(before)) ||
  (DIGIT.test(before) && (MEASURE_BEFORE.test(before) || (isFirst && PER_MEASURE_BEFORE.test(before))))

const TIMES_IN_FRONT =
  /(?:^|[^\d.,])\d{1,2}\s*(?:x|×|х|\*|fois|cuotas|rate|raten|rat|splatek|splatok|pagos|parcelas|vezes|meses|mensualites|mensualidades|mensilita|paiements|versements|payments|installments|instalments|interest-free payments|monthly payments|monatsraten|termijnen|betalningar|rater|avdrag|msi|taksit|ay|платежа|платежей|платежі|платежів|期|回|개월|ครั้ง|tháng|kỳ)(?![\p{L}])[^\d]{0,32}$/u
const TIMES_BEHIND = /^\s*(?:x|×|х)\s*\d{1,2}(?!\d)/u

/** "durante 24 meses o 799 €": what follows "or" is the alternative. */
const OR = "or|oder|ou|o|of|lub|albo|nebo|alebo|eller|tai|sau|vagy|veya|ili|ali|или|або"
const OR_IN_FRONT = new RegExp(`(?:^|\\s)(?:${OR})\\s*$`, "u")
export const timesInFront = (before: string): boolean =>
  DIGIT.test(before) && TIMES_IN_FRONT.test(before) && !OR_IN_FRONT.test(before)
/** "R$ 99,90 em 10 vezes ou", before the whole price. */
export const timesBehindOrWhole = (after: string): boolean => OR_IN_FRONT.test(after) && TIMES_IN_FRONT.test(after)
export const timesBehind = (after: string): boolean => TIMES_BEHIND.test(after)

/** "2 for $5", "3 für 10 €", "any 2 for", "2個で", "2개". For text before the amount. */
const SEVERAL_FOR =
  /(?:^|[^\d.,])(?:[2-9]|1\d|2[0-4])\s*(?:(?:pieces|pcs|stuck|stk|st|szt|ks|stuks|pezzi|pz|unidades|uds|ud|un|units?|items?|articles?|packs?|pairs?|pack|шт|бр|adet|db|kpl|buc|pieces?|boxes|bottles|[a-z]{3,12})\.?\s*)?(?:for|fur|pour|por|per|voor|za|for|till|a|x|kpl|за|по|για|için|icin|pentru|na|la|al|cho|untuk|zum preis von|\/)\s*(?:only |just |nur |seulement )?$/u
/** "Two for £5", "zwei für 5 €". Behind another word the number belongs to a title: "Portal Two for £20". */
const NUMBER_WORD_FOR =
  /(?:^|[^\p{L}\s]|(?:^|[^\p{L}])(?:or|any|oder|ou|o|of|eller|lub|nebo|alebo|oppure|или|або)\s)\s*(?:(?:two|three|four|five|six) for|(?:zwei|drei|vier|funf|sechs) fur|(?:deux|trois|quatre|cinq|six) pour|(?:dos|tres|cuatro|cinco|seis) por|(?:dois|duas|quatro) por|(?:due|tre|quattro|cinque) per|(?:twee|drie|vier|vijf|zes) voor|(?:tva|tre|fyra|fem) for|(?:to|tre|fire|fem) for|(?:dwa|dwie|trzy|cztery) za|(?:dva|dve|tri|ctyri|styri) za|(?:два|две|три|четыре|чотири) за)\s(?:only |just |nur |seulement )?$/u
const SEVERAL_EAST =
  /(?:[2-9]|1\d)\s*(?:件|個|点|개|枚|本|袋|盒|瓶|片|入|包|双|組|组|ชิ้น)\s*(?:て|仅|僅|只要|共|特價|特价|价|價|세트|묶음|组合|)?\s*:?\s*$/u
const SEVERAL_BUY =
  /(?<!\p{L})(?:buy|any|pick any|kaufe|bij|koop|kupi?|kupuj|kup si|achetez|compra|compre|lleva|leve|acquista|prendi|kob|kop|kjop|osta|vegyel|cumpara|купи|купите|купуи)\s+[2-9]\b[^\d]{0,20}$/u

/** "Multibuy £9", "les 2 : 6 €", "2 achetés 6 €", "2 pezzi 6 €", "pick 2 $6". */
const SEVERAL_TOGETHER =
  /(?<!\p{L})(?:multi-?(?:buy|pack)|(?:les|pick|choose|alle) [2-6]|[2-6] (?:achetes|pezzi|darab|kusy|sztuki|komada))\s?[:=]?\s*$/u

/** "1+1 za 7,99": both together. */
const SEVERAL_ADDED = /(?:^|[^\d.,])[1-9]\s?\+\s?[1-9]\s*(?:for|fur|pour|por|per|voor|za|za cenu|til)\s*$/u

/** "2 kom 5,00 €" with nothing before it. */
const SEVERAL_PIECES = new RegExp(`^[\\s|,;·•]*[2-5]\\s?(?:${PIECE})\\.?\\s?:?\\s?$`, "u")

/** "£12.00 · 3 bids", "81 zł licytacja": a bid is no price. */
const BIDS =
  /^[\s·•|,;(*-]{0,4}(?:(?:auktion|auction|licytacja|aukcja|aukce|aukcia|subasta|leil[aã]o|encheres|asta online|veiling|аукцион|аукціон|オークション)(?!\p{L})|\d{1,4}\s?(?:bids?|gebote?|ench[eè]res?|pujas?|lances?|biedingen|bud|ofert(?:y)?(?= licyt)|licytuj\p{L}*|prihoz\p{L}*|ставк\p{L}*|ставок|入札)(?!\p{L}))/u
export const bidsBehind = (after: string): boolean => BIDS.test(after)

/** "ab 3 Stück je", "od 3 ks": if one buys at least that many. */
const SEVERAL_FROM = new RegExp(
  `(?<!(?:set|komplet|paket|pakiranje|pakovanje|zestaw)\\s(?=od\\s))(?<!\\p{L})(?:from|ab|od|des|desde|a partir de|a partire da|vanaf|fra|fran|от|від)\\s+(?:[2-9]|[1-9]\\d{1,3})\\s*(?:${PIECE})\\.?\\s*(?:je|a|for|po|:|-)?\\s*$`,
  "u",
)
/** "przy zakupie 2 szt.", "beim Kauf von 2 Stück je": the price of one if one buys several. */
const WHEN_BUYING = new RegExp(
  `(?:^|[^\\p{L}])(?:when you buy|if you buy|when buying|bei abnahme von|bei kauf von|beim kauf von|pri odberu|pri koupi|pri kupe|pri nakupu|przy zakupie|pri kupnji|uz kupnju|bij aankoop van|vid kop av|ved kop af|ved kjop av|en achetant|pour l'achat de|a l'achat de|acquistando|comprando|al comprar|ao comprar|na compra de|при покупке|при купівлі)\\s(?:[2-9]|[1-9]\\d)(?!\\d|[.,]\\d)(?!\\s?(?:${MEASURE})${END})[^\\d]{0,20}$`,
  "u",
)
/** "от 2:", "par 3, l'unité à": the same in a word that says many other things. */
const SEVERAL_BY =
  /(?:^|[^\p{L}])(?:(?:par|от|від)\s(?:[2-9]|[1-9]\d)\s*[:,]|(?:a partir de|a partire da|desde|des|vanaf)\s(?:[2-9]|[1-9]\d{1,3})\s*:)[^\d]{0,20}$/u
export const severalInFront = (before: string): boolean =>
  (DIGIT.test(before) &&
    (SEVERAL_BY.test(before) ||
      WHEN_BUYING.test(before) ||
      SEVERAL_FOR.test(before) ||
      SEVERAL_EAST.test(before) ||
      SEVERAL_BUY.test(before) ||
      SEVERAL_ADDED.test(before) ||
      SEVERAL_FROM.test(before) ||
      SEVERAL_PIECES.test(before))) ||
  NUMBER_WORD_FOR.test(before) ||
  SEVERAL_TOGETHER.test(before)

/** "8,99 € ab 3 Stück", "$99 when you buy 2". */
const FROM_SEVERAL_BEHIND = new RegExp(
  `^\\s*(?:each |je )?(?:when you buy|if you buy|when buying|bei abnahme von|bei kauf von|beim kauf von|pri odberu|pri koupi|przy zakupie|bij aankoop van|des|ab|od|vanaf|a partir de|desde|от|від|fran|fra|при покупке|при купівлі)\\s(?:[2-9]|[1-9]\\d{1,3})(?:\\s?(?:${PIECE})${END}|[+,)]|\\s*$| or more)`,
  "u",
)
/** "₹150 + 50 Coins": the rest is paid in points. */
const POINTS_ADDED = new RegExp(`^\\s*\\+\\s*\\d[\\d.,]*\\s*(?:(?:super)?coins?|${POINTS})`, "u")
export const pointsAddedBehind = (after: string): boolean => POINTS_ADDED.test(after)

const SEVERAL_BEHIND =
  /^\s*(?:for|fur|pour|por|per|voor|za|\/|за|till)\s*(?:[2-9]|1\d)(?![\d.,])\s*(?!x|×|[\d.,]|months|monate|mois|meses|mesi|maanden|g\b|kg\b|ml\b|l\b|oz\b|cl\b)/u
export const severalBehind = (after: string): boolean => SEVERAL_BEHIND.test(after)
export const fromSeveralBehind = (after: string): boolean => DIGIT.test(after) && FROM_SEVERAL_BEHIND.test(after)

/** Dates, times, fractions and version-like chains: numbers in them are no amounts. */
const NOT_AMOUNTS =
  /(?<![\d.,])(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}(?![\d.,])|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d| ?kr)|[1-9]\/[2-9](?![\d.,]))/g

export interface Extent {
  start: number
  end: number
}

/** The quantity in "2.84 / 1L" and "1,50 € je 100 g": it says what the amount before it is for. */
const QUANTITY_OF_UNIT = new RegExp(
  `(?<=[\\d\\p{Sc}\\p{L})]\\s{0,3}(?:\\/|\\b(?:per|pro|je|por|par)\\b)\\s{0,3})\\d[\\d.,]*\\s?(?:${MEASURE})${END}`,
  "giu",
)

export const notAmounts = (text: string): Extent[] =>
  text.includes("/")
    ? [...extentsOf(NOT_AMOUNTS, text), ...extentsOf(QUANTITY_OF_UNIT, text)]
    : extentsOf(NOT_AMOUNTS, text)

/** @param pattern  with the `g` flag */
function extentsOf(pattern: RegExp, text: string): Extent[] {
  const found: Extent[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

/** "3.5万", "1,2 mln": the amount is not the number that is written. */
const MULTIPLIED =
  /^ ?(?:万|萬|만|億|亿|억|(?:lakhs?|lacs?|crores?|crs?|tys|tsd|tis|mln|mio|mrd|millions?|milliard\p{L}*|milioni|millones|milhoes|mila?|mi|bin|ezer|jt|juta|rb|ribu|tr|trieu|ty|млн|тыс|тис|хил|bn)(?!\p{L})|(?<! )[km](?!\p{L}))/u
export const isMultiplied = (after: string): boolean => MULTIPLIED.test(after)

/** What stands between the two ends of a range. */
const RANGE_LINK =
  /^\s*(?:[-–—~〜～]|to|bis|a|al|au|ate|hasta|tot|till|til|do|до|—|－|−|es|έως|εως|ile|and|bis zu|jusqu'a|fino a|–|から|至|到|ถึง|den|sampai|hingga|से|עד|حتى|إلى|الى|तक|đến|és|pana la|līdz|iki|kuni)\s*$/u
export const isRangeLink = (between: string): boolean => RANGE_LINK.test(between)

/** A dash for "no cents": "29.000,-", "105. –". */
const NO_CENTS = /^\s?[.,]\s?[-–—]/
export const hasNoCents = (after: string): boolean => NO_CENTS.test(after)

/** What follows a number that counts, measures or rates something: without a currency that is no amount. */
const COUNTED = new RegExp(
  `^\\s*(?:${MEASURE}|%|折|成|割|gb|tb|mah|mhz|watt|w|v|hz|"|''|inches|zoll|stars?|sterne|etoiles|estrellas|stelle|звезд|out of|von 5|de 5|sur 5|di 5|days?|tage|jours|dias|giorni|dni|dnů|dagen|dagar|дней|gun|päivää|reviews?|ratings?|bewertungen|avis|opiniones|sold|verkauft|x|×|°|/\\d)${END}`,
  "u",
)
export const isCounted = (after: string): boolean => COUNTED.test(after)

/** "cena za 1 szt.", "per piece": this is the price, if no other stands beside it. */
const ONE_PIECE_IN_FRONT = new RegExp(`(?:^|\\s)${PER}\\s*(?:1\\s?)?(?:${PIECE})\\.?\\s*:?\\s*$`, "u")
export const onePieceInFront = (before: string): boolean => ONE_PIECE_IN_FRONT.test(before)

const ONE_PIECE = new RegExp(`(?<![\\d.,])1\\s?(?:${PIECE})${END}`, "gu")
/** Blanks out "1 kom" and the like, which just mean the one thing that is sold. */
export const withoutOnePiece = (text: string): string => text.replace(ONE_PIECE, (piece) => " ".repeat(piece.length))
