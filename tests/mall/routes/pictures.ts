/** Pictures of goods and shows, painted on request. */
import { createCanvas } from "@napi-rs/canvas"
import { paintProduct } from "../catalogue/product-pictures"
import { productOf } from "../catalogue/products"
import { shows } from "../catalogue/shows"
import type { FootageSource } from "../media/footage-source"
import { heightPixels, widthPixels } from "../media/format"
import type { ShowName } from "../scenario"
import { type Asked, notFound, type Reply, reply } from "./reply"

const kept = { "access-control-allow-origin": "*", "cache-control": "public, max-age=3600" }

export async function picture(source: FootageSource, { url }: Asked): Promise<Reply> {
  const [, folder, kind, file = ""] = url.pathname.split("/")
  if (folder !== "images") return notFound()
  const name = file.replace(/\.\w+$/, "")
  const product = productOf(name)
  if (kind === "I" && product !== undefined) return reply("image/png", await paintProduct(product.picture), kept)
  if (kind === "S" && name in shows) return reply("image/jpeg", await still(source, name as ShowName), kept)
  return notFound()
}

async function still(source: FootageSource, name: ShowName): Promise<Buffer> {
  const { set, seed, atSeconds } = shows[name].still
  const canvas = createCanvas(widthPixels, heightPixels)
  const context = canvas.getContext("2d")
  for await (const frame of source.frames({ set, seed }, atSeconds, 1)) {
    const image = context.createImageData(widthPixels, heightPixels)
    image.data.set(frame)
    context.putImageData(image, 0, 0)
  }
  return canvas.encode("jpeg", 88)
}
