/** Renders one of the extension's own pages. */
import { type ComponentChild, render } from "preact"
import { type TextKey, t, uiLanguage } from "../phrases/text"
import { pageCss } from "../styles/page.css"
import { paneCss } from "../styles/pane.css"
import { allCss } from "../styles/styles"

/** Sets the language, direction and styles of one of our documents. */
export function readyDocument(css: string): void {
  const language = uiLanguage()
  document.documentElement.lang = language
  document.documentElement.dir = ["ar", "fa", "he", "ur"].includes(language.slice(0, 2)) ? "rtl" : "ltr"
  const style = document.createElement("style")
  style.textContent = allCss + css
  document.head.append(style)
}

export function mount(title: TextKey, page: ComponentChild): void {
  readyDocument(paneCss + pageCss)
  document.title = t(title)
  render(page, document.body)
}
