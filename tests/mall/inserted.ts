/** Honest live shows that have one advert of half a minute in common, each encoded in its own way. */
import { accusations, type Scenario, type StreamPart, type Take } from "./scenario"

const advert = { set: "advert", seed: 52 } as const
const fromSeconds = 60
export const advertEndsAt = fromSeconds + 30

export function withAdvert(show: Scenario["show"], take: Take, rendition: number): Scenario {
  const parts: StreamPart[] = [
    { take, fromSeconds: 0, toSeconds: fromSeconds, rendition },
    { take: advert, fromSeconds, toSeconds: advertEndsAt, rendition },
    {
      ...{ take, fromSeconds: advertEndsAt, toSeconds: Number.POSITIVE_INFINITY, rendition },
      takeFromSeconds: fromSeconds,
    },
  ]
  return {
    show,
    claim: "live",
    playlist: "sliding",
    stream: (atSeconds) => parts.find(({ toSeconds }) => atSeconds < toSeconds)!,
    expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: advertEndsAt + 20 },
  }
}
