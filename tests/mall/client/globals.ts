/**
 * State in a global of the page's own world, as single-page sites keep it: entries of earlier pages stay next to the
 * new ones.
 */

export function mountGlobals(page: HTMLElement): void {
  const globals = globalThis as unknown as Record<string, object | undefined>
  for (const script of page.querySelectorAll<HTMLScriptElement>("script[data-global]")) {
    const name = script.dataset.global!
    globals[name] = { ...globals[name], ...(JSON.parse(script.textContent ?? "{}") as object) }
  }
}
