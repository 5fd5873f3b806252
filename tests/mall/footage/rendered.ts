/** The renderer as a source of footage: every take follows from its seed, and nothing is read from files. */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { setImmediate as otherWork } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { createCanvas } from "@napi-rs/canvas"
import type { FootageSource } from "../media/footage-source"
import { framesPerSecond, heightPixels, samplesPerSecond, widthPixels } from "../media/format"
import type { Take, TakeSet } from "../scenario"
import type { TakeFootage } from "./picture"
import { backToBusiness } from "./sets/back-to-business"
import { giftShop } from "./sets/gift-shop"
import { advert, black, jingle, slate, teaser } from "./sets/inserts"
import { reviewRevue } from "./sets/review-revue"
import { smartHome } from "./sets/smart-home"
import { walkIn } from "./sets/walk-in"

const sets: Record<TakeSet, (seed: number) => TakeFootage> = {
  "review-revue": reviewRevue,
  "smart-home": smartHome,
  "back-to-business": backToBusiness,
  "gift-shop": giftShop,
  "walk-in": walkIn,
  slate,
  jingle,
  advert,
  teaser,
  black,
}

export class RenderedFootage implements FootageSource {
  readonly version = hashOfSources()
  private readonly takes = new Map<string, TakeFootage>()

  async *frames(take: Take, fromSeconds: number, count: number): AsyncGenerator<Buffer> {
    const canvas = createCanvas(widthPixels, heightPixels)
    const picture = canvas.getContext("2d")
    const footage = this.footageOf(take)
    for (let index = 0; index < count; index++) {
      footage.draw(picture, fromSeconds + index / framesPerSecond)
      yield Buffer.from(canvas.data())
      await otherWork() // The same thread also answers requests.
    }
  }

  async samples(take: Take, fromSeconds: number, count: number): Promise<Float32Array> {
    const samples = new Float32Array(count)
    const footage = this.footageOf(take)
    const block = samplesPerSecond / 4
    for (let from = 0; from < count; from += block) {
      footage.addSound(samples.subarray(from, from + block), fromSeconds + from / samplesPerSecond)
      await otherWork()
    }
    return samples
  }

  private footageOf(take: Take): TakeFootage {
    const key = `${take.set} ${take.seed}`
    const footage = this.takes.get(key) ?? sets[take.set](take.seed)
    this.takes.set(key, footage)
    return footage
  }
}

/** The files in `media/` that decide what is kept on disk; muxers and playlists are applied to it later. */
const coders = ["chunks.ts", "encoder.ts", "format.ts", "pieces.ts"].map((name) => `../media/${name}`)

/** Any change to the renderer or the encoder, even in a comment, changes the key, so that old chunks are not used. */
function hashOfSources(): string {
  const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
  const renderers = ["./", "./sets/"].flatMap((folder) =>
    readdirSync(pathOf(folder))
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => folder + name),
  )
  const hash = createHash("sha256")
  for (const file of [...renderers, ...coders]) hash.update(readFileSync(pathOf(file)))
  return hash.digest("hex").slice(0, 16)
}
