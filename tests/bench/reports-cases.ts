/** Cases made from public bug reports: a folder with one JSON file each. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod/mini"
import type { Review } from "~model/review"
import type { DiscountScenario } from "./discounts-scenario"

/** A list means that any of these will do. */
const answer = z.union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), z.number(), z.null()]))])
export type Answer = z.infer<typeof answer>

const named = { id: z.string(), kind: z.optional(z.string()) }
const hint = z.object({
  currency: z.optional(z.string()),
  locale: z.optional(z.string()),
  decimalSeparator: z.optional(z.enum([".", ","])),
})
const textCase = z.object({
  ...named,
  area: z.literal("text"),
  text: z.string(),
  hint: z.optional(hint),
  mode: z.optional(z.enum(["parsePrice", "money"])),
  expected: z.object({ current: z.optional(answer), roles: z.optional(z.record(z.string(), answer)) }),
})
const pageCase = z.object({
  ...named,
  area: z.enum(["page", "cards"]),
  html: z.string(),
  url: z.string(),
  expected: z.record(z.string(), answer),
})
const discountCase = z.object({
  ...named,
  area: z.literal("discount"),
  scenario: z.looseObject({ expected: z.record(z.string(), z.unknown()) }),
})
const reviewCase = z.object({
  ...named,
  area: z.literal("review"),
  text: z.optional(z.string()),
  language: z.optional(z.string()),
  reviews: z.optional(
    z.array(
      z.object({
        id: z.string(),
        body: z.string(),
        stars: z.optional(z.nullable(z.number())),
        language: z.optional(z.string()),
      }),
    ),
  ),
  /** Either sentences, or a description of what no snippet may do. */
  expected: z.union([z.string(), z.array(z.string())]),
})
const reportCase = z.discriminatedUnion("area", [textCase, pageCase, discountCase, reviewCase])
export type ReportCase = z.infer<typeof reportCase>
export type TextCase = z.infer<typeof textCase>
export type PageCase = z.infer<typeof pageCase>
export type ReviewCase = z.infer<typeof reviewCase>
export type DiscountCase = z.infer<typeof discountCase>

/** A file in an unknown format counts as wrong, because leaving it out would hide it. */
export interface UnknownCase {
  id: string
  area: "unknown"
  kind?: string
  expected: unknown
  problem: string
}

export function loadReports(folder: string): (ReportCase | UnknownCase)[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"))
      const parsed = z.safeParse(reportCase, content)
      if (parsed.success) return parsed.data
      return { id: name.replace(".json", ""), area: "unknown", expected: null, problem: z.prettifyError(parsed.error) }
    })
}

export const scenarioOf = ({ scenario }: DiscountCase): DiscountScenario => scenario as unknown as DiscountScenario

export const reviewsOf = ({ reviews = [] }: ReviewCase): Review[] =>
  reviews.map(({ id, body, stars = null, language = "" }) => ({
    id,
    stars,
    title: "",
    body,
    writtenAt: null,
    verified: null,
    helpfulVotes: null,
    variant: "",
    country: "",
    language,
    url: "",
    incentiveLabel: "",
  }))
