/** Product photographs of the goods, one item on white in each. */
import { createCanvas } from "@napi-rs/canvas"
import { box, gradient, limb, oval, type Picture, rounded, text } from "../footage/picture"
import { drawCamera, drawPhone, drawPrinter } from "../footage/props"
import type { ProductPicture } from "./products"

const side = 420

/** Drawn around the middle of the picture as the origin, in a space of 420 by 420. */
const painters: Record<ProductPicture, (picture: Picture) => void> = {
  phone: (picture) => drawPhone(picture, { x: 0, y: 0, size: 1.9, angle: 0.12 }, { seed: 6, done: 0, sinceBegin: 0 }),
  hub: (picture) => {
    oval(picture, 0, 70, 120, 30, "#c7ced6")
    rounded(picture, -110, -20, 220, 100, 46, gradient(picture, -20, 80, "#ffffff", "#d6dce3"))
    oval(picture, 0, -16, 92, 24, "#eef2f5")
    oval(picture, 0, -16, 40, 10, "#27b3c4")
  },
  bulbs: (picture) => {
    for (const [index, glow] of ["#ffe7a8", "#fff6dc", "#e9f3ff", "#ffd9a0"].entries()) {
      const x = -120 + index * 80
      oval(picture, x, -20, 36, 42, glow)
      rounded(picture, x - 16, 20, 32, 44, 5, "#b9c1c9")
      for (let turn = 0; turn < 3; turn++) box(picture, x - 16, 30 + turn * 10, 32, 3, "#8d96a0")
    }
  },
  printer: (picture) => drawPrinter(picture, { x: 0, y: 60, size: 1.65 }, { seed: 4, done: 0.8, sinceBegin: 1 }),
  tape: (picture) => {
    for (const [index, top] of [-90, -25, 40].entries()) {
      rounded(picture, -120 + index * 14, top, 200, 56, 10, gradient(picture, top, top + 56, "#fafafa", "#cfd4da"))
      oval(picture, -60 + index * 14, top + 28, 18, 18, "#2e3440")
      text(picture, "24 mm", 30 + index * 14, top + 36, { size: 20, colour: "#2e3440", bold: true })
    }
  },
  scale: (picture) => {
    rounded(picture, -130, -10, 260, 40, 12, gradient(picture, -10, 30, "#f4f6f8", "#aab3bd"))
    rounded(picture, -140, 30, 280, 50, 14, "#39424e")
    rounded(picture, -60, 40, 120, 30, 6, "#b9e3c6")
    text(picture, "2.450 kg", 0, 62, { size: 18, colour: "#163a24", bold: true, align: "center" })
  },
  camera: (picture) => {
    drawCamera(
      picture,
      { x: 0, y: -30, size: 1.85 },
      { body: "#a9d8e6", shade: "#78b3c6" },
      { seed: 3, done: 0.9, sinceBegin: 2 },
    )
  },
  film: (picture) => {
    for (const angle of [-0.35, -0.1, 0.2]) {
      picture.save()
      picture.rotate(angle)
      rounded(picture, -70, -100, 140, 180, 6, "#ffffff")
      rounded(picture, -72, -102, 144, 184, 7, "rgba(0,0,0,0.06)")
      box(picture, -58, -88, 116, 120, gradient(picture, -88, 32, angle < 0 ? "#f3b3c0" : "#9fd0ee", "#fff3cf"))
      picture.restore()
    }
  },
  frame: (picture) => {
    rounded(picture, -140, -120, 280, 240, 6, "#c79a63")
    rounded(picture, -122, -102, 244, 204, 3, "#f7f2ea")
    for (let row = 0; row < 2; row++) {
      limb(
        picture,
        [
          [-122, -70 + row * 100],
          [122, -70 + row * 100],
        ],
        2,
        "#8f7750",
      )
      for (let print = 0; print < 4; print++) {
        rounded(picture, -112 + print * 58, -68 + row * 100, 48, 58, 2, "#ffffff")
        box(
          picture,
          -107 + print * 58,
          -63 + row * 100,
          38,
          40,
          ["#9fd0ee", "#f3b3c0", "#b9e3c6", "#ffe7a8"][(print + row) % 4]!,
        )
      }
    }
  },
  mug: (picture) => {
    rounded(picture, -62, -130, 124, 250, 22, gradient(picture, -130, 120, "#3a6a78", "#173a45"))
    rounded(picture, -68, -150, 136, 34, 12, "#20262c")
    rounded(picture, -30, -166, 60, 20, 8, "#20262c")
    box(picture, -62, -20, 124, 60, "#e7ddc8")
    text(picture, "NORTHBOUND", 0, 16, { size: 15, colour: "#173a45", bold: true, align: "center" })
  },
  speaker: (picture) => {
    rounded(picture, -130, -70, 260, 140, 70, gradient(picture, -70, 70, "#e4572e", "#9c2f12"))
    for (let row = 0; row < 7; row++) {
      for (let hole = 0; hole < 15; hole++) oval(picture, -98 + hole * 14, -42 + row * 14, 4, 4, "rgba(0,0,0,0.35)")
    }
  },
  candle: (picture) => {
    rounded(picture, -80, -50, 160, 170, 16, gradient(picture, -50, 120, "#f4efe6", "#d8cbb4"))
    rounded(picture, -56, 0, 112, 70, 4, "#ffffff")
    text(picture, "CEDAR", 0, 32, { size: 18, colour: "#5b4a35", bold: true, align: "center" })
    text(picture, "& smoke", 0, 54, { size: 14, colour: "#5b4a35", align: "center" })
    limb(
      picture,
      [
        [0, -52],
        [0, -72],
      ],
      3,
      "#3b2f24",
    )
    oval(picture, 0, -92, 12, 24, "#ffb347")
    oval(picture, 0, -86, 6, 13, "#fff1b8")
  },
}

/** @returns PNG */
export function paintProduct(kind: ProductPicture): Promise<Buffer> {
  const canvas = createCanvas(side, side)
  const picture = canvas.getContext("2d")
  box(picture, 0, 0, side, side, gradient(picture, 0, side, "#ffffff", "#eef0f2"))
  oval(picture, side / 2, side * 0.82, side * 0.34, 16, "rgba(0,0,0,0.10)")
  picture.translate(side / 2, side / 2)
  painters[kind](picture)
  return canvas.encode("png")
}
