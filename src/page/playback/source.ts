/** What a video plays: by its address, or an object that has none, such as the MediaStream of a connection. */
export interface Source {
  readonly address: string
  readonly object: unknown
}

export const sourceOf = (video: HTMLVideoElement | null): Source => ({
  address: video?.currentSrc ?? "",
  object: video?.srcObject ?? null,
})

export const isSameSource = (one: Source, other: Source): boolean =>
  one.address === other.address && one.object === other.object
