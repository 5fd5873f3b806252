/** Names of the files that the build writes for the sites. */

/** The file with the code that several sites share. */
export const PARTS_FILE = "site-parts.js"
export const siteFile = (id: string): string => `site-${id}.js`
