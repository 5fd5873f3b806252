/** *Review Revue*: quick cuts between actors who read customer reviews from a stage, and the goods they talk about. */
import type { Canvas } from "@napi-rs/canvas"
import { paintCurtain, paintSweep } from "../backdrops"
import { type Branding, drawBug, drawQuote, drawStars } from "../captions"
import { drawFigure, type Look } from "../figure"
import { type Picture, painted, rounded, showBackdrop, type TakeFootage, text } from "../picture"
import { Device, drawCamera, drawPhone, drawPrinter } from "../props"
import { bitsAt, oneOf, wander } from "../random"
import { closeUp, filmed, type Presenter, produce, type Shot } from "./set"

const brand: Branding = { name: "Review Revue", colour: "#f2b632", dark: "#4a1230" }
const actors: readonly Presenter[] = [
  actor(
    { skin: "#f1c6a6", shade: "#d19d79", hair: "#d9a94e", hairStyle: "bun", shirt: "#2b2f3a", shirtShade: "#1d2029" },
    190,
    1.1,
  ),
  actor(
    {
      skin: "#7a4c31",
      shade: "#5d3722",
      hair: "#17110f",
      hairStyle: "short",
      shirt: "#c8442f",
      shirtShade: "#9a3122",
      beard: true,
    },
    104,
    0.92,
  ),
  actor(
    {
      skin: "#e2ab83",
      shade: "#c0865f",
      hair: "#5a5f6b",
      hairStyle: "short",
      shirt: "#ece6da",
      shirtShade: "#c9c0ae",
      glasses: true,
    },
    124,
    0.98,
  ),
]
const curtains = [
  ["#b3203f", "#5f0f24"],
  ["#2a6f97", "#123a54"],
  ["#6d3fa0", "#341a54"],
] as const
const readings: readonly (readonly [number, string])[] = [
  [5, "I bought one for me and then one for everybody I know."],
  [1, "It arrived on a Tuesday. I had asked for a Tuesday. Still one star."],
  [4, "Does what it says. My cat disagrees and has moved out."],
  [2, "The box is very good. I kept the box."],
  [5, "My mother now labels me."],
  [3, "Works, but only when nobody is looking."],
  [1, "I wanted blue. This is a very confident green."],
  [5, "Changed my life, or at least my kitchen."],
  [4, "Louder than my brother, and more useful."],
  [2, "Battery lasts as long as my patience, which is short."],
  [5, "We cried at the wedding. It was the camera."],
  [3, "Read the manual. Then read it again, slowly."],
]

export function reviewRevue(seed: number): TakeFootage {
  const stages = curtains.map(([light, dark], index) =>
    painted((picture) => paintCurtain(picture, light, dark, seed + index)),
  )
  const sweeps = ["#f7d488", "#a8d5c9", "#d3b4e8"].map((top, index) =>
    painted((picture) => paintSweep(picture, top, "#5c4458", "#ffffff", seed + index)),
  )
  const device = new Device(seed)
  return produce(seed, {
    presenters: actors,
    shortestShotSeconds: 1.6,
    longestShotSeconds: 4.2,
    paint(picture, shot) {
      const kind = bitsAt(shot.seed, 40) % 10
      const [stars, words] = oneOf(readings, shot.seed, 41)
      if (kind < 5) drawReading(picture, shot, oneOf(stages, shot.seed, 43), stars)
      else if (kind < 8) drawGoods(picture, shot, sweeps, device)
      else drawCard(picture, shot, oneOf(stages, shot.seed, 43), stars, words)
      drawBug(picture, brand)
    },
  })
}

function actor(look: Look, pitchHertz: number, throat: number): Presenter {
  return { look, voice: { pitchHertz, throat } }
}

/** Near or far, an actor with a sheet of paper. */
function drawReading(picture: Picture, shot: Shot, stage: Canvas, stars: number): void {
  const who = bitsAt(shot.seed, 45) % actors.length
  const zoom = oneOf([1.08, 1.35, 1.85], shot.seed, 46)
  const x = oneOf([250, 320, 390], shot.seed, 47)
  filmed(picture, shot, x, 170, zoom, () => {
    showBackdrop(picture, stage)
    const pose = shot.pose(who, 1.5)
    drawFigure(picture, { x, y: 190 }, 1.2, actors[who]!.look, pose)
    const hand = pose.hands[0]
    picture.save()
    picture.translate(x + pose.lean + hand.x * 1.2, 190 + hand.y * 1.2 - 18)
    picture.rotate(-0.15 + 0.12 * wander(shot.atSeconds, 0.8, shot.seed, 48))
    rounded(picture, -27, -36, 54, 66, 2, "#fbfaf5")
    for (let line = 0; line < 6; line++)
      rounded(picture, -21, -27 + line * 9, 26 + (bitsAt(shot.seed, line) % 16), 3, 1, "#9aa0aa")
    picture.restore()
  })
  drawStars(picture, 500, 34, 11, stars)
}

function drawGoods(picture: Picture, shot: Shot, sweeps: readonly Canvas[], device: Device): void {
  const at = shot.atSeconds
  const place = {
    x: 320 + 40 * wander(at, 0.6, shot.seed, 50),
    y: 178 + 10 * wander(at, 0.7, shot.seed, 54),
    size: 1.5 + 0.15 * wander(at, 0.4, shot.seed, 55),
    angle: 0.2 * wander(at, 0.7, shot.seed, 52),
  }
  closeUp(picture, shot, sweeps, () => {
    const which = bitsAt(shot.seed, 51) % 3
    if (which === 0) drawPhone(picture, place, device.at(at))
    else if (which === 1) drawPrinter(picture, { ...place, y: place.y + 56, size: place.size * 0.9 }, device.at(at))
    else drawCamera(picture, { ...place, y: place.y - 20 }, { body: "#f7b7c5", shade: "#dd8ba0" }, device.at(at))
  })
}

function drawCard(picture: Picture, shot: Shot, stage: Canvas, stars: number, words: string): void {
  filmed(picture, shot, 320, 180, 1.15, () => showBackdrop(picture, stage))
  const rise = 26 * Math.exp(-shot.sinceCut * 5)
  drawQuote(picture, 120, 96 + rise + 4 * wander(shot.atSeconds, 0.5, shot.seed, 53), 400, stars, words, brand.colour)
  text(picture, "from the reviews, read aloud", 320, 300, {
    size: 13,
    colour: "rgba(255,255,255,0.8)",
    align: "center",
  })
}
