/** A frame of a video, as it was read. */
export interface Frame {
  /** 64x36, by area. */
  luma: Uint8Array
  /** Fills the context's canvas with the frame, for less than the video would cost; until the next one is read. */
  draw(context: OffscreenCanvasRenderingContext2D): void
}

export type FrameRead = Frame | { blocked: "cross-origin" }
