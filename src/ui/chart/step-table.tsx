/** The chart's numbers as a table for screen readers only. */
import type { PriceStep } from "~prices/history/steps"
import { formatDay } from "../phrases/durations"
import { formatAmount } from "../phrases/price-words"
import { t } from "../phrases/text"

/** Only the newest changes: a table of thousands of rows would help nobody and take time. */
const MAX_ROWS = 100

export interface StepTableProps {
  caption: string
  steps: readonly PriceStep[]
  currency: string
}

/** The table is in a hidden box: if the table itself is hidden by its size, Firefox still draws the caption. */
export const StepTable = ({ caption, steps, currency }: StepTableProps) => (
  <div class="lp-hidden-text">
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("chartTableFrom")}</th>
          <th scope="col">{t("chartTablePrice")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.slice(-MAX_ROWS).map(({ fromAt, amountMinor }) => (
          <tr key={fromAt}>
            <td>{formatDay(fromAt)}</td>
            <td>{formatAmount(amountMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
