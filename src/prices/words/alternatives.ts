import { fold } from "../text/normalise"

/** Words with blanks between them as alternatives of an expression that is tried on folded text. */
export const alternatives = (words: string): string => fold(words).replaceAll(" ", "|")
