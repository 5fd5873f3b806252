/**
 * Small word lists of praise and complaint. The stars decide which side a review is on, never these lists. They only
 * find the sentences that fit the side: a 5-star review has its "but", and a 1-star review its "I wanted to like it".
 */
import { type Language, languages } from "./language"

const setOf = (words: string) => new Set(words.split(" "))

const praise: Record<Language, ReadonlySet<string>> = {
  en: setOf(
    "great good nice excellent perfect perfectly love loves loved beautiful comfortable easy easily best well recommend " +
      "recommended happy awesome amazing wonderful fantastic sturdy durable solid quality works worth fine pretty cute " +
      "soft strong quick fast pleased impressed satisfied favorite favourite reliable handy useful helpful attractive " +
      "bright clear smooth delicious fun lovely superb affordable lightweight like",
  ),
  de: setOf(
    "gut gute guter gutes gutem guten super toll tolle tolles toller perfekt schön schöne schönes schöner klasse prima " +
      "hervorragend ausgezeichnet empfehlen empfehlenswert zufrieden begeistert leicht einfach bequem stabil hochwertig " +
      "robust praktisch schnell angenehm bestens liebe lohnt spitze top funktioniert passt weich günstig hübsch",
  ),
  fr: setOf(
    "bon bonne bons bonnes bien super parfait parfaite excellent excellente beau belle beaux génial géniale agréable " +
      "confortable facile pratique solide qualité recommande satisfait satisfaite content contente ravi ravie rapide " +
      "efficace aime adore magnifique joli jolie top léger légère doux douce impeccable nickel",
  ),
  es: setOf(
    "bueno buena buenos buenas buen bien excelente perfecto perfecta genial encanta recomiendo recomendable contento " +
      "contenta satisfecho cómodo cómoda fácil práctico práctica calidad bonito bonita rápido rápida útil estupendo " +
      "maravilloso resistente ligero ligera suave mejor gusta funciona precioso preciosa ideal",
  ),
  ja: setOf(
    "良い よい いい 良く 良かっ 最高 満足 便利 快適 綺麗 きれい 可愛い かわいい 素敵 おすすめ オススメ 気に入っ 使いやすい 丈夫 美味しい おいしい 嬉しい 軽い 軽く 簡単 安心 完璧 十分",
  ),
}

const complaint: Record<Language, ReadonlySet<string>> = {
  en: setOf(
    "bad poor poorly terrible horrible awful worst broke broken break breaks cheap cheaply flimsy waste disappointed " +
      "disappointing disappointment problem problems issue issues return returned returning refund defective useless " +
      "uncomfortable hard difficult stopped fail failed fails failing junk hate hated avoid worse wrong weak leak leaked leaks " +
      "loud noisy small tight expensive overpriced dead died unfortunately slow missing torn ripped annoying never " +
      "smell smells scratched rust rusted cracked unreliable unusable",
  ),
  de: setOf(
    "schlecht schlechte schlechter schlechtes schlechten leider enttäuscht enttäuschend kaputt defekt billig mangelhaft " +
      "problem probleme zurück zurückgeschickt rücksendung umtausch unbrauchbar gebrochen gerissen fehlt fehlte teuer " +
      "laut langsam stinkt riecht schwach wackelt wackelig nie ärgerlich schrott müll katastrophe unbequem falsch schwer " +
      "reklamation undicht",
  ),
  fr: setOf(
    "mauvais mauvaise déçu déçue décevant décevante cassé cassée casse défaut défectueux problème problèmes retour " +
      "renvoyé remboursement inutile fragile dommage cher chère bruyant bruyante lent lente nul nulle pire jamais odeur " +
      "inconfortable difficile éviter déconseille malheureusement panne manque déchiré arnaque médiocre",
  ),
  es: setOf(
    "malo mala malos malas mal peor decepcionado decepcionada decepción decepcionante roto rota rompió rompe defecto " +
      "defectuoso problema problemas devolver devuelto devolución reembolso inútil caro cara ruidoso lento débil nunca " +
      "incómodo difícil desgraciadamente lamentablemente falta olor huele basura pésimo pésima frágil evitar",
  ),
  ja: setOf(
    "悪い 悪く 残念 壊れ 壊れた 最悪 不良 返品 返金 不満 失敗 問題 ひどい 酷い 高い 高く うるさい 弱い 重い 遅い 使えない 使いにくい 臭い 安っぽい がっかり 破れ 痛い",
  ),
}

const negation: Record<Language, ReadonlySet<string>> = {
  en: setOf(
    "not no never don't doesn't didn't isn't wasn't aren't weren't can't cannot couldn't won't wouldn't nothing hardly",
  ),
  de: setOf("nicht kein keine keinen keiner nie niemals kaum nichts weder"),
  fr: setOf("pas jamais aucun aucune rien ni guère"),
  es: setOf("no nunca jamás ningún ninguna nada ni tampoco"),
  ja: setOf("ない なかっ なく ませ ず"),
}

/** How many words a negation reaches. In Japanese it comes after the word that it negates. */
const NEGATION_REACH = 3

const valueByWord = new Map<Language, Map<string, number>>(
  languages.map((language) => [
    language,
    new Map([
      ...[...praise[language]].map((word) => [word, 1] as const),
      ...[...complaint[language]].map((word) => [word, -1] as const),
    ]),
  ]),
)

/** Words of praise minus words of complaint in a sentence. A negated word counts for the other side. */
export function toneOf(words: readonly string[], language: Language): number {
  const values = valueByWord.get(language)!
  let tone = 0
  for (let at = 0; at < words.length; at++) {
    const value = values.get(words[at]!)
    if (value !== undefined) tone += isNegated(words, at, language) ? -value : value
  }
  return tone
}

function isNegated(words: readonly string[], at: number, language: Language): boolean {
  const from = language === "ja" ? at + 1 : Math.max(0, at - NEGATION_REACH)
  const to = language === "ja" ? at + 1 + NEGATION_REACH : at
  return words.slice(from, to).some((word) => negation[language].has(word))
}
