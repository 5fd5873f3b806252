/** *Smart Home Simplified*: two presenters on a sofa side by side, and a phone in close-up. */
import type { Canvas } from "@napi-rs/canvas"
import { type Palette, paintPot, paintRoom, paintSweep } from "../backdrops"
import { type Branding, drawBug, drawLowerThird, drawPriceTag } from "../captions"
import { drawFigure } from "../figure"
import { gradient, limb, oval, type Picture, painted, rounded, showBackdrop, type TakeFootage } from "../picture"
import { Device, type Doing, drawPhone } from "../props"
import { bitsAt, oneOf, wander } from "../random"
import { closeUp, filmed, type Presenter, produce, type Shot, slideOf } from "./set"

const palette: Palette = {
  wall: "#d9cdb8",
  wallShade: "#b3a48a",
  wood: "#8a6f56",
  woodShade: "#604a37",
  accents: ["#2f7f86", "#c65f46", "#f0e9dc", "#5a6b4f", "#d9a441", "#38424f"],
}
const brand: Branding = { name: "Smart Home Simplified", colour: "#12908e", dark: "#15323a" }
const presenters: readonly [Presenter, Presenter] = [
  {
    look: {
      skin: "#8d5a3b",
      shade: "#6f432a",
      hair: "#1d1614",
      hairStyle: "curls",
      shirt: "#e3b23c",
      shirtShade: "#b88a22",
      glasses: true,
    },
    voice: { pitchHertz: 196, throat: 1.14 },
  },
  {
    look: {
      skin: "#f0c3a0",
      shade: "#d29a76",
      hair: "#8c4a2a",
      hairStyle: "bob",
      shirt: "#39527d",
      shirtShade: "#293d5f",
    },
    voice: { pitchHertz: 172, throat: 1.05 },
  },
]
const lines = [
  "Turns the lights on from the porch",
  "Pairs with the hub in two taps",
  "Which room would you start with?",
  "One app for locks, lamps and heating",
  "We answer questions after the break",
  "Works while the internet is down",
  "Tap once for the whole floor",
  "Say good night and it locks up",
  "Battery: about two days",
  "Fits every carrier",
]

export function smartHome(seed: number): TakeFootage {
  const room = painted((picture) => {
    paintRoom(picture, palette, seed)
    paintPot(picture, 320, 232, "#c65f46")
    rounded(picture, 96, 206, 448, 140, 34, gradient(picture, 206, 346, "#6d8f90", "#47686b"))
    rounded(picture, 120, 228, 196, 92, 22, "#7ea1a1")
    rounded(picture, 324, 228, 196, 92, 22, "#7ea1a1")
  })
  const sweeps = ["#e8f2f0", "#f3ead9", "#dde3f2"].map((top, index) =>
    painted((picture) => paintSweep(picture, top, "#8fb9b6", "#12908e", seed + index)),
  )
  const phone = new Device(seed)
  return produce(seed, {
    presenters,
    shortestShotSeconds: 4,
    longestShotSeconds: 8.5,
    paint(picture, shot) {
      const kind = bitsAt(shot.seed, 40) % 10
      if (kind < 7) {
        const [x, y, zoom] = kind < 3 ? [320, 190, 1.04] : kind < 5 ? [226, 164, 1.75] : [414, 164, 1.75]
        filmed(picture, shot, x, y, zoom, () => {
          showBackdrop(picture, room)
          drawFigure(picture, { x: 232, y: 192 }, 1.06, presenters[0].look, shot.pose(0, 1.1))
          drawFigure(picture, { x: 410, y: 196 }, 1.06, presenters[1].look, shot.pose(1, 1.1))
          drawTable(picture, phone.at(shot.atSeconds))
        })
      } else {
        drawCloseUp(picture, shot, sweeps, phone.at(shot.atSeconds))
      }
      drawBug(picture, brand)
      drawLowerThird(picture, brand, "Unlocked smartphone, 64 GB", oneOf(lines, shot.seed, 41), slideOf(shot))
    },
  })
}

function drawTable(picture: Picture, doing: Doing): void {
  rounded(picture, 70, 322, 500, 60, 12, gradient(picture, 322, 360, palette.wood, palette.woodShade))
  drawPhone(picture, { x: 322, y: 312, size: 0.36, angle: 1.2 }, doing)
}

/** The phone in a hand that is never quite steady, and a thumb that scrolls. */
function drawCloseUp(picture: Picture, shot: Shot, sweeps: readonly Canvas[], doing: Doing): void {
  const angle = 0.2 * wander(shot.atSeconds, 0.5, shot.seed, 50)
  const x = 300 + 44 * wander(shot.atSeconds, 0.35, shot.seed, 51)
  const y = 178 + 20 * wander(shot.atSeconds, 0.6, shot.seed, 52)
  const { skin, shade } = presenters[bitsAt(shot.seed, 53) % 2]!.look
  closeUp(picture, shot, sweeps, () => {
    limb(
      picture,
      [
        [x + 190, 400],
        [x + 84, y + 96],
        [x + 40, y + 30],
      ],
      66,
      shade,
    )
    drawPhone(picture, { x, y, size: 1.8, angle }, doing)
    const thumb = 22 * wander(shot.atSeconds, 1.3, shot.seed, 54)
    limb(
      picture,
      [
        [x + 104, y + 92],
        [x + 74, y + 40 + thumb],
        [x + 40, y + 18 + thumb],
      ],
      30,
      skin,
    )
    oval(picture, x + 36, y + 16 + thumb, 10, 8, "#f6d9c6")
  })
  drawPriceTag(picture, brand, "$249.99")
}
