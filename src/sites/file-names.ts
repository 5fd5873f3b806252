/** Names of the files that a build makes of the sites. */

/** What all sites read with. */
export const PARTS_FILE = "site-parts.js"
export const siteFile = (id: string): string => `site-${id}.js`
