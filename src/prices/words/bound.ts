/**
 * Prices for those who sign a contract ("$0.99 with 2-year contract", "mit 24-Monats-Vertrag", "con permanencia") or give an old
 * device in return ("avec la reprise de votre mobile"), and for those who do not ("ohne Vertrag"): a preposition, what may follow it,
 * and a noun. Words that carry the preposition in their ending are phrases, in conditional.ts.
 */
import { alternatives } from "./alternatives"

const WITH = alternatives(
  "with on mit bei im avec contre con com met bij med vid ved z ze w przy s se so k na с со при в по з із під uz sa ob cu με su ar",
)
const THANKS_TO = "grace a|en echange de|dank|gracias a|grazie a"
const WITHOUT = alternatives("without ohne sans sin senza sem zonder utan uden uten ilman bez без fără χωρίς be brez")
const BETWEEN = alternatives(
  "a an the any your new eligible qualifying einem einer dem der deinem deiner ihrem ihrer neuem neuen un une la le votre nouveau nouvel service el su tu una il lo o um uma seu sua een de het je uw ett et din en ny nytt",
)
const TIME = `\\d{1,2}[ -]?(?:${alternatives(
  "year yr month mth mo monats monate monatigem jahres jahr mois an ans meses mes anos mesi anni jarig maanden maand år års mån månaders månader md mdr mnd måneders kk měsíců měsíce měsíční mesiacov mesiace miesięcy miesiące miesięczną mjeseca mjeseci meseca mesecev месяцев месяца месеца лет",
)})\\.?`
const CONTRACT = [
  alternatives(
    "contract agreement engagement contrato permanencia portabilidad tarifa contratto vincolo fidelização fidelidade bindningstid avtal bindingstid bindingsperiode aftale avtale συμβόλαιο δέσμευση",
  ),
  "(?:handy|mobilfunk|laufzeit|daten|neu)?vertrag(?:s(?:bindung|verlangerung|abschluss|laufzeit))?",
  "(?:handy|mobilfunk|allnet-?)?tarif",
  // "Avec forfait ménage": a lump sum for something else.
  "forfait(?! (?!mobile|bloque|telephon|ou|et|sans|\\d)\\p{L})",
  `(?:${alternatives(
    "umow zobowiązań zobowiązani smlouv závazk záväzk zmluv viazanosť viazanosti paušál tarif контракт тариф договор ugovor pogodb vezav sutart līgum",
  )})\\p{L}{0,3}`,
].join("|")
const TRADE_IN = [
  "trade[ -]?in|reprise|inzahlungnahme|inzahlungsnahme|(?:altgerate)?eintausch|inruil|permuta|rottamazione|inbyte|innbytte|indbytte",
  "(?:ruckgabe|abgabe) (?:deines|ihres|eines|des) alt\\p{L}{0,10}|zwrocie stareg\\p{L}",
  "(?:vykup|odkup)\\p{L}{0,2}|сдаче|обмене|обміні|тре[ий]д[ -]?ин",
].join("|")
/** "24-Monats-Vertrag", "2-year contract", "2-jarig abonnement": binds without a preposition. */
const BOUND_FOR_LONG = `${TIME}[ -](?:contract|agreement|vertrag|abonnement|abonnemang|binding|bindningstid|engagement|contrato|contratto)`

/** "Kahden vuoden sopimuksella": the ending says "with". */
const FINNISH =
  "(?:(?:\\p{L}{3,12} |\\d{1,2} ?)(?:vuoden|kuukauden|kk) )?(?:maaraaikaisella )?(?:sopimuksella|liittymalla)"

const TERM = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:(${WITHOUT})|${WITH}|${THANKS_TO}) (?:(?:${BETWEEN}|${TIME})[ -]|l'){0,3}(?:${CONTRACT}|${TRADE_IN})(?: (?:(?:de|di|a|for|za|na) )?${TIME})?|${BOUND_FOR_LONG}|(?:with|on) (?:(?:an?|any) )?${TIME} (?:wireless |phone |data )?plan|${FINNISH}|(no (?:(?:annual |${TIME} )?contract|trade[ -]?in)|(?:contract|sim)[ -]free))(?!\\p{L})`,
  "gu",
)
/** Parts of all the nouns: most texts have none, and need no closer look. */
const HINT =
  /ontra|контра|agreem|vertrag|tarif|forfait|engag|permanen|portabil|vincol|fideli|bind|avtal|aftale|συμβ|δεσμ|umow|zobow|smlouv|vazk|zmluv|viaz|pausal|тариф|догов|ugovor|pogodb|vezav|sutart|ligum|trade|reprise|inzahl|tausch|gabe|zwroc|inruil|permut|rottam|bytte|inbyte|kup|сдач|обм[еі]н|тре[ий]д|abonn| plan|sopimu|liittym|sim[ -]f/

export interface BoundTerm {
  start: number
  end: number
  /** Whether the price is for those who do not sign or give anything. */
  isWithout: boolean
}

/** @param text  folded */
export const boundTerms = (text: string): BoundTerm[] =>
  HINT.test(text)
    ? [...text.matchAll(TERM)].map(({ index, 0: term, 1: without, 2: free }) => ({
        start: index,
        end: index + term.length,
        isWithout: without !== undefined || free !== undefined,
      }))
    : []

/** @param text  folded: what stands behind an amount */
export const beginsWithBoundTerm = (text: string): boolean =>
  boundTerms(text).some(({ start }) => /^[\s*,(]*$/.test(text.slice(0, start)))

/**
 * @param text  folded: what stands in front of an amount
 * @returns where the term begins that ends it; `text.length` for none
 */
export const startOfBoundTerm = (text: string): number =>
  boundTerms(text).findLast(({ end }) => /^[\s:]*$/.test(text.slice(end)))?.start ?? text.length
