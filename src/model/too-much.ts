/** A text or a page holds more than is worked on. */
export class TooMuch extends Error {}
