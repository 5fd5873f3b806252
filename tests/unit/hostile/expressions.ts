/** Every regular expression of src, found in its text, and strings that are made to keep each of them busy. */
import { readdirSync, readFileSync } from "node:fs"
import ts from "typescript"

export interface Expression {
  /** "src/sites/dom/dates.ts:42". */
  place: string
  pattern: RegExp
}

const folder = new URL("../../../src/", import.meta.url)

const sourceFiles = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()

/** Those written as literals. */
export function literalExpressions(): Expression[] {
  return sourceFiles().flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8")
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
    const found: Expression[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/")
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        found.push({
          place: `src/${name}:${line + 1}`,
          pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)),
        })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

/** Imports the folders whose modules run without a browser; those of the others build no expression of their own. */
export async function pureModules(): Promise<void> {
  for (const name of sourceFiles()) {
    if (/^(?:model|sites|prices|reviews|pressure|liveness)\//.test(name))
      await import(/* @vite-ignore */ `../../../src/${name}`)
  }
}

/** Those that modules put together while they load. @param load imports them */
export async function builtExpressions(load: () => Promise<unknown>): Promise<Expression[]> {
  const found: Expression[] = []
  const Plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = flags === undefined ? new target(source) : new target(source, flags)
      const place = /src\/[^)\s]*?\.tsx?:\d+/.exec(new Error().stack ?? "")?.[0]
      if (place) found.push({ place, pattern: made })
      return made
    },
  })
  try {
    await load()
  } finally {
    globalThis.RegExp = Plain
  }
  return found
}

/** One that stands for each class of signs. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\\d|\\p\{N/, "1"],
  [/\\s|\\p\{Z/, " "],
  [/\\w|\\p\{L|\.\*|\.\+|\.\{/, "a"],
  [/\\p\{Lu/, "A"],
  [/\\n|\\r/, "\n"],
  [/\\p\{Cc/, "\t"],
  [/\\p\{RI/, "\u{1f1e6}"],
]

/** What an expression speaks of: its own letters and signs, and one of each class in it. */
function alphabetOf({ source }: RegExp): string[] {
  const classes = signs.filter(([mark]) => mark.test(source)).map(([, sign]) => sign)
  const plain = source
    .replace(/\\p\{[^}]*\}|\\u\{?[0-9a-f]+\}?|\\[dDsSwWbBnrtvf]|\(\?<?[:=!]/gi, "")
    .replace(/\\(.)/g, "$1")
  const own = new Set([...plain].filter((sign) => !/[()[\]|^$*+?{}]/.test(sign) || source.includes(`\\${sign}`)))
  return [...new Set([...classes, ...own, "a", "1", " "])]
}

/** Words as they stand in an expression, so that what follows them is reached. */
const wordsOf = ({ source }: RegExp): string[] => [...new Set(source.match(/[\p{L}]{2,}|\d{2,}/gu) ?? [])].slice(0, 12)

/** What is said again and again in strings against the expression; each string ends in a sign that fits nowhere. */
export function hostileUnits(pattern: RegExp): string[] {
  const alphabet = alphabetOf(pattern).slice(0, 40)
  const common = alphabet.slice(0, 7)
  const pairs = common.flatMap((one) => common.map((other) => one + other))
  const spoken = wordsOf(pattern).flatMap((word) => [`${word} `, `${word}1 `, `1${word}`, word])
  return [...new Set([...alphabet, ...pairs, ...spoken])]
}

export const hostileString = (unit: string, length: number): string =>
  `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length - 1)}\u0001`

/** As the code uses it: every match of a global one, else the first. */
export const run = (pattern: RegExp, text: string): void => {
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, "")
  else pattern.test(text)
}
