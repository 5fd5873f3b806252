/** The four shows of the mall, and their channels. */
import type { ShowName } from "../scenario"

export interface Show {
  title: string
  channel: { name: string; slug: string }
  description: string
  /** In the order of the carousel. */
  asins: readonly string[]
  /** The footage that the directory's thumbnails are taken from. */
  still: { set: "review-revue" | "smart-home" | "back-to-business" | "gift-shop"; seed: number; atSeconds: number }
  watching: number
  /** In the stream while live, in a file afterwards (see spoken.ts). */
  hasCaptions: boolean
  chat: readonly (readonly [string, string])[]
}

export const shows: Record<ShowName, Show> = {
  "review-revue": {
    title: "Review Revue",
    channel: { name: "Revue House", slug: "revuehouse" },
    description: "Actors read what customers wrote. Quick, loud, and sometimes fair.",
    asins: ["B0MALLMG10", "B0MALLSP11", "B0MALLCN12", "B0MALLLP04"],
    still: { set: "review-revue", seed: 1307, atSeconds: 1 },
    watching: 412,
    hasCaptions: true,
    chat: [
      ["Customer K", "the one about the cat again please"],
      ["Customer D", "does the mug fit under a small coffee machine?"],
      ["Customer R", "hello from Ohio"],
    ],
  },
  "smart-home-simplified": {
    title: "Smart Home Simplified",
    channel: { name: "Simplified Living", slug: "simplifiedliving" },
    description: "Two presenters, one phone, and every lamp in the house.",
    asins: ["B0MALLPH01", "B0MALLHB02", "B0MALLBL03"],
    still: { set: "smart-home", seed: 2101, atSeconds: 26 },
    watching: 1284,
    hasCaptions: false,
    chat: [
      ["Customer M", "can it open the garage too?"],
      ["Customer S", "we have the old hub, is it worth it"],
      ["Customer P", "what colour is that lamp"],
    ],
  },
  "back-to-business": {
    title: "Back To Business",
    channel: { name: "Desk Drawer", slug: "deskdrawer" },
    description: "A label for everything: the desktop printer, and what goes with it.",
    asins: ["B0MALLLP04", "B0MALLTP05", "B0MALLSC06"],
    still: { set: "back-to-business", seed: 3203, atSeconds: 12 },
    watching: 97,
    hasCaptions: false,
    chat: [
      ["Customer L", "does it do barcodes"],
      ["Customer T", "how long is one tape?"],
    ],
  },
  "gift-shop": {
    title: "Valentine's Day Gift Shop",
    channel: { name: "Gift Corner", slug: "giftcorner" },
    description: "Instant pictures for two, in three colours.",
    asins: ["B0MALLIC07", "B0MALLFM08", "B0MALLFR09"],
    still: { set: "gift-shop", seed: 4409, atSeconds: 2 },
    watching: 655,
    hasCaptions: false,
    chat: [
      ["Customer A", "pink or blue??"],
      ["Customer J", "is the film included"],
      ["Customer W", "got mine yesterday, love it"],
    ],
  },
}
