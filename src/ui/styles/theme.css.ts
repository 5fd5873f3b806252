/** Colours and type of everything we draw; light and dark follow the system. */
export const themeCss = `
:root {
  --lp-surface: #ffffff; --lp-raised: #f4f7f6; --lp-text: #14272b; --lp-muted: #55686d; --lp-line: #d5dfde;
  --lp-accent: #0f6a75; --lp-warn: #a63c06; --lp-warn-surface: #fff3ea; --lp-good: #1c6e3d; --lp-other: #6d4aa8; --lp-focus: #0b57d0;
  --lp-shadow: 0 1px 2px rgb(0 0 0 / .16), 0 6px 20px rgb(0 0 0 / .18);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --lp-surface: #17211f; --lp-raised: #202d2b; --lp-text: #ecf3f1; --lp-muted: #a3b5b2; --lp-line: #374643;
    --lp-accent: #6cc7d2; --lp-warn: #ffa76b; --lp-warn-surface: #36241a; --lp-good: #7fd3a0; --lp-other: #c3a8f4; --lp-focus: #9cc3ff;
    --lp-shadow: 0 1px 2px rgb(0 0 0 / .5), 0 6px 20px rgb(0 0 0 / .5);
  }
}
.lp, .lp * { box-sizing: border-box; }
.lp {
  font: 400 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  scrollbar-color: var(--lp-muted) transparent;
  color: var(--lp-text); text-align: start; letter-spacing: normal; -webkit-font-smoothing: antialiased;
}
.lp button, .lp select, .lp input { font: inherit; color: inherit; }
.lp a { color: var(--lp-accent); }
.lp :focus-visible { outline: 2px solid var(--lp-focus); outline-offset: 2px; border-radius: 4px; }
.lp-button {
  border: 1px solid var(--lp-line); background: var(--lp-raised); color: inherit; border-radius: 8px;
  padding: 6px 12px; cursor: pointer;
}
.lp-button:hover { border-color: var(--lp-muted); }
.lp-button:disabled { color: var(--lp-muted); border-color: var(--lp-line); cursor: default; }
.lp .lp-button--main { background: var(--lp-accent); border-color: var(--lp-accent); color: var(--lp-surface); font-weight: 600; }
.lp-row { display: flex; flex-wrap: wrap; gap: 10px; align-items: center; }
.lp-note { display: grid; gap: 6px; padding: 8px 12px; border-top: 1px solid var(--lp-line); }
.lp-note p { margin: 0; }
.lp-note summary { cursor: pointer; color: var(--lp-muted); }
.lp-report { font: 12px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 6px 0 0; user-select: text; }
.lp-fold { border-top: 1px solid var(--lp-line); }
.lp-fold > summary { cursor: pointer; padding-block: 6px; font-weight: 600; }
.lp-fold[open] { padding-bottom: 8px; }
.lp-fold[open] > summary { margin-bottom: 2px; }
.lp-muted { color: var(--lp-muted); }
.lp-hidden-text {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (forced-colors: active) { .lp-button { border-color: ButtonText; } }
`
