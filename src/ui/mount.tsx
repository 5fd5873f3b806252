/** Puts one of the extension's own pages on screen. */
import { type ComponentChild, render } from "preact"
import { overlayCss } from "./overlay/overlay.css"
import { pageCss } from "./page.css"
import { allCss } from "./styles"
import { type TextKey, t, uiLanguage } from "./text"

export function mount(title: TextKey, page: ComponentChild): void {
  document.documentElement.lang = uiLanguage()
  document.documentElement.dir = ["ar", "fa", "he", "ur"].includes(uiLanguage().slice(0, 2)) ? "rtl" : "ltr"
  document.title = t(title)
  const style = document.createElement("style")
  style.textContent = allCss + overlayCss + pageCss
  document.head.append(style)
  render(page, document.body)
}
