/** Imported before code of the interface where there is no browser: what asks for one at its start is content, and gets nothing. */
const none = { runtime: { id: "none" } }
Object.assign(globalThis, { chrome: none, browser: none })
