/**
 * Full stops that do not end a sentence: abbreviations and ordinals, in the languages whose reviews are split into
 * sentences.
 */

/** In lower case, without the last full stop. Those of one language do no harm in the others. */
const WORDS =
  // English
  "mr mrs ms dr prof st jr sr vs approx apprx est incl excl max min temp no nos fig vol dept govt ft oz lb lbs sq pcs pkg qty misc esp " +
  "e.g i.e a.k.a u.s u.k u.s.a ph.d jan feb mar apr jun jul aug sep sept oct nov dec mt gen col capt rev hon " +
  // German
  "ca z.b d.h u.a bzw ggf inkl exkl evtl nr tel str vgl zzgl mind bspw sog allg bes gem i.d.r o.ä u.ä z.t v.a s.o s.u abs abb art bd st " +
  "hr fr dipl ing zz std min sek mio mrd jh ggü insb urspr versch usf einschl zw lt " +
  // French
  "mme mmes mlle m mm env ex p.ex c.-à-d c.à.d réf tél boul av bd chap nb num apr janv févr avr juil déc qqn qqch " +
  // Spanish
  "sra sres srta dra ud uds p.ej aprox núm pág tfno avda depto ee.uu rr.hh ff.aa jj.oo cc.oo a.c d.c admón incl máx mín " +
  // Italian
  "sig sigg sig.ra dott dott.ssa ing avv es p.es ecc pag tel circa n art cfr max min"

const ABBREVIATIONS: ReadonlySet<string> = new Set(WORDS.split(" "))
/** Those that often do end a sentence: it goes on only if a lower-case word or a number follows. */
const MAY_END: ReadonlySet<string> = new Set(
  "max min est ex es art no col mar ft oz lb lbs pcs ecc temp fig gen hon st m n fr lt sek std ee.uu rr.hh ff.aa jj.oo cc.oo a.c d.c u.s.a".split(
    " ",
  ),
)

const LAST_WORD = /(?:^|[\s("„«])'?(\p{L}[\p{L}.'-]{0,30})\.$/u
const INITIALS = /(?:^|[\s("'„«])(?:\p{L}\.){1,4}$/u
const ORDINAL = /(?:^|[\s("'„«])\d{1,2}\.$/u
/** Languages that write ordinals with a full stop. */
const WITH_ORDINALS: ReadonlySet<string> = new Set(["de"])
const GOES_ON = /^[\p{Ll}\d(,]/u
/** "M. Durand": in French, before any man's name. */
const FRENCH_TITLE = /(?:^|[\s("'„«])M\.$/u

/** "EE. UU.", "z. B.": the parts of one abbreviation may stand apart. */
const PARTS = /(?:^|[\s("'„«])((?:\p{L}{1,4}\. ){1,3}\p{L}{1,4})\.$/u
const LONGEST_PARTS = 25
const FIRST_PART = /^(\p{L}{1,4})\./u
/** Every beginning of an abbreviation with full stops in it: "i", "i.d", "i.d.r". */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...ABBREVIATIONS].flatMap((word) => word.split(".").map((_, index, parts) => parts.slice(0, index + 1).join("."))),
)

/** The longest abbreviation with blanks between its parts that ends `stopped`; null for none. */
function partedEnd(stopped: string): string | null {
  const parts = PARTS.exec(stopped.slice(-LONGEST_PARTS))?.[1]?.toLowerCase().split(". ") ?? []
  for (let from = 0; from < parts.length - 1; from++) {
    const word = parts.slice(from).join(".")
    if (BEGINNINGS.has(word)) return word
  }
  return null
}

const isBeginning = (word: string, next: string): boolean => {
  const part = FIRST_PART.exec(next)?.[1]?.toLowerCase()
  return part !== undefined && BEGINNINGS.has(`${word}.${part}`)
}

/** Whether `before` and `next` belong to the same sentence. */
export function goesOn(before: string, next: string, language: string): boolean {
  const stopped = before.trimEnd()
  if (!stopped.endsWith(".")) return false
  if (ORDINAL.test(stopped)) return WITH_ORDINALS.has(language) || GOES_ON.test(next)
  if (language === "fr" && FRENCH_TITLE.test(stopped)) return true
  const isSingleLetter = INITIALS.test(stopped)
  const last = LAST_WORD.exec(stopped)?.[1]?.toLowerCase()
  const word = partedEnd(stopped) ?? last
  if (word && isBeginning(word, next)) return true
  if (!word) return isSingleLetter
  if (ABBREVIATIONS.has(word)) return MAY_END.has(word) ? GOES_ON.test(next) : true
  // "the U.S. version", "J. K.": initials. A single "I." or "a." ends its sentence.
  return isSingleLetter && (word.includes(".") || GOES_ON.test(next) || /^\p{L}\./u.test(next))
}
