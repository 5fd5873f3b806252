/** The map as SVG, for light and dark pages. An arrow has the colour of the room that it points to. */
import { type Box, fontSizes, left, lineHeights, pictureWidth, right } from "./boxes"
import type { Floor } from "./house"
import type { Arrow } from "./imports"
import { type Layout, type Line, layOut, type SidewaysLine, steps } from "./lines"

/** Hue and chroma; the page's theme sets the lightness. */
const colours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  background: ["#6b7280", "#9aa3b2"],
  page: ["#c2417c", "#f08bb8"],
  sites: ["#2f855a", "#6fcf97"],
  store: ["#b7641a", "#f2a65a"],
  ui: ["#7c4fd0", "#b79af5"],
  liveness: ["#c53030", "#f58a8a"],
  reviews: ["#0f8a96", "#5fd3de"],
  prices: ["#9a7b00", "#e6c84f"],
  messages: ["#2b6cb0", "#74b3f2"],
  model: ["#8a94a3", "#6d7785"],
}
const colourOf = (room: string): string => (room in colours ? `var(--${room})` : "var(--faint)")

const round = (value: number): string => String(Math.round(value * 10) / 10)

const inks = [
  { paper: "#ffffff", band: "#f4f5f7", room: "#ffffff", ink: "#1c2430", faint: "#5b6675", edge: "#c3cad4" },
  { paper: "#0d1117", band: "#151b23", room: "#1f2630", ink: "#e8edf3", faint: "#9aa5b3", edge: "#3d4754" },
] as const

const variables = (theme: 0 | 1): string =>
  [
    ...Object.entries(inks[theme]).map(([name, value]) => `--${name}:${value}`),
    ...Object.entries(colours).map(([name, pair]) => `--${name}:${pair[theme]}`),
  ].join(";")

const style = `
svg{${variables(0)}}
@media (prefers-color-scheme:dark){svg{${variables(1)}}}
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;fill:var(--ink)}
.name{font-size:${fontSizes.name}px;font-weight:650}
.purpose{font-size:${fontSizes.purpose}px}
.folders{font-size:${fontSizes.folders}px;fill:var(--faint)}
.floor{font-size:${fontSizes.floor}px;fill:var(--faint)}
.band{fill:var(--band)}
.room{fill:var(--room);stroke:var(--edge)}
path{fill:none}
`

const head = (x: number, y: number, strokeWidth: number, colour: string): string => {
  const half = strokeWidth / 2 + 2.6
  return `<polygon points="${round(x - half)},${round(y - headHeight(strokeWidth))} ${round(x + half)},${round(y - headHeight(strokeWidth))} ${round(x)},${round(y - 1)}" fill="${colour}"/>`
}
const headHeight = (strokeWidth: number): number => strokeWidth / 2 + 6

const titled = ({ from, to }: Arrow, inside: string): string => `<g><title>${from} → ${to}</title>${inside}</g>`

function drawLine({ arrow, strokeWidth, crossings }: Line): string {
  const colour = colourOf(arrow.to)
  const [start, ...others] = crossings
  let path = `M${round(start!.x)},${round(start!.bottom)}`
  let fromY = start!.bottom
  let fromX = start!.x
  for (const [index, { x, top, bottom }] of others.entries()) {
    const isLast = index === others.length - 1
    const toY = isLast ? top - headHeight(strokeWidth) : top
    const bend = (toY - fromY) / 2
    path += `C${round(fromX)},${round(fromY + bend)} ${round(x)},${round(toY - bend)} ${round(x)},${round(toY)}`
    if (!isLast) path += `V${round(bottom)}`
    fromY = bottom
    fromX = x
  }
  const end = others.at(-1)!
  return titled(
    arrow,
    `<path d="${path}" stroke="${colour}" stroke-width="${strokeWidth}"/>${head(end.x, end.top, strokeWidth, colour)}`,
  )
}

function drawSideways({ arrow, strokeWidth, from, to }: SidewaysLine): string {
  const colour = colourOf(arrow.to)
  const isRight = to.x > from.x
  const y = from.y + 20
  const start = isRight ? from.x + from.width : from.x
  const tip = isRight ? to.x - 1 : to.x + to.width + 1
  const base = isRight ? tip - 7 : tip + 7
  return titled(
    arrow,
    `<path d="M${round(start)},${round(y)}H${round(base)}" stroke="${colour}" stroke-width="${strokeWidth}"/>` +
      `<polygon points="${round(base)},${round(y - 4)} ${round(base)},${round(y + 4)} ${round(tip)},${round(y)}" fill="${colour}"/>`,
  )
}

function drawRoom({ room, x, y, width, height, lines }: Box): string {
  const at = (offset: number, kind: string, text: string) =>
    `<text class="${kind}" x="${round(x + 10)}" y="${round(y + offset)}">${text}</text>`
  return [
    `<rect class="room" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="5"/>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="4" rx="2" fill="${colourOf(room.name)}"/>`,
    at(lineHeights.name, "name", room.name),
    at(lineHeights.purpose, "purpose", room.purpose),
    ...lines.map((line, index) => at(lineHeights.purpose + 3 + (index + 1) * lineHeights.folders, "folders", line)),
  ].join("")
}

/** The line widths with their numbers of imports, at the right, and the sentence that leads to them. */
function drawLegend(y: number): string {
  const stepWidth = 62
  const samples = [...steps].reverse().map(({ least, strokeWidth }, index) => {
    const x = right - (steps.length - index) * stepWidth
    return (
      `<path d="M${x},${y - 4}h24" stroke="var(--faint)" stroke-width="${strokeWidth}"/>` +
      `<text class="floor" x="${x + 29}" y="${y}">${least}+</text>`
    )
  })
  const text = "An arrow has the colour of the folder it imports from. Imports:"
  return `<text class="floor" x="${left}" y="${y}">${text}</text>${samples.join("")}`
}

export function drawMap(floors: readonly Floor[], arrows: readonly Arrow[]): string {
  const { bands, lines, sideways }: Layout = layOut(floors, arrows)
  const ground = bands.at(-1)!.boxes[0]!
  const height = Math.ceil(ground.y + ground.height + 38)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" role="img">`,
    "<title>The folders of src on their five floors, and what they import from each other</title>",
    `<style>${style}</style>`,
    `<rect width="${pictureWidth}" height="${height}" rx="8" fill="var(--paper)"/>`,
    ...bands.map(({ name, boxes }) => {
      const { y, height } = boxes[0]!
      return (
        `<rect class="band" x="8" y="${round(y - 8)}" width="${pictureWidth - 16}" height="${round(height + 16)}" rx="8"/>` +
        `<text class="floor" x="20" y="${round(y + height / 2 + 4)}">${name}</text>`
      )
    }),
    // Thick ones first, so that they do not hide the thin ones.
    ...lines.toSorted((one, other) => other.strokeWidth - one.strokeWidth).map(drawLine),
    ...sideways.map(drawSideways),
    ...bands.flatMap(({ boxes }) => boxes.map(drawRoom)),
    drawLegend(height - 14),
    "</svg>",
    "",
  ].join("\n")
}
