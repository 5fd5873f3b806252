/** What is read holds more than may be worked on at once. */
export class TooMuchWork extends Error {}
