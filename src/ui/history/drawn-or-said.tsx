/** A row of a list that cannot be drawn is said to be one; without this it takes the whole page with it. */
import { Component, type ComponentChildren } from "preact"
import { t } from "../phrases/text"

interface Props {
  onDelete(): void
  children: ComponentChildren
}

export class DrawnOrSaid extends Component<Props, { failed: boolean }> {
  static override getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false }

  override render({ children, onDelete }: Props) {
    if (!this.state.failed) return children
    return (
      <div class="lp-card">
        <p class="lp-alert">{t("historyNotDrawn")}</p>
        <button type="button" class="lp-button" onClick={onDelete}>
          {t("historyDelete")}
        </button>
      </div>
    )
  }
}
