/** What every kind of player is given. */
export interface PlayInput {
  video: HTMLVideoElement
  /** Address of the playlist, manifest or stream. */
  source: string
  /** How far behind the live edge to play, in stream seconds. */
  distanceToEdgeSeconds: number
  /** Ends playback. */
  signal: AbortSignal
}

export type Play = (input: PlayInput) => void | Promise<void>

/** A viewer further back than this is brought to the live edge; playlists reach 90 s back. */
export const canGoBackSeconds = 80
