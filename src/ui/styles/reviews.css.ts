/** Styles of the review strip and panel. Long words break. */
export const reviewsCss = `
.lp-reviews, .lp-review-strip { color: var(--lp-text); overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; }
.lp-review-strip { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 8px; min-width: 0; }
.lp-review-strip > .lp-review-strip-rest { color: var(--lp-muted); }
.lp-review-strip .lp-review-strip-open {
  border: 0; padding: 0; background: none; color: var(--lp-accent); text-decoration: underline; cursor: pointer;
}
.lp-review-stars { color: var(--lp-text); letter-spacing: .06em; white-space: nowrap; }
.lp-review-stars-off { color: var(--lp-muted); }
.lp-reviews section { margin-block: 0 10px; }
.lp-reviews h3 { margin: 0 0 4px; font-size: 13px; font-weight: 600; }
.lp-reviews p { margin: 0 0 4px; }
.lp-review-histogram { display: grid; grid-template-columns: auto 1fr auto; gap: 3px 8px; margin: 0; padding: 0; list-style: none; }
.lp-review-histogram > li { display: contents; }
.lp-review-track { align-self: center; height: 8px; border: 1px solid var(--lp-line); border-radius: 4px; overflow: hidden; }
.lp-review-bar { display: block; height: 100%; background: var(--lp-accent); }
.lp-review-share { text-align: end; font-variant-numeric: tabular-nums; color: var(--lp-muted); }
.lp-review-quote { margin: 0 0 10px; }
.lp-reviews blockquote { margin: 0 0 4px; padding-inline-start: 10px; border-inline-start: 3px solid var(--lp-line); }
.lp-review-meta { display: flex; flex-wrap: wrap; gap: 0 8px; margin-top: 2px; font-size: 12px; color: var(--lp-muted); }
.lp-review-signal { margin: 0 0 10px; padding-inline-start: 10px; border-inline-start: 3px solid var(--lp-warn); }
.lp-review-tests { margin: 4px 0 0; }
.lp-review-tests > dt { font-weight: 600; }
.lp-review-tests > dd { margin: 0 0 6px; color: var(--lp-muted); }
@media (forced-colors: active) { .lp-review-bar { background: CanvasText; } .lp-review-track { border-color: CanvasText; } }
`
