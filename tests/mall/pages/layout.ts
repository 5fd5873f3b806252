/** What surrounds every page of the shop: head, bar with search and links, footer. */
import { type Html, html } from "./html"

/** What a template needs to know about the request. */
export interface PageContext {
  /** Lets inline data past the policy, such as the import map. */
  nonce: string
  /** Address of one of the mall's hosts as this visitor reaches it, including the port if there is one. */
  originOf(host: string): string
  madeUpPast: boolean
}

export interface PageParts {
  title: string
  path: string
  head?: Html
  main: Html
}

/** @param entry one of the scripts in `client/` */
export function scripts({ nonce }: PageContext, entry: "app" | "frame"): Html {
  return html`<script type="importmap" nonce="${nonce}">{"imports":{"hls.js":"/mall-assets/hls.mjs","shaka-player":"/mall-assets/shaka.mjs","mpegts.js":"/mall-assets/mpegts.mjs","video.js":"/mall-assets/videojs.mjs","amazon-ivs-player":"/mall-assets/ivs.mjs"}}</script>
<script type="module" src="/mall-assets/${entry}.js"></script>`
}

interface Document {
  title: string
  head?: Html | undefined
  body: Html
}

/** A complete document of the mall, with its styles and scripts. */
export function htmlDocument(context: PageContext, { title, head, body }: Document): string {
  return html`<!doctype html>
<html lang="en-us">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/mall-assets/shop.css">
<link rel="icon" href="/mall-assets/icon.svg" type="image/svg+xml">
${scripts(context, "app")}
${head}
</head>
${body}
</html>
`.text
}

/** A notice, so that no screenshot of the page misleads. */
export const notice = ({ madeUpPast }: PageContext): Html | false =>
  madeUpPast && html`<p class="notice">A demonstration: the price history shown beside these products is made up.</p>`

export const footer: Html = html`<footer class="foot"><p>A demo mall for tests. Nothing here is for sale, and no one is really on air.</p></footer>`

export function page(context: PageContext, { title, path, head, main }: PageParts): string {
  const body = html`<body class="a-m-us">
<header id="navbar" class="nav">
<a class="nav-logo" href="/" aria-label="Home">mall<span>.</span></a>
<form class="nav-search" role="search" action="/s"><input id="twotabsearchtextbox" name="k" type="text" aria-label="Search" placeholder="Search the demo mall"><button type="submit" >Go</button></form>
<nav class="nav-links"><a href="/live"${path.startsWith("/live") ? html` aria-current="page"` : ""}>Live</a><a href="/">Today's picks</a><span class="nav-cart">Cart (0)</span></nav>
</header>
${notice(context)}
${main}
${footer}
</body>`
  return htmlDocument(context, { title, head, body })
}
