/**
 * npm run check-evidence -- FILE...
 *
 * Says whether an evidence file holds, just as "Check saved evidence" does: its prints and pictures are compared again,
 * and the page is redrawn and must equal the file byte for byte. The exit code is 1 if any file fails.
 */
import "./no-browser"
import { readFile, stat } from "node:fs/promises"
import { createCanvas, loadImage } from "@napi-rs/canvas"
import german from "../locales/de/messages.json" with { type: "json" }
import english from "../locales/en/messages.json" with { type: "json" }
import type { PageLanguage } from "../src/messages/subjects/evidence"
import { misfitKeys } from "../src/ui/evidence-file/misfits"
import { lumaOfPixels, pictureHeight, pictureWidth } from "../src/ui/evidence-file/picture-luma"
import { type CheckedEvidence, checkEvidence, MOST_FILE_BYTES } from "../src/ui/evidence-page/check"
import { fixedWords } from "../src/ui/evidence-page/fixed-words"
import { inWords, t } from "../src/ui/phrases/text"
import { describeHeadline } from "../src/ui/phrases/verdict-words"

const messages: Record<PageLanguage, typeof english> = { en: english, de: german }
const words = fixedWords("en", english, 0)

async function lumaOf(dataUrl: string): Promise<Uint8Array | null> {
  try {
    const picture = await loadImage(dataUrl)
    const context = createCanvas(pictureWidth, pictureHeight).getContext("2d")
    context.drawImage(picture, 0, 0, pictureWidth, pictureHeight)
    return lumaOfPixels(context.getImageData(0, 0, pictureWidth, pictureHeight).data)
  } catch {
    return null
  }
}

function say(checked: CheckedEvidence): string[] {
  if (!checked.holds) return [t("checkFails", t(misfitKeys[checked.part]))]
  const { verdict, of, unseen } = checked
  return [
    t("checkHolds", describeHeadline(verdict.kind)),
    t("checkProves"),
    t("checkOf", of.show.title || of.show.key, new Date(of.startedAt).toISOString()),
    ...(unseen > 0 ? [t("checkUnseen")] : []),
  ]
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return (await stat(path)).size > MOST_FILE_BYTES ? new Uint8Array() : readFile(path)
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error("npm run check-evidence -- FILE...")
for (const path of paths) {
  const checked = await checkEvidence(await bytesOf(path), {
    lumaOf,
    messagesOf: async (language) => messages[language],
  })
  if (!checked.holds) process.exitCode = 1
  console.log(`${path}:\n${inWords(words, () => say(checked)).join("\n")}`)
}
