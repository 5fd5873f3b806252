/**
 * A drawn presenter from the hips up: a head that nods and turns, a mouth, eyes that blink, arms that gesture. All
 * motion is seeded noise, so no gesture is ever repeated exactly.
 */
import { drawArm, type Point } from "./arm"
import { drawBackHair, drawHead } from "./face"
import { gradient, limb, type Picture, rounded } from "./picture"
import { bitsAt, wander } from "./random"

export interface Look {
  skin: string
  shade: string
  hair: string
  hairStyle: "short" | "bob" | "bun" | "curls" | "long"
  shirt: string
  shirtShade: string
  glasses?: boolean
  beard?: boolean
  apron?: string
}

export interface Pose {
  head: Point
  tilt: number
  /** Where the face is turned, -1 to 1. */
  turn: number
  mouth: number
  blinks: boolean
  brows: number
  hands: [Point, Point]
  lean: number
}

/** Quarter seconds in which the eyes are closed: about one in fourteen. */
const blinkEvery = 14

/** @param lively how far the gestures reach; 1 is a calm speaker */
export function poseAt(seed: number, atSeconds: number, mouth: number, lively: number): Pose {
  const noise = (pace: number, channel: number) => wander(atSeconds, pace, seed, channel)
  const hand = (side: -1 | 1, channel: number): Point => ({
    x: side * (58 + 26 * lively * noise(0.9, channel)) + 12 * noise(2.3, channel + 1),
    y: 92 - 52 * lively * Math.max(0, noise(0.55, channel + 2)) + 14 * noise(2.1, channel + 3),
  })
  return {
    head: { x: 13 * noise(0.4, 1) + 3 * noise(1.7, 2), y: 5 * noise(0.6, 3) + mouth * 1.5 },
    tilt: 0.1 * noise(0.5, 4) + 0.04 * noise(1.9, 5),
    turn: noise(0.35, 6),
    mouth,
    blinks: bitsAt(seed, 7, Math.floor(atSeconds * 4)) % blinkEvery === 0,
    brows: noise(0.7, 8),
    hands: [hand(-1, 10), hand(1, 20)],
    lean: 15 * noise(0.25, 30),
  }
}

/** @param at where the collar is; @param size 1 makes a head of about 60 units */
export function drawFigure(picture: Picture, at: Point, size: number, look: Look, pose: Pose): void {
  picture.save()
  picture.translate(at.x + pose.lean, at.y)
  picture.scale(size, size)
  if (look.hairStyle === "long" || look.hairStyle === "bob") drawBackHair(picture, look, pose)
  drawTorso(picture, look)
  drawHead(picture, look, pose)
  drawArm(picture, look, -1, pose.hands[0])
  drawArm(picture, look, 1, pose.hands[1])
  picture.restore()
}

function drawTorso(picture: Picture, look: Look): void {
  limb(
    picture,
    [
      [0, -14],
      [0, 8],
    ],
    24,
    look.shade,
  )
  picture.fillStyle = gradient(picture, 0, 150, look.shirt, look.shirtShade)
  picture.beginPath()
  picture.moveTo(-20, 2)
  picture.bezierCurveTo(-44, 6, -60, 12, -62, 34)
  picture.lineTo(-52, 170)
  picture.lineTo(52, 170)
  picture.lineTo(62, 34)
  picture.bezierCurveTo(60, 12, 44, 6, 20, 2)
  picture.quadraticCurveTo(0, 22, -20, 2)
  picture.fill()
  if (look.apron !== undefined) {
    rounded(picture, -34, 38, 68, 140, 8, look.apron)
    limb(
      picture,
      [
        [-28, 42],
        [-20, 4],
      ],
      5,
      look.apron,
    )
    limb(
      picture,
      [
        [28, 42],
        [20, 4],
      ],
      5,
      look.apron,
    )
  }
}
