import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

type Messages = Record<string, { message: string }>
const folder = new URL("../../locales/", import.meta.url)
const textOf = (language: string) => readFileSync(new URL(`${language}/messages.json`, folder), "utf8")
const languages = readdirSync(folder)
const english: Messages = JSON.parse(textOf("en"))
const placeholders = (text: string) => (text.match(/\$\d/g) ?? []).sort().join()

describe.each(languages)("the texts in %s", (language) => {
  const messages: Messages = JSON.parse(textOf(language))

  it("have the same keys as the English ones, sorted, and round-trip", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english).sort())
    expect(JSON.parse(JSON.stringify(messages))).toEqual(messages)
  })

  it("use the same placeholders", () => {
    for (const [key, { message }] of Object.entries(messages)) {
      if (key.endsWith("_one")) continue
      expect(placeholders(message), key).toBe(placeholders(english[key]!.message))
    }
  })

  it("never accuse", () => {
    for (const [key, { message }] of Object.entries(messages))
      expect(message, key).not.toMatch(/\b(fake|scam|fraud|illegal|betrug|betrügerisch|gefälscht|illegal)\b/i)
  })

  it("are complete for a store listing", () => {
    expect(messages.extensionDescription!.message.length).toBeLessThanOrEqual(132)
  })
})
