/** *Valentine's Day Gift Shop*: a presenter between hearts and ribbons, and an instant camera in three colours. */

import { drawReachingArm } from "../arm"
import { type Palette, paintDesk, paintSweep } from "../backdrops"
import { type Branding, drawBug, drawLowerThird, drawPriceTag } from "../captions"
import { drawFigure } from "../figure"
import { box, glow, gradient, limb, type Picture, painted, rounded, showBackdrop, type TakeFootage } from "../picture"
import { Device, drawCamera } from "../props"
import { bitsAt, chanceAt, oneOf, wander } from "../random"
import { closeUp, filmed, type Presenter, produce, slideOf } from "./set"

const palette: Palette = { wall: "#f6c9d2", wallShade: "#e590a6", wood: "#fdf3f0", woodShade: "#e9c9c9", accents: [] }
const brand: Branding = { name: "Valentine's Day Gift Shop", colour: "#d4365f", dark: "#5d1a34" }
const host: Presenter = {
  look: {
    skin: "#d9a07a",
    shade: "#b67c57",
    hair: "#2b1a18",
    hairStyle: "long",
    shirt: "#a32047",
    shirtShade: "#7c1636",
  },
  voice: { pitchHertz: 208, throat: 1.16 },
}
const bodies = [
  { body: "#a9d8e6", shade: "#78b3c6" },
  { body: "#f7b7c5", shade: "#dd8ba0" },
  { body: "#f4f1ea", shade: "#cfc9bd" },
] as const
const lines = [
  "Prints in about ninety seconds",
  "Ten sheets are in the box",
  "A gift for two, and for the wall",
  "Which colour would you pick?",
  "Add film before you check out",
  "A mirror for two faces",
  "No phone, no screen",
  "Prints as small as a card",
  "Wrapped if you ask for it",
]

export function giftShop(seed: number): TakeFootage {
  const room = painted((picture) => paintParty(picture, seed))
  const sweeps = ["#fff0f0", "#f1e3f5", "#ffe9d6"].map((top, index) =>
    painted((picture) => paintSweep(picture, top, "#f3b3c0", "#d4365f", seed + index)),
  )
  const cameras = bodies.map((_, index) => new Device(seed + index))
  return produce(seed, {
    presenters: [host],
    shortestShotSeconds: 4,
    longestShotSeconds: 8,
    paint(picture, shot) {
      const kind = bitsAt(shot.seed, 40) % 10
      const body = oneOf(bodies, shot.seed, 42)
      if (kind < 6) {
        const isNear = kind < 2
        filmed(picture, shot, isNear ? 300 : 330, isNear ? 150 : 188, isNear ? 1.65 : 1.1, () => {
          showBackdrop(picture, room)
          drawFigure(picture, { x: 290, y: 180 }, 1.1, host.look, shot.pose(0, 1.35))
          paintDesk(picture, palette, 298)
          for (const [place, colours] of bodies.entries()) {
            const spot = { x: 420 + place * 74, y: 276 - (place % 2) * 8, size: 0.5 }
            drawCamera(picture, spot, colours, cameras[place]!.at(shot.atSeconds))
          }
        })
      } else {
        const place = {
          x: 310 + 34 * wander(shot.atSeconds, 0.4, shot.seed, 50),
          y: 164 + 12 * wander(shot.atSeconds, 0.7, shot.seed, 51),
          size: 1.6 + 0.2 * wander(shot.atSeconds, 0.3, shot.seed, 52),
          angle: 0.14 * wander(shot.atSeconds, 0.35, shot.seed, 53),
        }
        closeUp(picture, shot, sweeps, () => {
          drawHearts(picture, seed, shot.atSeconds)
          drawCamera(picture, place, body, cameras[0]!.at(shot.atSeconds))
          drawReachingArm(picture, host.look, { x: 410, y: 230 }, shot.seed, shot.atSeconds)
        })
        drawPriceTag(picture, brand, "$49.95", "$69.95")
      }
      drawBug(picture, brand)
      drawLowerThird(picture, brand, "Instant camera", oneOf(lines, shot.seed, 41), slideOf(shot))
    },
  })
}

function paintParty(picture: Picture, seed: number): void {
  box(picture, 0, 0, 640, 360, gradient(picture, 0, 360, palette.wall, palette.wallShade))
  glow(picture, 320, 120, 320, "rgba(255,255,255,0.55)")
  for (let garland = 0; garland < 3; garland++) {
    for (let flag = 0; flag < 17; flag++) {
      const x = flag * 42 - garland * 14
      const y = 26 + garland * 34 + 26 * Math.sin((flag / 16) * Math.PI)
      drawHeart(picture, x, y, 9, oneOf(["#d4365f", "#ffffff", "#f08aa3", "#8d1f45"], seed, garland, flag))
    }
  }
  for (let gift = 0; gift < 6; gift++) {
    const x = gift < 3 ? 16 + gift * 52 : 470 + (gift - 3) * 56
    const height = 44 + (bitsAt(seed, gift, 8) % 60)
    const colour = oneOf(["#c2305a", "#f7e3d4", "#e9809b", "#7a2c54", "#f2b05e"], seed, gift, 9)
    rounded(picture, x, 300 - height, 46, height, 4, colour)
    box(picture, x + 19, 300 - height, 8, height, "rgba(255,255,255,0.75)")
    limb(
      picture,
      [
        [x + 12, 292 - height],
        [x + 23, 300 - height],
        [x + 34, 292 - height],
      ],
      5,
      "#fff",
    )
  }
}

/** Hearts rising behind the goods. */
function drawHearts(picture: Picture, seed: number, at: number): void {
  for (let heart = 0; heart < 9; heart++) {
    const speed = 18 + 26 * chanceAt(seed, heart, 20)
    const y = 380 - ((at * speed + chanceAt(seed, heart, 21) * 420) % 420)
    const lap = Math.floor((at * speed + chanceAt(seed, heart, 21) * 420) / 420)
    drawHeart(
      picture,
      30 + 580 * chanceAt(seed, heart, 22, lap),
      y,
      9 + 9 * chanceAt(seed, heart, 23),
      "rgba(212,54,95,0.5)",
    )
  }
}

function drawHeart(picture: Picture, x: number, y: number, size: number, colour: string): void {
  picture.fillStyle = colour
  picture.beginPath()
  picture.moveTo(x, y + size)
  picture.bezierCurveTo(x - size * 1.7, y - size * 0.2, x - size * 0.8, y - size * 1.3, x, y - size * 0.4)
  picture.bezierCurveTo(x + size * 0.8, y - size * 1.3, x + size * 1.7, y - size * 0.2, x, y + size)
  picture.fill()
}
