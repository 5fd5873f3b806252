/**
 * The data that an evidence page carries: JSON as base64 in a `template`, which no browser draws or runs. No character
 * of base64 can close the element.
 */
import * as z from "zod/mini"
import { type EvidenceFile, evidenceFile } from "~messages/subjects/evidence"
import { fromBase64, toBase64 } from "~model/bytes"
import { canonicalJson } from "~model/canonical-json"

/** Id of the template. */
export const CARRIED_ID = "liveproof-evidence"
const template = new RegExp(`<template id="${CARRIED_ID}">([A-Za-z0-9+/]+={0,2})</template>`)

export const carry = (file: EvidenceFile): string => toBase64(new TextEncoder().encode(canonicalJson(file)))

/** @returns null if the page carries no evidence that can be read */
export function carriedBy(html: string): EvidenceFile | null {
  const [, data] = template.exec(html) ?? []
  if (!data) return null
  try {
    const parsed = z.safeParse(evidenceFile, JSON.parse(new TextDecoder().decode(fromBase64(data))))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
