/** The small preview further down the page shows a slightly moving picture: a second playing video. */

export function mountPreview(page: HTMLElement, signal: AbortSignal): void {
  const preview = page.querySelector<HTMLVideoElement>("[data-preview]")
  if (preview === null) return
  const canvas = document.createElement("canvas")
  canvas.width = 160
  canvas.height = 90
  const context = canvas.getContext("2d")
  const draw = () => {
    if (context === null) return
    const at = performance.now() / 1000
    context.fillStyle = `hsl(${(at * 20) % 360} 45% 45%)`
    context.fillRect(0, 0, 160, 90)
    context.fillStyle = "#fff"
    context.fillRect(70 + 40 * Math.sin(at), 35, 20, 20)
  }
  const timer = setInterval(draw, 200)
  draw()
  preview.srcObject = canvas.captureStream(5)
  void preview.play().catch(() => {})
  signal.addEventListener("abort", () => {
    clearInterval(timer)
    for (const track of (preview.srcObject as MediaStream).getTracks()) track.stop()
  })
}
