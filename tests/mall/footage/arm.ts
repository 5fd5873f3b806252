/** The arms of the drawn presenters, and a hand that reaches into a close-up. */
import type { Look } from "./figure"
import { limb, oval, type Picture } from "./picture"
import { wander } from "./random"

export interface Point {
  x: number
  y: number
}

const upperArm = 50
const forearm = 48

export function drawArm(picture: Picture, look: Look, side: -1 | 1, hand: Point): void {
  const shoulder = { x: side * 52, y: 30 }
  const elbow = elbowBetween(shoulder, hand, side)
  limb(
    picture,
    [
      [shoulder.x, shoulder.y],
      [elbow.x, elbow.y],
    ],
    25,
    look.shirtShade,
  )
  limb(
    picture,
    [
      [elbow.x, elbow.y],
      [hand.x, hand.y],
    ],
    15,
    look.shade,
  )
  limb(
    picture,
    [
      [elbow.x, elbow.y],
      [elbow.x + (hand.x - elbow.x) * 0.45, elbow.y + (hand.y - elbow.y) * 0.45],
    ],
    22,
    look.shirt,
  )
  drawHand(picture, look, side, elbow, hand)
}

function drawHand(picture: Picture, look: Look, side: -1 | 1, elbow: Point, hand: Point): void {
  const angle = Math.atan2(hand.y - elbow.y, hand.x - elbow.x)
  picture.save()
  picture.translate(hand.x, hand.y)
  picture.rotate(angle)
  for (const finger of [-6, -2, 2, 6])
    limb(
      picture,
      [
        [4, finger],
        [16, finger * 1.25],
      ],
      4.6,
      look.skin,
    )
  limb(
    picture,
    [
      [0, -side * 5],
      [8, -side * 13],
    ],
    5,
    look.skin,
  )
  oval(picture, 2, 0, 10, 9.5, look.skin)
  picture.restore()
}

/** Two bones of fixed length, with the elbow outside and below. */
function elbowBetween(shoulder: Point, hand: Point, side: -1 | 1): Point {
  const dx = hand.x - shoulder.x
  const dy = hand.y - shoulder.y
  const distance = Math.min(Math.hypot(dx, dy), upperArm + forearm - 1)
  const along = (upperArm ** 2 - forearm ** 2 + distance ** 2) / (2 * Math.max(distance, 1))
  const across = Math.sqrt(Math.max(0, upperArm ** 2 - along ** 2))
  const angle = Math.atan2(dy, dx)
  return {
    x: shoulder.x + Math.cos(angle) * along + side * Math.abs(Math.sin(angle)) * across + side * 2,
    y: shoulder.y + Math.sin(angle) * along + Math.abs(Math.cos(angle)) * across,
  }
}

/** An arm that comes in from the lower edge, points, touches and withdraws; never twice in the same way. */
export function drawReachingArm(picture: Picture, look: Look, to: Point, seed: number, atSeconds: number): void {
  const reach = 0.5 + 0.5 * wander(atSeconds, 0.45, seed, 60)
  const hand = {
    x: to.x + 34 * wander(atSeconds, 0.8, seed, 61) + 70 * (1 - reach),
    y: to.y + 26 * wander(atSeconds, 0.7, seed, 62) + 120 * (1 - reach),
  }
  const elbow = { x: hand.x + 105, y: hand.y + 120 + 18 * wander(atSeconds, 0.5, seed, 63) }
  limb(
    picture,
    [
      [elbow.x + 70, elbow.y + 150],
      [elbow.x, elbow.y],
    ],
    66,
    look.shirt,
  )
  limb(
    picture,
    [
      [elbow.x, elbow.y],
      [hand.x, hand.y],
    ],
    40,
    look.shade,
  )
  picture.save()
  picture.translate(hand.x, hand.y)
  picture.scale(2.3, 2.3)
  drawHand(picture, look, 1, { x: (elbow.x - hand.x) / 2, y: (elbow.y - hand.y) / 2 }, { x: 0, y: 0 })
  picture.restore()
}
