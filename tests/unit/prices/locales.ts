/** Every locale that Intl knows in this runtime: all languages it has data for, with their main region and some others. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"]
const REGIONS =
  "AE AR AT AU BE BR CA CH CL CN CO DE DK EG ES FI FR GB HK IE IN IR IT JP KR LI LU MX MY NL NO NZ PK PL PT RU SE SG TW UA US UY ZA"
const SCRIPTS = ["Adlm", "Arab", "Cyrl", "Deva", "Hans", "Hant", "Latn"]

function isKnown(tag: string): boolean {
  return new Intl.NumberFormat(tag).resolvedOptions().locale.startsWith(tag)
}

export function knownLocales(): string[] {
  const pairs = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
  const candidates = [...pairs, ...pairs.flatMap((pair) => LETTERS.map((letter) => pair + letter))]
  // Old tags come back as other ones ("sh" as "sr-Latn"), which are found in their own place.
  const languages = Intl.NumberFormat.supportedLocalesOf(candidates).filter((tag) => candidates.includes(tag))
  const regional = languages.flatMap((language) => [
    `${language}-${new Intl.Locale(language).maximize().region ?? "001"}`,
    ...(WIDESPREAD.has(language) ? REGIONS.split(" ").map((region) => `${language}-${region}`) : []),
    ...SCRIPTED.filter(([scripted]) => scripted === language).map(([, script]) => `${language}-${script}`),
  ])
  return [...new Set([...languages, ...regional])].filter(isKnown)
}

/** Languages whose way to write money differs between countries. */
const WIDESPREAD = new Set(["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "zh"])
const SCRIPTED = ["az", "bs", "ff", "pa", "sr", "uz", "zh"].flatMap((language) =>
  SCRIPTS.map((script) => [language, script] as const),
)
