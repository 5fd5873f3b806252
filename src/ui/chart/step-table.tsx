/** The chart's numbers as a table that only screen readers see. */
import type { PriceStep } from "~prices/history/steps"
import { sayDay } from "../phrases/durations"
import { sayAmount } from "../phrases/price-words"
import { t } from "../phrases/text"

/** The newest changes; a table of thousands of rows would help nobody and cost time. */
const MAX_ROWS = 100

export interface StepTableProps {
  caption: string
  steps: readonly PriceStep[]
  currency: string
}

/** Hidden in a box of its own: Firefox draws the caption of a table that is itself hidden by its size. */
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
            <td>{sayDay(fromAt)}</td>
            <td>{sayAmount(amountMinor, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
