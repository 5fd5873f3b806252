/**
 * Turns a function and its arguments into text for a page. Some compilers wrap inner functions in a `__name` of their
 * own.
 */
export const pageCall = (run: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(() => { const __name = (f) => f; return (${run.toString()})(...${JSON.stringify(args)}) })()`
