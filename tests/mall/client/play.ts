/** What each kind of player is given. */
export interface PlayInput {
  video: HTMLVideoElement
  /** Address of the playlist, manifest or stream. */
  source: string
  /** How far behind the live edge to play, in stream seconds. */
  distanceToEdgeSeconds: number
  /** Ends the playing. */
  signal: AbortSignal
}

export type Play = (input: PlayInput) => void | Promise<void>

/** Whoever goes back further is brought to the live edge; playlists hold 90 s. */
export const canGoBackSeconds = 80
