/** The look of what the pane draws; some of it is on the extension's own pages too. */
export const paneCss = `
.lp-box { position: fixed; inset: 0 auto auto 0; visibility: hidden; width: max-content; }
.lp-box--front { z-index: 1; }
.lp-bar {
  max-width: min(460px, calc(100vw - 16px)); background: var(--lp-surface); border: 1px solid var(--lp-line);
  border-radius: 12px; box-shadow: var(--lp-shadow); overflow: hidden;
}
/* An open bar keeps one width; otherwise its buttons would move away from under the mouse. */
.lp-bar:has(> .lp-panel) { width: 460px; }
.lp-bar--warn { border-color: var(--lp-warn); background: var(--lp-warn-surface); }
.lp-bar--warn .lp-mark, .lp-bar--warn strong { color: var(--lp-warn); }
.lp-bar--maybe { border-color: var(--lp-warn); }
.lp-bar--maybe .lp-mark { color: var(--lp-warn); }
/* Over a bare video in full screen the bar cannot be clicked, so it comes and goes with the player's controls. */
.lp-bar--display { transition: opacity .3s; }
.lp-quiet .lp-bar--display { opacity: 0; }
@media (prefers-reduced-motion: reduce) { .lp-bar--display { transition: none; } }
.lp-bar-line { display: flex; align-items: center; gap: 8px; padding: 6px 6px 6px 10px; }
.lp-bar-line img { flex: none; width: 24px; height: 24px; }
.lp-bar-text { margin: 0; flex: 1 1 auto; min-width: 0; overflow-wrap: anywhere; }
.lp-bar-text strong { font-weight: 650; margin-inline-end: 2px; }
.lp-bar-trouble { display: block; color: var(--lp-warn); }
.lp-mark { flex: none; color: var(--lp-accent); }
.lp-icon-button {
  flex: none; width: 28px; height: 28px; border: 0; border-radius: 8px; background: none; cursor: pointer; line-height: 1;
}
.lp-icon-button:hover { background: var(--lp-raised); }
.lp-panel {
  display: grid; gap: 10px; padding: 8px 12px 12px; border-top: 1px solid var(--lp-line);
  max-height: max(240px, min(560px, calc(var(--lp-room, 60vh) - 44px))); overflow: auto; overscroll-behavior: contain;
}
.lp-panel p { margin: 0; }
.lp-tag {
  width: min(300px, calc(100vw - 16px)); background: var(--lp-surface); border: 1px solid var(--lp-line);
  border-radius: 12px; box-shadow: var(--lp-shadow); padding: 4px 4px 5px 10px; display: grid; gap: 6px; grid-auto-rows: max-content;
}
.lp-tag:not(.lp-tag--open) { gap: 0; }
.lp-tag p { margin: 0; }
.lp-answer { font-weight: 600; }
.lp-tag .lp-answer { margin-block: 6px 8px; }
.lp-tag--open { width: min(440px, calc(100vw - 16px)); max-height: max(280px, min(640px, var(--lp-room, 70vh))); overflow: auto; overscroll-behavior: contain; padding: 6px 10px 8px; }
/* Between folds, these keep the same distance from the lines as the folds do. */
.lp-tag .lp-links, .lp-tag .lp-tag-way { padding-block: 6px; }
.lp-tag .lp-links + .lp-tag-way { padding-block-start: 0; }
.lp-tag .lp-tag-reviews { border-top: 1px solid var(--lp-line); padding-top: 6px; }
.lp-tag .lp-tag-reviews .lp-review-strip { margin-bottom: 6px; }
.lp-tag-line { display: flex; align-items: center; gap: 8px; min-width: 0; }
/* In a short line the name gives way first, then the sparkline, then a range of prices wraps; the button never does. */
.lp-tag-price { flex: 0 1 auto; font-size: 16px; font-weight: 650; }
.lp-tag-line .lp-spark { flex: 0 1000 auto; min-width: 0; }
.lp-tag-title { flex: 0 1000000 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.lp-tag--open .lp-tag-title { white-space: normal; }
.lp-tag--open .lp-spark { display: none; }
.lp-tag-line .lp-icon-button { flex: none; margin-inline-start: auto; }
.lp-tag-brief { padding-inline-end: 6px; }
.lp-tag-brief .lp-review-strip { flex: none; margin-inline-start: auto; }
/* On a narrow page, a closed tag shows only the price. */
@media (max-width: 640px) {
  .lp-box > .lp-tag:not(.lp-tag--open) { width: max-content; padding-block: 0; }
  .lp-box > .lp-tag:not(.lp-tag--open) :is(.lp-tag-title, .lp-tag-brief) { display: none; }
}
/* The badges at the tiles of a directory. */
.lp-badges { list-style: none; margin: 0; padding: 0; }
.lp-badge { position: absolute; inset: 0 auto auto 0; visibility: hidden; width: max-content; }
.lp-badge > div {
  max-width: 210px; background: var(--lp-surface); border: 1px solid var(--lp-line); border-radius: 8px;
  padding: 2px 8px; font-size: 12px;
}
.lp-badge--warn > div { border-color: var(--lp-warn); background: var(--lp-warn-surface); }
.lp-badge-remembered { display: flex; align-items: center; gap: 4px; font-weight: 600; }
.lp-badge--warn .lp-badge-remembered, .lp-badge--warn .lp-mark { color: var(--lp-warn); }
/* Not shown at all if it is over in a moment. */
.lp-late { animation: lp-late 0s .7s both; }
@keyframes lp-late { from { visibility: hidden; } }
.lp-links a { margin-inline-end: 8px; }
.lp-during ul, .lp-during ol { margin: 0; padding-inline-start: 16px; }
.lp-during ul { list-style: disc; }
.lp-during .lp-during-line { list-style: none; margin-top: 4px; padding-inline-start: 10px; border-inline-start: 2px solid var(--lp-accent); }
.lp-during time { color: var(--lp-muted); font-variant-numeric: tabular-nums; margin-inline-end: 4px; }
.lp-claims { margin: 0; padding-inline-start: 16px; }
`

/** The pane's own document. Only its boxes are visible, and it never scrolls. */
export const ownDocumentCss = `
html, body { margin: 0; background: transparent; overflow: hidden; overscroll-behavior: none; }
.lp-bar, .lp-tag { box-shadow: none; }
`
