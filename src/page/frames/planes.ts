/**
 * The planes of a copied video frame: where their samples lie, and their means by area.
 *
 * Only formats with 8 bits per sample and a separate luma plane are supported; there the luma is as it was coded.
 */

export interface Plane {
  offset: number
  stride: number
  /** Bytes from one sample to the next. */
  step: number
  width: number
  height: number
}

/** Luma samples per chroma sample, across and down. */
const sharing: Partial<Record<string, readonly [across: number, down: number]>> = {
  I420: [2, 2],
  I420A: [2, 2],
  NV12: [2, 2],
  I422: [2, 1],
  I422A: [2, 1],
  I444: [1, 1],
  I444A: [1, 1],
}

export const isPlanar = (format: string | null): format is string => format !== null && format in sharing

/**
 * The Y, U and V planes of a frame of `width` x `height` pixels.
 * @param layout what `copyTo` returned
 */
export function planesOf(
  format: string,
  width: number,
  height: number,
  layout: readonly { offset: number; stride: number }[],
): [Plane, Plane, Plane] {
  const [across, down] = sharing[format]!
  const chroma = { width: Math.ceil(width / across), height: Math.ceil(height / down) }
  const luma = { ...layout[0]!, step: 1, width, height }
  // NV12 interleaves U and V in one plane.
  if (format === "NV12") {
    const { offset, stride } = layout[1]!
    return [luma, { offset, stride, step: 2, ...chroma }, { offset: offset + 1, stride, step: 2, ...chroma }]
  }
  return [luma, { ...layout[1]!, step: 1, ...chroma }, { ...layout[2]!, step: 1, ...chroma }]
}

/**
 * The mean of each cell of a grid laid over the whole plane.
 * @param means receives `columns` x `rows` bytes
 * @param samples about how many are read across a large cell, and as many down; more would add nothing
 */
export function averageCells(
  bytes: Uint8Array,
  plane: Plane,
  means: Uint8Array,
  columns: number,
  rows: number,
  samples: number,
): void {
  const { offset, stride, step, width, height } = plane
  const skipX = Math.max(1, Math.round(width / columns / samples)) * step
  const skipY = Math.max(1, Math.round(height / rows / samples))
  const lefts = new Int32Array(columns)
  const rights = new Int32Array(columns)
  for (let column = 0; column < columns; column++) {
    const left = Math.floor((column * width) / columns)
    lefts[column] = left * step
    rights[column] = Math.max(left + 1, Math.floor(((column + 1) * width) / columns)) * step
  }
  const sums = new Int32Array(columns)
  for (let row = 0; row < rows; row++) {
    const top = Math.floor((row * height) / rows)
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows))
    sums.fill(0)
    let lines = 0
    // Line by line, as they lie in memory.
    for (let y = top; y < bottom; y += skipY, lines++) {
      const line = offset + y * stride
      for (let column = 0; column < columns; column++) {
        const end = line + rights[column]!
        let sum = 0
        for (let at = line + lefts[column]!; at < end; at += skipX) sum += bytes[at]!
        sums[column]! += sum
      }
    }
    for (let column = 0; column < columns; column++) {
      const across = Math.ceil((rights[column]! - lefts[column]!) / skipX)
      means[row * columns + column] = sums[column]! / (across * lines)
    }
  }
}

/** Coded video has black at 16 and white at 235, unless it says otherwise. */
export function widenRange(luma: Uint8Array): void {
  for (let at = 0; at < luma.length; at++)
    luma[at] = Math.max(0, Math.min(255, Math.round(((luma[at]! - 16) * 255) / 219)))
}
