/** The form in which reviews are written down here: stars, title, text, and how many people found it helpful. */
export type ReviewRow = readonly [stars: 1 | 2 | 3 | 4 | 5, title: string, body: string, helpful: number]
