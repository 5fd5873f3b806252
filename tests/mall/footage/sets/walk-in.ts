/**
 * A room that is empty until somebody walks in. The room is always the same; who comes, from which side and with which
 * gestures depends on the seed.
 */
import { type Palette, paintDesk, paintLamp, paintRoom } from "../backdrops"
import { drawFigure, type Look } from "../figure"
import { painted, showBackdrop, type TakeFootage } from "../picture"
import { Device, drawPrinter } from "../props"
import { bitsAt, oneOf } from "../random"
import { type Presenter, produce } from "./set"

const palette: Palette = {
  wall: "#6d7f5c",
  wallShade: "#4a5a3e",
  wood: "#c2a27a",
  woodShade: "#8d6f4c",
  accents: ["#e0c068", "#b5533c", "#7fa3b8", "#efe9dc"],
}
const roomSeed = 17
const emptySeconds = 7
const walksSeconds = 4

const looks: readonly Look[] = [
  { skin: "#e9b48c", shade: "#c98d66", hair: "#2a1c14", hairStyle: "short", shirt: "#b5433c", shirtShade: "#8a2f2a" },
  { skin: "#8d5a3b", shade: "#6f432a", hair: "#16110e", hairStyle: "bun", shirt: "#3f6fb0", shirtShade: "#2d5288" },
  { skin: "#f2cdb0", shade: "#d3a484", hair: "#c98f3c", hairStyle: "long", shirt: "#f0e6d2", shirtShade: "#cfc2a6" },
  { skin: "#c68e63", shade: "#a06c46", hair: "#4a4a4a", hairStyle: "curls", shirt: "#2f3b35", shirtShade: "#1e2723" },
]

export function walkIn(seed: number): TakeFootage {
  const room = painted((picture) => {
    paintRoom(picture, palette, roomSeed)
    paintLamp(picture, 560, 290, "#e0c068")
  })
  const presenter: Presenter = {
    look: looks[seed % looks.length]!,
    voice: { pitchHertz: oneOf([104, 131, 178, 214], seed, 1), throat: oneOf([0.9, 1, 1.1], seed, 2) },
  }
  const side = bitsAt(seed, 3) % 2 === 0 ? -1 : 1
  const standsAt = 250 + (bitsAt(seed, 4) % 120)
  const printer = new Device(roomSeed)
  const take = produce(seed, {
    presenters: [presenter],
    // A single shot with a fixed camera.
    shortestShotSeconds: 600,
    longestShotSeconds: 600,
    paint(picture, shot) {
      showBackdrop(picture, room)
      const walked = Math.min(1, Math.max(0, (shot.atSeconds - emptySeconds) / walksSeconds))
      if (walked > 0) {
        const x = standsAt + side * (1 - walked) * 460
        const bob = walked < 1 ? 5 * Math.abs(Math.sin(shot.atSeconds * 6)) : 0
        drawFigure(picture, { x, y: 172 - bob }, 1.15, presenter.look, shot.pose(0, 1.2))
      }
      paintDesk(picture, palette, 296)
      drawPrinter(picture, { x: 470, y: 268, size: 0.6 }, printer.at(0))
    },
  })
  return {
    draw: take.draw,
    /** Nobody talks while absent. */
    addSound(samples, fromSeconds) {
      if (fromSeconds >= emptySeconds) take.addSound(samples, fromSeconds)
    },
  }
}
