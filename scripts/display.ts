/** Whether this machine has a display to show a browser's window on. */
export const hasDisplay = Boolean(
  process.env.DISPLAY || process.env.WAYLAND_DISPLAY || ["darwin", "win32"].includes(process.platform),
)
