/** Heads of the drawn presenters: face, hair, glasses, beard. */
import type { Look, Pose } from "./figure"
import { limb, oval, type Picture, rounded } from "./picture"

/** What is behind head and neck; drawn before them. */
export function drawBackHair(picture: Picture, look: Look, pose: Pose): void {
  const length = look.hairStyle === "long" ? 62 : 34
  rounded(picture, pose.head.x - 34, pose.head.y - 78, 68, 50 + length, 30, look.hair)
}

export function drawHead(picture: Picture, look: Look, pose: Pose): void {
  picture.save()
  picture.translate(pose.head.x, pose.head.y - 42)
  picture.rotate(pose.tilt)
  const turn = pose.turn * 6
  oval(picture, -29, 2, 5, 8, look.shade)
  oval(picture, 29, 2, 5, 8, look.shade)
  oval(picture, 0, 0, 28, 34, look.skin)
  if (look.beard === true) drawBeard(picture, look, turn)
  drawFace(picture, look, pose, turn)
  drawHair(picture, look, turn)
  picture.restore()
}

function drawFace(picture: Picture, look: Look, pose: Pose, turn: number): void {
  for (const side of [-1, 1]) {
    const x = side * 11 + turn
    if (pose.blinks)
      limb(
        picture,
        [
          [x - 4, 0],
          [x + 4, 0],
        ],
        1.6,
        "#3b2a22",
      )
    else {
      oval(picture, x, 0, 4.6, 4, "#fdfdfb")
      oval(picture, x + pose.turn * 1.6, 0.2, 2.4, 2.8, "#2b211d")
    }
    const brow = -9 - pose.brows * 2.2
    limb(
      picture,
      [
        [x - 5, brow - side * 0.9],
        [x + 5, brow + side * 0.9],
      ],
      2.4,
      look.hair,
    )
    oval(picture, x + side * 6, 11, 6, 3.6, "rgba(226,96,84,0.16)")
  }
  limb(
    picture,
    [
      [turn * 1.3, 2],
      [turn * 1.5 + 1.5, 9],
      [turn * 1.3 - 1.5, 9.5],
    ],
    2,
    look.shade,
  )
  drawMouth(picture, pose.mouth, turn)
  if (look.glasses === true) {
    picture.strokeStyle = "#2d2b35"
    picture.lineWidth = 2
    for (const side of [-1, 1]) {
      picture.beginPath()
      picture.roundRect(side * 11 + turn - 8.5, -7, 17, 14, 5)
      picture.stroke()
    }
    limb(
      picture,
      [
        [turn - 2.5, -1],
        [turn + 2.5, -1],
      ],
      2,
      "#2d2b35",
    )
  }
}

function drawMouth(picture: Picture, open: number, turn: number): void {
  if (open < 0.08) {
    picture.strokeStyle = "#8e3b36"
    picture.lineWidth = 2.2
    picture.lineCap = "round"
    picture.beginPath()
    picture.arc(turn, 11, 9, 0.25 * Math.PI, 0.75 * Math.PI)
    picture.stroke()
    return
  }
  oval(picture, turn, 18, 8.5, 2 + open * 6.5, "#6e2328")
  oval(picture, turn, 18 - open * 3.4, 6, 1.4 + open * 0.8, "#f6f1ea")
}

function drawBeard(picture: Picture, look: Look, turn: number): void {
  picture.fillStyle = look.hair
  picture.beginPath()
  picture.moveTo(-28, 2)
  picture.bezierCurveTo(-28, 40, 28, 40, 28, 2)
  picture.bezierCurveTo(22, 14, 14, 10, turn, 10)
  picture.bezierCurveTo(-14, 10, -22, 14, -28, 2)
  picture.fill()
}

function drawHair(picture: Picture, look: Look, turn: number): void {
  picture.fillStyle = look.hair
  if (look.hairStyle === "curls") {
    for (let curl = 0; curl < 9; curl++) {
      const angle = Math.PI * (1 + curl / 8)
      oval(picture, Math.cos(angle) * 25, Math.sin(angle) * 27 - 4, 12, 12, look.hair)
    }
    oval(picture, 0, -24, 24, 14, look.hair)
    return
  }
  if (look.hairStyle === "bun") oval(picture, -turn * 0.5, -40, 13, 12, look.hair)
  picture.fillStyle = look.hair
  picture.beginPath()
  picture.moveTo(-30, 4)
  picture.bezierCurveTo(-34, -46, 34, -46, 30, 4)
  picture.bezierCurveTo(26, -14, 14, -20, turn + 4, -19)
  picture.bezierCurveTo(-12, -18, -24, -14, -30, 4)
  picture.fill()
}
