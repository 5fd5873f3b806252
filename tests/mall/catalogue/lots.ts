/** The lots of an auction show: one after the other, each bid up by viewers until its time is over. */

export interface Lot {
  title: string
  priceMinor: number
  /** Who leads; "" before the first bid. Masked, as the site masks names. */
  winner: string
  secondsLeft: number
}

const goods = ["Runner, size 42", "Court shoe, size 44", "Canvas high-top, size 41", "Trail shoe, size 43"]
const bidders = ["m***a", "k***e", "t***7", "j***n", "s***o"]
const lotSeconds = 45
const bidEverySeconds = 6
const startMinor = 2_500
const stepMinor = 200

/** The lot that is up at a second of the stream. */
export function lotAt(atSeconds: number): Lot {
  const number = Math.floor(atSeconds / lotSeconds)
  const within = atSeconds % lotSeconds
  const bids = Math.floor(within / bidEverySeconds)
  return {
    title: goods[number % goods.length]!,
    priceMinor: startMinor + bids * stepMinor,
    winner: bids === 0 ? "" : bidders[(number + bids) % bidders.length]!,
    secondsLeft: Math.ceil(lotSeconds - within),
  }
}
