/** Saves a file for the user, as a click on a download link does. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob(parts, { type }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
