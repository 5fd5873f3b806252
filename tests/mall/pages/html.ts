/** HTML by template: every value is escaped unless it is HTML already. */

export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text
  }
}

type Value = Html | string | number | null | undefined | false | readonly Value[]

export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.reduce((text, part, index) => text + rendered(values[index - 1]) + part))
}

/** Marks text as HTML. Only for our own. */
export function trusted(text: string): Html {
  return new Html(text)
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0).toString().padStart(3, "0")};`)
}

/**
 * JSON for an attribute, escaped once more than HTML needs, because such sites pass it through two templates. The
 * template then escapes the result again.
 */
export function twiceEscapedJson(value: unknown): string {
  return escapeHtml(JSON.stringify(value))
}

/** JSON for a `<script type="application/…json">`; no text in it can close the element. */
export function scriptJson(value: unknown): Html {
  return trusted(JSON.stringify(value).replace(/</g, "\\u003c"))
}

function rendered(value: Value): string {
  if (value === null || value === undefined || value === false) return ""
  if (value instanceof Html) return value.text
  if (typeof value === "object") return value.map(rendered).join("")
  return escapeHtml(String(value))
}
