/**
 * Text tracks as browsers have them: cues exist only if the mode is not "disabled", and the list fires change events.
 */

export interface FakeCue {
  startTime: number
  endTime: number
  text: string
}

export class FakeTracks extends EventTarget {
  readonly tracks: TextTrack[] = []

  add(given: { kind?: string; language?: string; mode?: TextTrackMode; cues?: FakeCue[] }): TextTrack {
    const changed = () => this.dispatchEvent(new Event("change"))
    let mode = given.mode ?? "disabled"
    const track = {
      kind: given.kind ?? "captions",
      language: given.language ?? "en",
      get mode() {
        return mode
      },
      set mode(next: TextTrackMode) {
        mode = next
        changed()
      },
      get cues() {
        return mode === "disabled" ? null : (given.cues ?? [])
      },
    } as unknown as TextTrack
    this.tracks.push(track)
    return track
  }

  [Symbol.iterator] = () => this.tracks[Symbol.iterator]()

  get list(): TextTrackList {
    return this as unknown as TextTrackList
  }
}
