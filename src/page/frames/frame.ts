/** A frame of a video, as it was read. */
export interface Frame {
  /** 64x36, averaged by area. */
  luma: Uint8Array
  /**
   * Fills the context's canvas with the frame, more cheaply than from the video. Valid until the next frame is read.
   */
  draw(context: OffscreenCanvasRenderingContext2D): void
}

export type FrameRead = Frame | { blocked: "cross-origin" }
