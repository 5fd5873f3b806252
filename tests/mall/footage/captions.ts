/** Text in the picture: the show's name in the corner, the bar at the bottom, quotations, prices. */
import { box, gradient, oval, type Picture, rounded, text, widthOf, wrapped } from "./picture"

export interface Branding {
  name: string
  colour: string
  dark: string
}

/** The show's name, small, at the bottom right of every shot, as shows do. The top left belongs to the page. */
export function drawBug(picture: Picture, brand: Branding): void {
  const width = widthOf(picture, brand.name, 12, true) + 36
  const left = 624 - width
  rounded(picture, left, 322, width, 24, 12, brand.dark)
  oval(picture, left + 14, 334, 4, 4, brand.colour)
  text(picture, brand.name, left + 24, 338.5, { size: 12, colour: "#fff", bold: true })
}

/** A bar as wide as its text. @param shown 0 (out) to 1 (in): the bar slides */
export function drawLowerThird(picture: Picture, brand: Branding, title: string, line: string, shown: number): void {
  if (shown <= 0) return
  const width = Math.max(widthOf(picture, title, 16, true), widthOf(picture, line, 12.5)) + 44
  const left = -width + (width + 24) * Math.min(1, shown)
  rounded(
    picture,
    left,
    292,
    width,
    50,
    6,
    gradient(picture, 292, 342, "rgba(255,255,255,0.97)", "rgba(238,238,242,0.97)"),
  )
  box(picture, left, 292, 8, 50, brand.colour)
  text(picture, title, left + 20, 313, { size: 16, colour: "#191b22", bold: true })
  text(picture, line, left + 20, 332, { size: 12.5, colour: "#555b68" })
}

/** @param price as written, for example "$99.00"; @param was struck through above it */
export function drawPriceTag(picture: Picture, brand: Branding, price: string, was?: string): void {
  rounded(picture, 498, 26, 122, was === undefined ? 46 : 62, 10, brand.colour)
  text(picture, price, 559, was === undefined ? 58 : 76, { size: 25, colour: "#fff", bold: true, align: "center" })
  if (was === undefined) return
  text(picture, was, 559, 45, { size: 13, colour: "rgba(255,255,255,0.9)", align: "center" })
  const width = widthOf(picture, was, 13)
  box(picture, 559 - width / 2 - 2, 40, width + 4, 1.5, "#fff")
}

/** A review as a card: stars and the words. */
export function drawQuote(
  picture: Picture,
  x: number,
  y: number,
  width: number,
  stars: number,
  words: string,
  colour: string,
): void {
  const lines = wrapped(picture, words, 17, width - 44)
  const height = 62 + lines.length * 23
  rounded(picture, x + 3, y + 5, width, height, 12, "rgba(0,0,0,0.25)")
  rounded(picture, x, y, width, height, 12, "rgba(255,255,255,0.97)")
  drawStars(picture, x + 30, y + 26, 9, stars)
  for (const [index, line] of lines.entries()) {
    text(picture, line, x + 20, y + 58 + index * 23, { size: 17, colour: "#20242e" })
  }
  box(picture, x + 20, y + height - 12, width - 40, 3, colour)
}

export function drawStars(picture: Picture, x: number, y: number, radius: number, stars: number): void {
  for (let star = 0; star < 5; star++) {
    picture.fillStyle = star < stars ? "#f0a11c" : "#d5d8de"
    picture.beginPath()
    for (let point = 0; point < 10; point++) {
      const angle = -Math.PI / 2 + (point * Math.PI) / 5
      const reach = point % 2 === 0 ? radius : radius * 0.45
      picture.lineTo(x + star * radius * 2.5 + Math.cos(angle) * reach, y + Math.sin(angle) * reach)
    }
    picture.fill()
  }
}
