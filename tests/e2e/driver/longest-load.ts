/** How long a page may take to load, and a browser to do what it was asked: only a hang takes longer on a busy machine. */
export const longestLoadMs = 120_000
