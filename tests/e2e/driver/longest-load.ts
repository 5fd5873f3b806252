/** How long a page may take to load, or a browser to answer: even on a busy machine, only a hang takes longer. */
export const longestLoadMs = 120_000
