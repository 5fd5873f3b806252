/**
 * The goods on the desk: a phone, a label printer, an instant camera. Each is drawn around its own centre and always
 * doing something: a page scrolls, a label comes out, a print develops. What comes next, how long it takes and how it
 * looks is random, because goods that repeated their motions would be just what the tests look for.
 */
import { box, gradient, limb, oval, type Picture, rounded, text } from "./picture"
import { between, bitsAt, oneOf } from "./random"
import { Stretches } from "./stretches"

export interface Place {
  x: number
  y: number
  size: number
  /** In radians. */
  angle?: number
}

/** What a thing is doing at one moment. */
export interface Doing {
  /** The seed of everything random about this page, label or print. */
  seed: number
  /** 0 at its beginning to 1 at its end. */
  done: number
  sinceBegin: number
}

/** The sequence of things that one device does in a take. */
export class Device {
  private readonly turns: Stretches

  constructor(seed: number) {
    this.turns = new Stretches(bitsAt(seed, 77), 1.7, 4.9)
  }

  at(atSeconds: number): Doing {
    const { fromSeconds, toSeconds, seed } = this.turns.at(atSeconds)
    const sinceBegin = atSeconds - fromSeconds
    return { seed, sinceBegin, done: sinceBegin / (toSeconds - fromSeconds) }
  }
}

const colours = ["#0a84a5", "#7a4fc2", "#d1495b", "#2f9e6e", "#e08e1b", "#31479e", "#c2408f", "#5b7a2a", "#8a5a3c"]
const tapes = ["#ffffff", "#f7f7f7", "#ffe9a8", "#cfeadb", "#f7d0cf", "#cfe0f5"]
const words = [
  "OFFICE",
  "CABLES",
  "SPICES",
  "RETURNS",
  "FRAGILE",
  "POSTAGE",
  "TAXES",
  "SHELF",
  "KEYS",
  "ARCHIVE",
  "TOOLS",
]

function placed(picture: Picture, { x, y, size, angle = 0 }: Place, draw: () => void): void {
  picture.save()
  picture.translate(x, y)
  picture.rotate(angle)
  picture.scale(size, size)
  draw()
  picture.restore()
}

/** A phone of about 78 by 156 units. */
export function drawPhone(picture: Picture, place: Place, doing: Doing): void {
  placed(picture, place, () => {
    rounded(picture, -41, -80, 82, 160, 13, "#15161c")
    rounded(picture, -39, -78, 78, 156, 11, "#3a3d48")
    rounded(picture, -37, -76, 74, 152, 10, "#0b0c10")
    picture.beginPath()
    picture.roundRect(-34, -70, 68, 140, 6)
    picture.clip()
    drawScreen(picture, doing)
  })
}

function drawScreen(picture: Picture, { seed, sinceBegin }: Doing): void {
  const isLight = bitsAt(seed, 1) % 3 === 0
  const [top, bottom] = isLight ? ["#f6f8fa", oneOf(colours, seed, 2)] : [oneOf(colours, seed, 2), "#10121c"]
  box(picture, -34, -70, 68, 140, gradient(picture, -70, 70, top, bottom))
  const scroll = sinceBegin * between(-6, 30, seed, 3)
  const rowHeight = between(20, 36, seed, 4)
  const ink = isLight ? "rgba(20,24,36,0.8)" : "rgba(255,255,255,0.85)"
  if (bitsAt(seed, 5) % 2 === 0) drawHeader(picture, seed, scroll)
  for (let row = 0; row < 8; row++) {
    const y = -42 + row * rowHeight - scroll
    const icon = Math.min(24, rowHeight - 6)
    rounded(picture, -28, y, icon, icon, bitsAt(seed, 6) % 2 === 0 ? 5 : 12, oneOf(colours, seed, row, 7))
    rounded(picture, 0, y + 2, between(12, 32, seed, row, 8), 5, 2, ink)
    rounded(
      picture,
      0,
      y + 11,
      between(8, 30, seed, row, 9),
      4,
      2,
      isLight ? "rgba(20,24,36,0.35)" : "rgba(255,255,255,0.4)",
    )
  }
  box(picture, -34, -70, 68, 16, "rgba(0,0,0,0.35)")
  const minutes = String(bitsAt(seed, 10) % 60).padStart(2, "0")
  text(picture, `${1 + (bitsAt(seed, 11) % 12)}:${minutes}`, 0, -58.5, {
    size: 9,
    colour: "#fff",
    bold: true,
    align: "center",
  })
}

/** A large picture at the top of a page: hills and a sun, in different colours each time. */
function drawHeader(picture: Picture, seed: number, scroll: number): void {
  const top = -54 - scroll
  box(picture, -34, top, 68, 62, oneOf(colours, seed, 20))
  oval(picture, between(-26, 26, seed, 21), top + 18, between(6, 12, seed, 22), between(6, 12, seed, 22), "#ffe9b0")
  oval(picture, between(-30, 0, seed, 23), top + 66, 34, between(14, 30, seed, 24), oneOf(colours, seed, 25))
  oval(picture, between(0, 30, seed, 26), top + 68, 30, between(12, 30, seed, 27), oneOf(colours, seed, 28))
}

/** A label printer of about 170 by 100 units: a strip with words comes out, is cut off, and the next one follows. */
export function drawPrinter(picture: Picture, place: Place, doing: Doing): void {
  placed(picture, place, () => {
    const word = oneOf(words, doing.seed, 1)
    oval(picture, 0, 54, 96, 9, "rgba(0,0,0,0.22)")
    drawLabel(picture, word, doing)
    rounded(picture, -85, -50, 170, 102, 14, gradient(picture, -50, 52, "#eef0f2", "#b9bec6"))
    rounded(picture, -85, -50, 170, 30, 14, "#2e3440")
    box(picture, -85, -34, 170, 14, "#2e3440")
    rounded(picture, -60, -12, 74, 34, 5, doing.done < 0.12 ? "#1f4a38" : "#12211b")
    text(picture, word, -23, 9, { size: 12, colour: "#7df0b0", bold: true, align: "center" })
    for (let button = 0; button < 6; button++) {
      const isLit = bitsAt(doing.seed, Math.floor(doing.sinceBegin * 3), 2) % 6 === button
      const [x, y] = [26 + (button % 3) * 18, -12 + Math.floor(button / 3) * 18]
      rounded(picture, x, y, 14, 13, 3, isLit ? "#f5a524" : "#5b6472")
    }
    rounded(picture, -60, 32, 120, 8, 4, "#8d949f")
  })
}

function drawLabel(picture: Picture, word: string, { seed, done }: Doing): void {
  const pace = between(1, 2.6, seed, 3)
  const height = 22 + between(44, 84, seed, 4) * Math.min(1, done * pace) ** between(0.6, 1.4, seed, 5)
  const half = between(36, 52, seed, 6)
  const tape = oneOf(tapes, seed, 7)
  picture.save()
  picture.translate(between(-14, 14, seed, 8), -44)
  picture.rotate(between(-0.09, 0.09, seed, 9))
  rounded(picture, -half, -height, half * 2, height, 3, gradient(picture, -height, 0, tape, "#d5d9de"))
  const size = between(12, 16, seed, 10)
  text(picture, `${word} ${bitsAt(seed, 11) % 90}`, 0, -height + 20, {
    size: Math.min(size, half / 3.4),
    colour: "#16181d",
    bold: true,
    align: "center",
  })
  const bars = height > 56 ? 16 : 0
  for (let bar = 0; bar < bars; bar++) {
    box(picture, -half + 9 + bar * ((half * 2 - 20) / 16), -height + 28, 1 + (bitsAt(seed, bar, 12) % 4), 22, "#16181d")
  }
  picture.restore()
}

export interface CameraColours {
  body: string
  shade: string
}

/** An instant camera of about 130 by 110 units; prints come out at the bottom and develop into pictures. */
export function drawCamera(picture: Picture, place: Place, colours: CameraColours, doing: Doing): void {
  placed(picture, place, () => {
    drawPrint(picture, 24 + between(34, 56, doing.seed, 1) * doing.done ** between(0.5, 1.3, doing.seed, 2), doing)
    rounded(picture, -66, -56, 132, 106, 24, gradient(picture, -56, 50, colours.body, colours.shade))
    rounded(picture, -52, -48, 34, 20, 6, "#f7f9fb")
    const isFlash = doing.sinceBegin < 0.14
    rounded(picture, -49, -45, 28, 14, 4, isFlash ? "#ffffff" : "#cfd9e4")
    if (isFlash) oval(picture, -35, -38, 60, 46, "rgba(255,255,255,0.5)")
    oval(picture, 44, -40, 7, 7, "#e14d6f")
    oval(picture, 8, 2, 40, 40, colours.shade)
    oval(picture, 8, 2, 35, 35, "#262833")
    oval(picture, 8, 2, 22, 22, "#0d0f16")
    oval(picture, between(-4, 6, doing.seed, 3), -6 + doing.done * 4, 7, 6, "rgba(140,190,255,0.75)")
    oval(picture, 16, 11, 3.4, 3, "rgba(255,255,255,0.35)")
    box(picture, -44, 44, 88, 5, "rgba(0,0,0,0.35)")
  })
}

function drawPrint(picture: Picture, y: number, { seed, done }: Doing): void {
  picture.save()
  picture.rotate(between(-0.07, 0.07, seed, 4))
  rounded(picture, -36, y - 26, 72, 78, 3, "#fbfaf7")
  picture.beginPath()
  picture.rect(-30, y - 20, 60, 54)
  picture.clip()
  picture.globalAlpha = 0.2 + 0.8 * done
  box(picture, -30, y - 20, 60, 54, gradient(picture, y - 20, y + 34, oneOf(colours, seed, 5), "#f6d9a8"))
  oval(picture, between(-20, 20, seed, 6), y + between(-12, 6, seed, 7), 8, 8, "#fff3c4")
  oval(picture, between(-24, 0, seed, 8), y + 32, 30, between(8, 24, seed, 9), oneOf(colours, seed, 10))
  oval(picture, between(4, 26, seed, 11), y + 36, 26, between(8, 26, seed, 12), "#2e6247")
  picture.restore()
  limb(
    picture,
    [
      [-16, y + 43],
      [12, y + 43],
    ],
    1.6,
    "#b9b3a6",
  )
}
