/** Styles of the watch panel, the alerts and the list of watched products. */
export const watchCss = `
.lp-watch { display: grid; gap: 8px; justify-items: start; }
.lp-watch p { margin: 0; }
.lp-watch > [role="status"]:empty { margin-bottom: -8px; }
.lp-watch-row { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; }
.lp-watch-price {
  width: 8.5em; border: 1px solid var(--lp-muted); border-radius: 8px; padding: 5px 8px; background: var(--lp-surface);
  font-variant-numeric: tabular-nums;
}
.lp-watch-price[aria-invalid="true"] { border-color: var(--lp-warn); }
.lp-watch-alert { color: var(--lp-good); font-weight: 600; }
.lp-link { border: 0; background: none; padding: 0; color: var(--lp-accent); text-decoration: underline; cursor: pointer; text-align: start; }
.lp .lp-link { color: var(--lp-accent); }
.lp-alerts { list-style: none; margin: 0 0 14px; padding: 0; display: grid; gap: 8px; }
.lp-page .lp-alerts { padding: 0; }
.lp-alerts li { border: 1px solid var(--lp-good); border-radius: 10px; padding: 8px 12px; display: grid; gap: 4px; justify-items: start; }
.lp-alerts p { margin: 0; color: var(--lp-good); font-weight: 600; }
.lp-watch-list { list-style: none; margin: 0; padding: 0; }
.lp-page .lp-watch-list { padding: 0; }
.lp-watch-list summary { cursor: pointer; }
.lp-watch-list details[open] { display: grid; gap: 8px; justify-items: start; margin-bottom: 8px; }
.lp-watch-prices { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 8px 0; }
.lp-watch-prices dt { color: var(--lp-muted); font-size: 13px; }
.lp-watch-prices dd { margin: 0; font-variant-numeric: tabular-nums; }
`
