/** The letters of which made-up words consist, by script. */
const vowels = [..."aeiou"]
const consonants = [..."bdfgklmnprstvz"]

/** Enough letters of each script to make many words, in lower case if the script has cases. */
const letters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, [..."абвгдеиклмнопрстуфхя"]],
  [/\p{Script=Greek}/u, [..."αβγδεζηθικλμνξοπρστω"]],
  [/\p{Script=Han}/u, [..."山川田木林森花草竹石土水火雨雪云虫魚鳥犬"]],
  [/\p{Script=Hiragana}/u, [..."かきくけこさしすせそたちつてとなにぬねの"]],
  [/\p{Script=Katakana}|ー/u, [..."カキクケコサシスセソタチツテトナニヌネノ"]],
  [/\p{Script=Hangul}/u, [..."가나다라마바사아자차카타파하거너더러머버"]],
  [/\p{Script=Arabic}/u, [..."ابتثجحخدذرزسشصضطظعغف"]],
  [/\p{Script=Hebrew}/u, [..."אבגדהוזחטיכלמנסעפצקר"]],
  [/\p{Script=Thai}/u, [..."กขคงจฉชซญดตถทธนบปผพฟ"]],
  [/\p{Script=Devanagari}/u, [..."कखगघचछजझटठडढतथदधनपफब"]],
]

export type Pick = <T>(from: readonly T[]) => T

/**
 * A letter in place of another. In Latin script, and for scripts that are not listed, consonants and vowels alternate,
 * so that words can be pronounced.
 */
export function letterLike(original: string, position: number, pick: Pick): string {
  const script = letters.find(([pattern]) => pattern.test(original))?.[1]
  const letter = script ? pick(script) : pick(position % 2 === 0 ? consonants : vowels)
  return original !== original.toLowerCase() ? letter.toUpperCase() : letter
}
