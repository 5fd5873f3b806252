/** Thrown if a text or a page holds more than may be worked on. */
export class TooMuch extends Error {}
