/** Whether a browser's window can be shown to somebody. */
export const hasDisplay = Boolean(
  process.env.DISPLAY || process.env.WAYLAND_DISPLAY || ["darwin", "win32"].includes(process.platform),
)
