/** Alt+Shift+L hides the pane and brings it back; not while somebody writes, and only a person's own key. */
export function isToggle(event: KeyboardEvent): boolean {
  if (!event.isTrusted || event.repeat || event.code !== "KeyL" || !event.altKey || !event.shiftKey) return false
  if (event.ctrlKey || event.metaKey || event.getModifierState("AltGraph")) return false
  const [target] = event.composedPath()
  return !(target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select")))
}
