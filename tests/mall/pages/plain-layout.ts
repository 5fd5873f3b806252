/** What surrounds pages on the mall's other hosts: just a bar with the shop's name. */
import { type Html, html } from "./html"
import { footer, htmlDocument, notice, type PageContext } from "./layout"

export interface PlainPage {
  shop: string
  title: string
  main: Html
}

export const plainPage = (context: PageContext, { shop, title, main }: PlainPage): string =>
  htmlDocument(context, {
    title,
    body: html`<body>
<header class="nav"><a class="nav-logo" href="/">${shop}</a></header>
${notice(context)}
${main}
${footer}
</body>`,
  })
