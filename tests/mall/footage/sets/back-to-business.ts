/** *Back To Business*: one presenter at a workbench, and a label printer that keeps printing. */

import { drawReachingArm } from "../arm"
import { type Palette, paintDesk, paintLamp, paintRoom, paintSweep } from "../backdrops"
import { type Branding, drawBug, drawLowerThird, drawPriceTag } from "../captions"
import { drawFigure } from "../figure"
import { painted, showBackdrop, type TakeFootage } from "../picture"
import { Device, drawPrinter } from "../props"
import { bitsAt, oneOf, wander } from "../random"
import { closeUp, filmed, type Presenter, produce, slideOf } from "./set"

const palette: Palette = {
  wall: "#3f5a78",
  wallShade: "#24374d",
  wood: "#b98a5a",
  woodShade: "#7d5836",
  accents: ["#e8b04a", "#d95d4e", "#8fb8d8", "#efe6d6", "#5d8c6a", "#3b2f4a"],
}
const brand: Branding = { name: "Back To Business", colour: "#e07a1f", dark: "#16263a" }
const host: Presenter = {
  look: {
    skin: "#e9b48c",
    shade: "#c98d66",
    hair: "#43291c",
    hairStyle: "short",
    shirt: "#4f9d8f",
    shirtShade: "#3a7a70",
    beard: true,
    apron: "#2f3a4c",
  },
  voice: { pitchHertz: 112, throat: 0.95 },
}
const lines = [
  "Prints labels up to 24 mm wide",
  "Keyboard or app, your choice",
  "Runs on six AA batteries",
  "500 labels from one cassette",
  "Ask your question in the chat",
  "Holds in the freezer",
  "Two lines, frames and symbols",
  "Cut, peel, stick: that is all",
  "Barcodes that scanners read",
]

export function backToBusiness(seed: number): TakeFootage {
  const room = painted((picture) => {
    paintRoom(picture, palette, seed)
    paintLamp(picture, 566, 292, "#e07a1f")
  })
  const sweeps = ["#dfe8ee", "#f3e3cf", "#d9e6da"].map((top, index) =>
    painted((picture) => paintSweep(picture, top, "#9db3c4", "#e07a1f", seed + index)),
  )
  const printer = new Device(seed)
  return produce(seed, {
    presenters: [host],
    shortestShotSeconds: 4.5,
    longestShotSeconds: 9,
    paint(picture, shot) {
      const kind = bitsAt(shot.seed, 40) % 10
      const isNear = kind < 3
      if (kind < 7) {
        filmed(picture, shot, isNear ? 330 : 360, isNear ? 150 : 190, isNear ? 1.7 : 1.1, () => {
          showBackdrop(picture, room)
          drawFigure(picture, { x: 300, y: 178 }, 1.12, host.look, shot.pose(0, 1.3))
          paintDesk(picture, palette, 296)
          drawPrinter(picture, { x: 452, y: 268, size: 0.62 }, printer.at(shot.atSeconds))
        })
      } else {
        const place = {
          x: 300 + 30 * wander(shot.atSeconds, 0.4, shot.seed, 50),
          y: 244 + 8 * wander(shot.atSeconds, 0.5, shot.seed, 52),
          size: 1.32 + 0.14 * wander(shot.atSeconds, 0.3, shot.seed, 51),
          angle: 0.05 * wander(shot.atSeconds, 0.35, shot.seed, 53),
        }
        closeUp(picture, shot, sweeps, () => {
          drawPrinter(picture, place, printer.at(shot.atSeconds))
          drawReachingArm(picture, host.look, { x: 400, y: 190 }, shot.seed, shot.atSeconds)
        })
        drawPriceTag(picture, brand, "$99.00")
      }
      drawBug(picture, brand)
      drawLowerThird(picture, brand, "Desktop label printer", oneOf(lines, shot.seed, 41), slideOf(shot))
    },
  })
}
