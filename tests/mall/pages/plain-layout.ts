/** What pages of the mall's other hosts have around them: a bar with the shop's name, nothing else. */
import { type Html, html } from "./html"
import type { PageContext } from "./layout"

export interface PlainPage {
  shop: string
  title: string
  head?: Html
  main: Html
}

export function plainPage({ nonce }: PageContext, { shop, title, head, main }: PlainPage): string {
  return html`<!doctype html>
<html lang="en-us">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/mall-assets/shop.css">
<link rel="icon" href="/mall-assets/icon.svg" type="image/svg+xml">
<script type="importmap" nonce="${nonce}">{"imports":{"hls.js":"/mall-assets/hls.mjs"}}</script>
<script type="module" src="/mall-assets/app.js"></script>
${head}
</head>
<body>
<header class="nav"><a class="nav-logo" href="/">${shop}</a></header>
${main}
<footer class="foot"><p>A demo mall for tests. Nothing here is for sale, and no one is really on air.</p></footer>
</body>
</html>
`.text
}
