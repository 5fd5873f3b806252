/**
 * Numbers, texts and patterns that are constants at the top level of a module are named in capitals, as CONTRIBUTING.md
 * says.
 */
import { readdirSync } from "node:fs"
import ts from "typescript"
import { expect, it } from "vitest"
import { read, root } from "./files"

const operators = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.SlashToken,
])

const isFixed = (value: ts.Expression): boolean =>
  ts.isNumericLiteral(value) ||
  ts.isStringLiteral(value) ||
  ts.isRegularExpressionLiteral(value) ||
  (ts.isPrefixUnaryExpression(value) && isFixed(value.operand)) ||
  (ts.isParenthesizedExpression(value) && isFixed(value.expression)) ||
  (ts.isBinaryExpression(value) && operators.has(value.operatorToken.kind) && isPart(value.left) && isPart(value.right))
const isPart = (value: ts.Expression): boolean => ts.isIdentifier(value) || isFixed(value)

/** A style sheet may be put together from those of other modules. */
const isStyle = (name: string): boolean => name.endsWith("Css")

function smallLetters(code: string): string[] {
  const { statements } = ts.createSourceFile("module.tsx", code, ts.ScriptTarget.Latest)
  const lists = statements.filter(ts.isVariableStatement).map(({ declarationList }) => declarationList)
  const constants = lists.filter(({ flags }) => flags & ts.NodeFlags.Const)
  return constants.flatMap(({ declarations }) =>
    declarations.flatMap(({ name, initializer }) => {
      const isWrong = ts.isIdentifier(name) && /^[a-z]/.test(name.text) && !isStyle(name.text)
      return isWrong && initializer && isFixed(initializer) ? [name.text] : []
    }),
  )
}

it("finds a constant in lower case", () => {
  const code =
    'const dayMs = 24 * hourMs\nexport const name = "a"\nconst sign = /a/\nconst DAYS = 3\nconst one = two()\nlet at = 0\n'
  expect(smallLetters(code)).toEqual(["dayMs", "name", "sign"])
})

it("constants are in capitals", () => {
  const modules = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  expect(modules.flatMap((file) => smallLetters(read(`src/${file}`)).map((name) => `${file}: ${name}`))).toEqual([])
})
