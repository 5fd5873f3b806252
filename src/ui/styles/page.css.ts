/** The look of the extension's own pages. */
export const pageCss = `
body { margin: 0; background: var(--lp-surface); }
.lp-page { max-width: 760px; margin: 0 auto; padding: 32px 20px 64px; font-size: 15px; }
.lp-page h1 { font-size: 24px; line-height: 1.25; margin: 0 0 8px; display: flex; gap: 12px; align-items: center; }
.lp-page h1 img { width: 40px; height: 40px; }
.lp-page h2 { font-size: 17px; margin: 28px 0 6px; }
.lp-page p { margin: 0 0 10px; }
/* Low specificity, so that lists with a class, such as a legend or a histogram, keep rules of their own. */
:where(.lp-page) ul { padding-inline-start: 20px; margin: 0 0 10px; }
.lp-popup .lp-note { padding: 0; border: 0; }
.lp-row--apart { justify-content: space-between; }
.lp-card { border: 1px solid var(--lp-line); border-radius: 12px; padding: 14px 16px; margin: 0 0 12px; background: var(--lp-surface); }
.lp-card > summary { cursor: pointer; position: relative; padding-inline-end: 26px; display: grid; grid-template-columns: auto 1fr auto; gap: 4px 10px; align-items: center; list-style: none; }
.lp-card > summary::-webkit-details-marker { display: none; }
.lp-card > summary::after { content: "▾" / ""; position: absolute; inset: 0 2px auto auto; color: var(--lp-muted); }
.lp-card[open] > summary::after { content: "▴" / ""; }
.lp-summary-line { grid-column: 2 / -1; }
.lp-card > summary strong { overflow-wrap: anywhere; }
.lp-card[open] > summary { margin-bottom: 12px; }
.lp-card .lp-mark { color: var(--lp-accent); }
.lp-card > summary > .lp-mark { align-self: start; margin-top: 2px; }
.lp-seen--warn .lp-mark, .lp-seen--warn strong, .lp-card--warn .lp-mark, .lp-card--warn .lp-verdict { color: var(--lp-warn); }
.lp-verdict { font-weight: 600; }
/* On a narrow line beside its verdict, a title would break at every word. */
@media (max-width: 480px) { .lp-card > summary > .lp-verdict { grid-column: 2 / -1; } }
.lp-popup { width: 340px; padding: 14px 16px 16px; display: grid; gap: 10px; }
.lp-popup h1 { font-size: 15px; margin: 0; display: flex; align-items: center; gap: 8px; }
.lp-popup h1 img { width: 22px; height: 22px; }
.lp-popup p { margin: 0; }
.lp-popup h2 { font-size: 12px; font-weight: 600; margin: 0; color: var(--lp-muted); }
.lp-choice { border: 0; margin: 0; padding: 0; display: grid; gap: 6px; min-width: 0; overflow-wrap: anywhere; }
.lp-places { border: 0; margin: 0 0 14px; padding: 0; min-width: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 2px 12px; }
.lp-places legend { padding: 0; font-weight: 600; margin-bottom: 6px; }
.lp-said { min-height: 1.45em; }
.lp-choice legend { padding: 0; margin-bottom: 4px; }
.lp-popup details[open] > .lp-button { margin-top: 8px; }
.lp-switch { display: flex; align-items: flex-start; gap: 10px; }
.lp-page .lp-switch, .lp-page label.lp-row { margin-bottom: 10px; }
.lp-page input[type="file"] { max-width: 100%; }
.lp-switch input { width: 18px; height: 18px; margin: 2px 0 0; flex: none; accent-color: var(--lp-accent); }
.lp-field { border: 1px solid var(--lp-line); border-radius: 8px; padding: 6px 10px; background: var(--lp-surface); min-width: 0; width: min(36ch, 100%); }
.lp-skeleton textarea { box-sizing: border-box; width: 100%; height: max(320px, 60vh); resize: vertical; font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; color: inherit; }
.lp-field--short { width: auto; max-width: 100%; }
.lp-search { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 10px 12px; margin: 20px 0 12px; }
.lp-search-words { grid-column: 1 / -1; }
.lp-search label { display: grid; gap: 4px; font-size: 13px; }
.lp-search .lp-field { width: 100%; box-sizing: border-box; font: inherit; font-size: 15px; height: 38px; }
.lp-page p[data-results] { min-height: 1.5em; margin-bottom: 0; }
/* Its room is kept free, because it comes a moment after the list. */
.lp-page .lp-agreement { min-height: 1.45em; margin-bottom: 0; }
.lp-day { margin: 24px 0 8px; }
.lp-agreement + section .lp-day { margin-top: 8px; }
.lp-day h2 { margin: 0; }
.lp-kind { margin: 20px 0 0; }
.lp-kind + h1 { min-height: 1.25em; overflow-wrap: anywhere; }
.lp-page .lp-overview p { margin: 0 0 6px; }
.lp-page .lp-verdicts { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; padding: 0; }
.lp-verdicts li { display: flex; gap: 6px; align-items: center; }
.lp-page .lp-plain { list-style: none; padding: 0; }
.lp-product-prices .lp-tag-price { font-size: 22px; margin-inline-end: 8px; }
.lp-page .lp-product-prices .lp-chart { max-width: 560px; }
.lp-page .lp-reviews blockquote, .lp-plain blockquote { margin: 0 0 4px; padding-inline-start: 10px; border-inline-start: 3px solid var(--lp-line); }
.lp-plain h3 { font-size: 13px; font-weight: 650; margin: 10px 0 4px; }
.lp-page .lp-found { list-style: none; padding: 0; display: grid; gap: 6px; overflow-wrap: anywhere; }
.lp-strip svg { display: block; width: 100%; border-bottom: 1px solid var(--lp-line); }
.lp-strip-bar { fill: var(--lp-accent); }
.lp-strip-bar--maybe, .lp-strip-bar--warn { fill: var(--lp-warn); }
.lp-undo { position: sticky; bottom: 16px; }
.lp-undo [role="status"] { width: fit-content; border-radius: 12px; }
.lp-undo .lp-undo-news { width: fit-content; margin: 12px 0 0; padding: 10px 16px; border: 1px solid var(--lp-line); border-radius: 12px; background: var(--lp-surface); box-shadow: 0 4px 16px rgb(0 0 0 / 20%); }
.lp-page .lp-card > :last-child { margin-bottom: 0; }
.lp-card > .lp-row, .lp-card > form { margin-top: 10px; }
.lp-alert { color: var(--lp-warn); }
.lp-page .lp-sites { list-style: none; padding: 0; display: grid; gap: 8px; }
.lp-sites li { overflow-wrap: anywhere; }
.lp-page .lp-inserts { max-height: 460px; overflow-y: auto; }
.lp-products .lp-tag { width: 100%; box-shadow: none; }
.lp-products .lp-tag--open { max-height: none; overflow: visible; }
.lp-page .lp-pair { max-width: 460px; }
.lp-products .lp-chart { max-width: 480px; }
.lp-products { display: grid; gap: 12px; }
`
