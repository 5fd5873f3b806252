/** Reads CSV text (RFC 4180, but also with ";" or tabs) into rows of fields. */

export interface CsvRow {
  /** Line on which the row begins, from 1. */
  line: number
  fields: string[]
}

const DELIMITERS = [",", ";", "\t"] as const

/** The delimiter that the header uses most. */
export function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!
}

/** Blank lines are left out; an unclosed quote runs to the end of the text. */
export function csvRows(text: string, delimiter: string): CsvRow[] {
  const rows: CsvRow[] = []
  let fields: string[] = []
  let field = ""
  let quoted = false
  let line = 1
  let rowLine = 1
  const endRow = (): void => {
    fields.push(field)
    if (fields.some((value) => value.trim() !== ""))
      rows.push({ line: rowLine, fields: fields.map((value) => value.trim()) })
    fields = []
    field = ""
  }
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!
    if (sign === "\n") line += 1
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[index + 1] === '"') {
        field += sign
        index += 1
      } else quoted = false
    } else if (sign === '"' && field.trim() === "") {
      quoted = true
      field = ""
    } else if (sign === delimiter) {
      fields.push(field)
      field = ""
    } else if (sign === "\n") {
      endRow()
      rowLine = line
    } else if (sign !== "\r") field += sign
  }
  endRow()
  return rows
}
