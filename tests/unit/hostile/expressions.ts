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

const parse = (name: string): ts.SourceFile =>
  ts.createSourceFile(name, readFileSync(new URL(name, folder), "utf8"), ts.ScriptTarget.Latest, true)
const parsedFiles = sourceFiles().map((name) => ({ name, source: parse(name) }))

/** Each node of a type, in each file of src. */
function nodesOf<T extends ts.Node>(
  isWanted: (node: ts.Node) => node is T,
): { name: string; place: string; node: T }[] {
  return parsedFiles.flatMap(({ name, source }) => {
    const found: { name: string; place: string; node: T }[] = []
    const visit = (node: ts.Node): void => {
      if (isWanted(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        found.push({ name, place: `src/${name}:${line + 1}`, node })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

/** Those written as literals. */
export const literalExpressions = (): Expression[] =>
  nodesOf(ts.isRegularExpressionLiteral).map(({ place, node: { text } }) => {
    const end = text.lastIndexOf("/")
    return { place, pattern: new RegExp(text.slice(1, end), text.slice(end + 1)) }
  })

const isBuilding = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp"

/** Where one is put together. */
export const buildingPlaces = (): string[] => nodesOf(isBuilding).map(({ place }) => place)

const isStringMatch = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  /^(?:match|matchAll|search)$/.test(node.expression.name.text) &&
  node.arguments.some((given) => ts.isStringLiteralLike(given) || ts.isTemplateExpression(given) || isSum(given))
const isSum = (node: ts.Node): boolean => ts.isBinaryExpression(node)

/** Where a string is handed to something that makes an expression of it unseen. */
export const unseenPlaces = (): string[] => nodesOf(isStringMatch).map(({ place }) => place)

/** Imports the modules that put expressions together. */
export async function buildingModules(): Promise<void> {
  for (const name of new Set(nodesOf(isBuilding).map(({ name }) => name)))
    await import(/* @vite-ignore */ `../../../src/${name}`)
}

/** Those that modules put together while they load. @param load imports them */
export async function builtExpressions(load: () => Promise<unknown>): Promise<Expression[]> {
  const found: Expression[] = []
  const Plain = globalThis.RegExp
  const make = ([source, flags]: [string | RegExp, string?]) => {
    const made = flags === undefined ? new Plain(source) : new Plain(source, flags)
    const place = /src\/[^)\s]*?\.tsx?:\d+/.exec(new Error().stack ?? "")?.[0]
    if (place) found.push({ place, pattern: made })
    return made
  }
  globalThis.RegExp = new Proxy(Plain, {
    construct: (_, given) => make(given as [string]),
    apply: (_, __, given) => make(given as [string]),
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

/** A text: a beginning, and what is said again and again behind it. */
export interface Hostile {
  beginning: string
  again: string
}

/** Signs that stand in an expression for themselves. */
const ownSigns = ({ source }: RegExp): string[] =>
  [...new Set(source.match(/\\[+.()[\]/$*?|{}^-]|[^\p{L}\p{N}\s\\()[\]{}|?*+^$.-]/gu) ?? [])].map((sign) =>
    sign.replace("\\", ""),
  )

/** The strings against an expression; each ends in a sign that fits nowhere. */
export function hostileTo(pattern: RegExp): Hostile[] {
  const alphabet = alphabetOf(pattern).slice(0, 40)
  const common = alphabet.slice(0, 7)
  const pairs = common.flatMap((one) => common.map((other) => one + other))
  const words = wordsOf(pattern)
  const spoken = words.flatMap((word) => [`${word} `, `${word}1 `, `1${word}`, word])
  const units = [...new Set([...alphabet, ...pairs, ...spoken])]
  // What repeats without end may only be reached behind something else.
  const beginnings = [...words, ...ownSigns(pattern).slice(0, 8)]
  const repeated = [...new Set([" ", "1", "a", ...common])]
  return [
    ...units.map((again) => ({ beginning: "", again })),
    ...beginnings.flatMap((beginning) => repeated.map((again) => ({ beginning, again }))),
  ]
}

export const hostileString = ({ beginning, again }: Hostile, length: number): string =>
  `${beginning}${again.repeat(Math.ceil(length / again.length)).slice(0, length - 1)}\u0001`

/** As the code may use it: the first match, or every one. */
export function run(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, "")
  else pattern.test(text)
}
