/**
 * The look of a page of evidence: on a screen, and on two sheets of paper. It stands in the page as text, so it uses no sign that
 * HTML would have to write otherwise, and its digest is what the page's policy lets in.
 */
export const evidencePageCss = `
:root { --surface: #fff; --text: #14272b; --muted: #55686d; --line: #d5dfde; --accent: #0f6a75; --warn: #a63c06; color-scheme: light dark; }
@media screen and (prefers-color-scheme: dark) {
  :root { --surface: #17211f; --text: #ecf3f1; --muted: #a3b5b2; --line: #374643; --accent: #6cc7d2; --warn: #ffa76b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--surface); color: var(--text); font: 15px/1.5 system-ui, -apple-system, Segoe UI, Roboto, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 16px; line-height: 1.3; margin: 22px 0 4px; }
p { margin: 0 0 8px; }
ul { margin: 0 0 8px; padding-inline-start: 20px; }
a { color: var(--accent); }
.muted { color: var(--muted); }
.verdict { font-size: 19px; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; margin: 12px 0; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; max-width: 560px; margin: 16px 0; }
figure { margin: 0; min-width: 0; }
.pair img { display: block; width: 100%; height: auto; border-radius: 6px; border: 1px solid var(--line); }
figcaption { color: var(--muted); font-size: 13px; margin-top: 2px; }
svg { display: block; width: 100%; height: auto; }
.ticks { display: flex; justify-content: space-between; color: var(--muted); font-size: 12px; margin: 2px 0 6px; }
.bar { fill: var(--line); } .bar-here { fill: var(--warn); }
.axis { stroke: var(--muted); stroke-width: 1; }
.watched { fill: var(--line); } .passage { fill: var(--accent); } .passage-now { fill: var(--warn); } .harmless { fill: var(--muted); }
.arc { fill: none; stroke: var(--accent); stroke-width: 1.5; } .arc-harmless { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
table { border-collapse: collapse; font-size: 13px; margin-top: 6px; }
th, td { text-align: start; padding: 2px 14px 2px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th { color: var(--muted); }
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
}
`
