/**
 * The look of an evidence page, on a screen and on two sheets of paper. It is text in the page, so it uses no character
 * that HTML would have to escape; and the page's policy allows only this style, by its digest.
 */
import { timelineCss } from "../styles/timeline.css"

export const evidencePageCss = `${timelineCss}
:root { --lp-surface: #fff; --lp-text: #14272b; --lp-muted: #55686d; --lp-line: #d5dfde; --lp-accent: #0f6a75; --lp-warn: #a63c06; --lp-good: #1c6e3d; --lp-other: #6d4aa8; color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) {
  :root { --lp-surface: #17211f; --lp-text: #ecf3f1; --lp-muted: #a3b5b2; --lp-line: #374643; --lp-accent: #6cc7d2; --lp-warn: #ffa76b; --lp-good: #7fd3a0; --lp-other: #c3a8f4; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--lp-surface); color: var(--lp-text); font: 15px/1.5 system-ui, -apple-system, Segoe UI, Roboto, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 16px; line-height: 1.3; margin: 22px 0 4px; }
p { margin: 0 0 8px; }
ul { margin: 0 0 8px; padding-inline-start: 20px; }
a { color: var(--lp-accent); }
.muted { color: var(--lp-muted); }
.verdict { font-size: 19px; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; margin: 12px 0; }
.facts dt { color: var(--lp-muted); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; max-width: 560px; margin: 16px 0; }
figure { margin: 0; min-width: 0; }
.pair img { display: block; width: 100%; height: auto; border-radius: 6px; border: 1px solid var(--lp-line); }
figcaption { color: var(--lp-muted); font-size: 13px; margin-top: 2px; }
svg { display: block; width: 100%; height: auto; }
.when svg.lp-tl, .when .lp-ticks { max-width: 560px; }
.bar { fill: var(--lp-line); } .bar-here { fill: var(--lp-warn); }
.axis { stroke: var(--lp-muted); stroke-width: 1; }
table { border-collapse: collapse; font-size: 13px; margin-top: 6px; }
th, td { text-align: start; padding: 2px 14px 2px 0; border-bottom: 1px solid var(--lp-line); font-weight: 400; }
th { color: var(--lp-muted); }
code { font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
@page { size: A4; margin: 12mm; }
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  h2 { margin-top: 12px; }
  table, figcaption { font-size: 8.5pt; }
  main { max-width: none; padding: 0; }
  .sheet { break-before: page; columns: 2; column-gap: 8mm; }
  figure, table, .facts, li, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
  .pair { max-width: 110mm; margin: 10px 0; }
  .when svg.lp-tl, .when .lp-ticks { max-width: 120mm; }
  .lp-tl-what { display: block; max-height: 2.8em; overflow: hidden; }
}
`
