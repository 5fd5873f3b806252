/** What runs between shows: the slate, the jingle, the advert, the waiting room's teaser, and plain black. */
import { paintSweep } from "../backdrops"
import { addMusic } from "../music"
import { box, glow, gradient, oval, painted, rounded, showBackdrop, type TakeFootage, text } from "../picture"
import { Device, drawCamera, drawPhone, drawPrinter } from "../props"
import { bitsAt, oneOf } from "../random"

const musicLoudness = 0.22

/** A still card without sound. */
export function slate(): TakeFootage {
  const card = painted((picture) => {
    box(picture, 0, 0, 640, 360, gradient(picture, 0, 360, "#26384d", "#101a26"))
    glow(picture, 320, 150, 260, "rgba(120,170,220,0.35)")
    text(picture, "We'll be right back", 320, 176, { size: 36, colour: "#fff", bold: true, align: "center" })
    text(picture, "The show goes on in a few minutes", 320, 212, { size: 17, colour: "#b9c9da", align: "center" })
  })
  return { draw: (picture) => showBackdrop(picture, card), addSound: () => {} }
}

/** The station's ten seconds: rings, a name that flies in, and a tune. */
export function jingle(seed: number): TakeFootage {
  const colours = ["#f2b632", "#d4365f", "#12908e", "#4c5fd5"]
  return {
    draw(picture, at) {
      box(picture, 0, 0, 640, 360, gradient(picture, 0, 360, "#1b1440", "#3c1d5e"))
      for (let ring = 0; ring < 9; ring++) {
        const age = (at * 0.8 + ring / 9) % 1
        picture.globalAlpha = 1 - age
        picture.lineWidth = 14
        picture.strokeStyle = oneOf(colours, seed, ring, Math.floor(at * 0.8 + ring / 9))
        picture.beginPath()
        picture.arc(
          320 + 120 * Math.sin(at + ring),
          180 + 60 * Math.cos(at * 1.4 + ring),
          20 + age * 330,
          0,
          2 * Math.PI,
        )
        picture.stroke()
      }
      picture.globalAlpha = 1
      const size = 20 + 34 * Math.min(1, at / 3)
      text(picture, "LIVE SHOPPING", 320, 170 + 60 * Math.exp(-at), {
        size,
        colour: "#fff",
        bold: true,
        align: "center",
      })
      text(picture, "all day, every day", 320, 214, { size: 20, colour: "#f7d98b", align: "center" })
    },
    addSound: (samples, from) => addMusic(samples, from, { seed, beatsPerMinute: 132, keyNote: 62 }, musicLoudness),
  }
}

/** Thirty seconds of advert: every two seconds a different thing in another colour, with a claim. */
export function advert(seed: number): TakeFootage {
  const claims = [
    "Now in three colours",
    "Free delivery",
    "Two years of guarantee",
    "As seen here",
    "Order by noon",
    "New this week",
  ]
  const shades = ["#ffd166", "#06d6a0", "#ef476f", "#118ab2", "#f78c6b", "#8338ec"]
  const sweeps = shades.map((shade, index) =>
    painted((picture) => paintSweep(picture, shade, "#ffffff", "#ffffff", seed + index)),
  )
  const device = new Device(seed)
  return {
    draw(picture, at) {
      const spot = Math.floor(at / 2)
      const since = at - spot * 2
      showBackdrop(picture, sweeps[bitsAt(seed, spot) % sweeps.length]!)
      const x = 320 + 240 * Math.exp(-since * 3) * (spot % 2 === 0 ? 1 : -1)
      const size = 1.25 + 0.2 * since
      const which = bitsAt(seed, spot, 3) % 3
      if (which === 0) drawPhone(picture, { x, y: 170, size, angle: 0.5 - since * 0.3 }, device.at(at))
      else if (which === 1) drawPrinter(picture, { x, y: 200, size }, device.at(at))
      else drawCamera(picture, { x, y: 160, size }, { body: "#fefae0", shade: "#d4a373" }, device.at(at))
      rounded(picture, 150, 296, 340, 44, 22, "#16181f")
      text(picture, oneOf(claims, seed, spot, 2), 320, 325, { size: 20, colour: "#fff", bold: true, align: "center" })
    },
    addSound: (samples, from) =>
      addMusic(samples, from, { seed: seed + 7, beatsPerMinute: 148, keyNote: 57 }, musicLoudness),
  }
}

/** The waiting room: a turning preview with "starts soon". The stream repeats it. */
export function teaser(seed: number): TakeFootage {
  const sweep = painted((picture) => paintSweep(picture, "#2a9d8f", "#264653", "#e9c46a", seed))
  const device = new Device(seed)
  return {
    draw(picture, at) {
      showBackdrop(picture, sweep)
      for (let dot = 0; dot < 12; dot++) {
        const angle = (dot / 12) * 2 * Math.PI + at * 0.9
        const isLit = Math.floor(at * 6) % 12 === dot
        oval(
          picture,
          320 + Math.cos(angle) * 130,
          168 + Math.sin(angle) * 100,
          isLit ? 13 : 8,
          isLit ? 13 : 8,
          isLit ? "#ffffff" : "#e9c46a",
        )
      }
      const place = { x: 320, y: 164 + 10 * Math.sin(at * 2), size: 0.95 }
      drawCamera(picture, place, { body: "#f4f1ea", shade: "#cfc9bd" }, device.at(at))
      text(picture, "The show starts soon", 320, 318, { size: 28, colour: "#fff", bold: true, align: "center" })
    },
    addSound: (samples, from) =>
      addMusic(samples, from, { seed: seed + 3, beatsPerMinute: 96, keyNote: 60 }, musicLoudness * 0.7),
  }
}

/** What a protected video looks like to anybody who may not see it. */
export function black(): TakeFootage {
  return { draw: (picture) => box(picture, 0, 0, 640, 360, "#000"), addSound: () => {} }
}
