/** Alt+Shift+L hides the pane and brings it back, but not while somebody is typing, and only if a person pressed it. */
export function isToggle(event: KeyboardEvent): boolean {
  if (!event.isTrusted || event.repeat || event.code !== "KeyL" || !event.altKey || !event.shiftKey) return false
  if (event.ctrlKey || event.metaKey || event.getModifierState("AltGraph")) return false
  const [target] = event.composedPath()
  return !(target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select")))
}
