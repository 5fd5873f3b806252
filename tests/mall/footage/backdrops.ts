/** Rooms: walls, shelves, lamps, plants, windows, desks. Each is painted once per take. */
import { box, type Fill, glow, gradient, limb, oval, type Picture, rounded } from "./picture"
import { bitsAt, chanceAt, oneOf } from "./random"

export interface Palette {
  wall: string
  wallShade: string
  wood: string
  woodShade: string
  accents: readonly string[]
}

/** A room with shelves of things on both sides, a lamp and a plant. */
export function paintRoom(picture: Picture, palette: Palette, seed: number): void {
  box(picture, 0, 0, 640, 360, gradient(picture, 0, 360, palette.wall, palette.wallShade))
  for (let stripe = 0; stripe < 16; stripe++) box(picture, stripe * 42, 0, 1.5, 360, "rgba(255,255,255,0.05)")
  paintShelves(picture, 18, 52, 138, palette, seed)
  paintShelves(picture, 484, 52, 138, palette, seed + 1)
  paintWindow(picture, 232, 24, 176, 128)
  glow(picture, 552, 60, 150, "rgba(255,236,190,0.5)")
  box(picture, 0, 318, 640, 42, palette.woodShade)
}

export function paintShelves(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  palette: Palette,
  seed: number,
): void {
  rounded(picture, x - 4, y - 6, width + 8, 206, 5, "rgba(0,0,0,0.14)")
  for (let shelf = 0; shelf < 3; shelf++) {
    const top = y + shelf * 66
    paintShelfGoods(picture, x, top, width, palette, bitsAt(seed, shelf))
    box(picture, x - 4, top + 56, width + 8, 7, palette.wood)
    box(picture, x - 4, top + 63, width + 8, 3, palette.woodShade)
  }
}

function paintShelfGoods(
  picture: Picture,
  x: number,
  top: number,
  width: number,
  palette: Palette,
  seed: number,
): void {
  let left = x + 4
  for (let item = 0; left < x + width - 16; item++) {
    const kind = bitsAt(seed, item) % 5
    const colour = oneOf(palette.accents, seed, item, 1)
    const wide = kind < 3 ? 8 + (bitsAt(seed, item, 2) % 8) : 20 + (bitsAt(seed, item, 2) % 12)
    if (left + wide > x + width) break
    const high = 24 + (bitsAt(seed, item, 3) % 26)
    if (kind === 3) oval(picture, left + wide / 2, top + 44, wide / 2, 12, colour)
    else if (kind === 4) paintPot(picture, left + wide / 2, top + 56, colour)
    else {
      rounded(picture, left, top + 56 - high, wide, high, 2, colour)
      box(picture, left + 2, top + 62 - high, wide - 4, 3, "rgba(255,255,255,0.35)")
    }
    left += wide + 2 + (chanceAt(seed, item, 4) < 0.25 ? 12 : 0)
  }
}

export function paintPot(picture: Picture, x: number, floor: number, colour: string): void {
  for (const angle of [-0.9, -0.5, -0.1, 0.35, 0.8]) {
    limb(
      picture,
      [
        [x, floor - 14],
        [x + Math.sin(angle) * 18, floor - 14 - Math.cos(angle) * 24],
      ],
      5,
      "#3f8f5d",
    )
  }
  rounded(picture, x - 9, floor - 17, 18, 17, 3, colour)
}

function paintWindow(picture: Picture, x: number, y: number, width: number, height: number): void {
  rounded(picture, x - 7, y - 7, width + 14, height + 14, 5, "#f4f1ea")
  box(picture, x, y, width, height, gradient(picture, y, y + height, "#9fd0ee", "#e8f3f4"))
  for (const [at, high] of [
    [8, 46],
    [36, 66],
    [66, 40],
    [94, 74],
    [128, 52],
    [152, 36],
  ] as const) {
    box(picture, x + at, y + height - high, 24, high, "rgba(96,124,150,0.55)")
    for (let pane = 0; pane < 4; pane++)
      box(picture, x + at + 5, y + height - high + 7 + pane * 14, 5, 6, "rgba(255,246,205,0.8)")
  }
  box(picture, x + width / 2 - 3, y, 6, height, "#f4f1ea")
  box(picture, x, y + height / 2 - 3, width, 6, "#f4f1ea")
}

/** The desk in front of the presenter; painted over the figure. */
export function paintDesk(picture: Picture, palette: Palette, top: number): void {
  box(picture, 0, top, 640, 360 - top, gradient(picture, top, 360, palette.wood, palette.woodShade))
  box(picture, 0, top, 640, 4, "rgba(255,255,255,0.35)")
  box(picture, 0, top + 18, 640, 2, "rgba(0,0,0,0.12)")
}

/** A desk lamp with a pool of light; `y` is where it stands. */
export function paintLamp(picture: Picture, x: number, y: number, colour: string): void {
  glow(picture, x - 46, y - 62, 110, "rgba(255,232,170,0.55)")
  oval(picture, x, y, 22, 5, colour)
  limb(
    picture,
    [
      [x, y],
      [x + 16, y - 52],
      [x - 26, y - 96],
    ],
    5,
    colour,
  )
  picture.save()
  picture.translate(x - 34, y - 92)
  picture.rotate(0.5)
  rounded(picture, -20, -10, 36, 26, 9, colour)
  oval(picture, -2, 16, 16, 5, "#fff3cf")
  picture.restore()
}

/** A stage curtain with a spot of light, in any colour. */
export function paintCurtain(picture: Picture, light: string, dark: string, seed: number): void {
  for (let fold = 0; fold < 32; fold++) {
    const width = 20
    const fill: Fill = picture.createLinearGradient(fold * width, 0, (fold + 1) * width, 0)
    fill.addColorStop(0, dark)
    fill.addColorStop(0.3 + 0.4 * chanceAt(seed, fold), light)
    fill.addColorStop(1, dark)
    box(picture, fold * width, 0, width + 1, 360, fill)
  }
  glow(picture, 320, 130, 300, "rgba(255,255,255,0.34)")
  box(picture, 0, 326, 640, 34, "rgba(20,10,14,0.55)")
}

/** A plain sweep of colour with large shapes, for close-ups. */
export function paintSweep(picture: Picture, top: string, bottom: string, accent: string, seed: number): void {
  box(picture, 0, 0, 640, 360, gradient(picture, 0, 360, top, bottom))
  for (let shape = 0; shape < 7; shape++) {
    const x = chanceAt(seed, shape) * 640
    const y = chanceAt(seed, shape, 1) * 260
    picture.globalAlpha = 0.13 + 0.1 * chanceAt(seed, shape, 2)
    oval(picture, x, y, 40 + 70 * chanceAt(seed, shape, 3), 40 + 70 * chanceAt(seed, shape, 3), accent)
  }
  picture.globalAlpha = 1
  oval(picture, 320, 330, 380, 70, "rgba(0,0,0,0.12)")
}
