/**
 * Whether a key press is Alt+Shift+L, which hides and shows the pane. It does not count while somebody types or if a
 * script made it.
 */
export function isToggle(event: KeyboardEvent): boolean {
  if (!event.isTrusted || event.repeat || event.code !== "KeyL" || !event.altKey || !event.shiftKey) return false
  if (event.ctrlKey || event.metaKey || event.getModifierState("AltGraph")) return false
  const [target] = event.composedPath()
  return !(target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select")))
}
