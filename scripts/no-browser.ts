/** Import this before interface code where there is no browser: a stub for modules that ask for one when they load. */
const none = { runtime: { id: "none" } }
Object.assign(globalThis, { chrome: none, browser: none })
