/** The lots of an auction show, one after the other; viewers bid on each until its time is up. */

export interface Lot {
  title: string
  priceMinor: number
  /** The leading bidder; "" before the first bid. The name is masked as on the real site. */
  winner: string
  secondsLeft: number
}

const goods = ["Runner, size 42", "Court shoe, size 44", "Canvas high-top, size 41", "Trail shoe, size 43"]
const bidders = ["m***a", "k***e", "t***7", "j***n", "s***o"]
const lotSeconds = 45
const bidEverySeconds = 6
const startMinor = 2_500
const stepMinor = 200

/** The lot that is being auctioned at a given second of the stream. */
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
