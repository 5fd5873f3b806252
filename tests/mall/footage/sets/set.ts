/** What the sets of the four shows have in common: shots, voices, slow camera moves. */
import type { Canvas } from "@napi-rs/canvas"
import { samplesPerSecond } from "../../media/format"
import { type Look, type Pose, poseAt } from "../figure"
import { type Camera, type Picture, showBackdrop, type TakeFootage, through } from "../picture"
import { between, bitsAt, chanceAt, oneOf, wander } from "../random"
import { type Stretch, Stretches } from "../stretches"
import { type Speaker, Voices } from "../voice"

export interface Presenter {
  look: Look
  voice: Speaker
}

/** What the painter of a shot can use. */
export interface Shot extends Stretch {
  /** Seconds since the take began, and since the last cut. */
  atSeconds: number
  sinceCut: number
  /** The presenter's posture at this moment. */
  pose(presenter: number, lively: number): Pose
}

export interface Production {
  presenters: readonly Presenter[]
  shortestShotSeconds: number
  longestShotSeconds: number
  /** Picks and paints the shot; everything drawn here is seen through the camera. */
  paint(picture: Picture, shot: Shot): void
}

const loudness = 0.55
const roomLoudness = 0.006

export function produce(seed: number, production: Production): TakeFootage {
  const shots = new Stretches(bitsAt(seed, 1), production.shortestShotSeconds, production.longestShotSeconds)
  const voices = new Voices(
    bitsAt(seed, 2),
    production.presenters.map(({ voice }) => voice),
  )
  return {
    draw(picture, atSeconds) {
      const stretch = shots.at(atSeconds)
      const pose = (presenter: number, lively: number) =>
        poseAt(bitsAt(seed, 3, presenter), atSeconds, voices.mouthAt(atSeconds, presenter), lively)
      production.paint(picture, { ...stretch, atSeconds, sinceCut: atSeconds - stretch.fromSeconds, pose })
    },
    addSound(samples, fromSeconds) {
      addRoom(samples, bitsAt(seed, 4), Math.round(fromSeconds * samplesPerSecond))
      voices.addTo(samples, fromSeconds, loudness)
    },
  }
}

/** The hiss of a room with a microphone in it. */
function addRoom(samples: Float32Array, seed: number, firstSample: number): void {
  for (let index = 0; index < samples.length; index++) {
    samples[index]! += (chanceAt(seed, firstSample + index) - 0.5) * 2 * roomLoudness
  }
}

/** A slow move that differs in each shot: in, out or sideways, never quite still. */
export function cameraOf(shot: Shot, x: number, y: number, zoom: number): Camera {
  const push = between(-0.028, 0.034, shot.seed, 1) * shot.sinceCut
  const drift = between(-6, 6, shot.seed, 2) * shot.sinceCut
  return {
    zoom: Math.max(1.02, zoom * between(0.9, 1.16, shot.seed, 3) + push),
    x: x + between(-30, 30, shot.seed, 4) + drift + 4 * wander(shot.atSeconds, 0.7, shot.seed, 5),
    y: y + between(-14, 14, shot.seed, 6) + 3 * wander(shot.atSeconds, 0.6, shot.seed, 7),
  }
}

export function filmed(picture: Picture, shot: Shot, x: number, y: number, zoom: number, draw: () => void): void {
  through(picture, cameraOf(shot, x, y, zoom), draw)
}

/** Close to a thing on a sweep of colour, at a different distance and on a different side in each shot. */
export function closeUp(picture: Picture, shot: Shot, sweeps: readonly Canvas[], draw: () => void): void {
  const zoom = between(1.04, 1.42, shot.seed, 8)
  const camera = cameraOf(shot, 320 + between(-50, 50, shot.seed, 9), 176 + between(-22, 22, shot.seed, 10), zoom)
  through(picture, camera, () => {
    showBackdrop(picture, oneOf(sweeps, shot.seed, 11))
    draw()
  })
}

/**
 * From 0 to 1 and back: a bar that in some shots appears some time after the cut and leaves some time before the next.
 */
export function slideOf(shot: Shot): number {
  if (chanceAt(shot.seed, 20) > 0.4) return 0
  const sinceDue = shot.sinceCut - between(0.4, 2.6, shot.seed, 21)
  const untilGone = shot.toSeconds - shot.atSeconds - between(0, 1.6, shot.seed, 22)
  return Math.max(0, Math.min(1, sinceDue * 3, untilGone * 3))
}
