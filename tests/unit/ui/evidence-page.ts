/** Evidence pages for tests. */
import { readFileSync } from "node:fs"
import type { EvidenceFile, PageLanguage } from "../../../src/messages/subjects/evidence"
import { toBase64 } from "../../../src/model/bytes"
import { DRAWING_VERSION, drawEvidence } from "../../../src/ui/evidence-page/draw"
import { fixedWords, type Messages } from "../../../src/ui/evidence-page/fixed-words"
import { root } from "../../../vitest.shared"

export const onPage: EvidenceFile["page"] = { drawing: DRAWING_VERSION, language: "en", utcOffsetMinutes: 60 }

export const messagesOf = async (language: PageLanguage): Promise<Messages> =>
  JSON.parse(readFileSync(`${root}locales/${language}/messages.json`, "utf8"))

export async function drawn(file: EvidenceFile): Promise<string> {
  const { language, utcOffsetMinutes } = file.page
  return drawEvidence(file, fixedWords(language, await messagesOf(language), utcOffsetMinutes))
}

const carriedData = /(?<=<template id="liveproof-evidence">)[^<]*/

/** The page with other data inside but the same drawing. */
export const carrying = (page: string, data: unknown): string =>
  page.replace(carriedData, toBase64(new TextEncoder().encode(JSON.stringify(data))))

/** All tags with their attribute names. Anything that is not a well-formed tag is left as it is. */
export const markupOf = (page: string): string =>
  page
    .replace(carriedData, "")
    .replace(/="[^"]*"/g, "")
    .replace(/>[^<]*</g, "><")

const lengthy = ["pause", "stall", "speed", "hidden", "other-video"] as const
const named = ["slate", "advert", "viewer-seek", "unclear-seek", "backdrop"] as const

/**
 * As much as a page may have to say, with the longest title and address; in German, because its sentences are longer.
 */
export function crowded(file: EvidenceFile): EvidenceFile {
  const { repeat, at } = file.bundle
  return {
    ...file,
    page: { ...file.page, language: "de" },
    show: { ...file.show, title: "W".repeat(500), url: `https://shop.example/${"w".repeat(1_900)}` },
    timeline: {
      ...file.timeline,
      marks: Array.from({ length: 60 }, (_, n) => ({
        ...{ kind: "quotation" as const, atSeconds: n, more: 3, name: "W".repeat(200), said: "W".repeat(240) },
      })),
    },
    because: Array.from({ length: 10 }, (_, n) => ({
      ...{ kind: "repeat" as const, level: "may-be" as const, confidence: 0.5, at },
      repeat: { ...repeat, lagSeconds: 40 + n, now: { fromSeconds: 50, toSeconds: 60 + n } },
    })),
    against: [
      ...lengthy.map((cause, n) => ({ kind: "interruption" as const, cause, times: n + 2, seconds: 100 * n, at })),
      ...named.map((as, n) => ({ kind: "harmless-repeat" as const, as, seconds: 10 + n, repeat, at })),
    ],
  }
}
