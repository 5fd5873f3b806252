/** A field for one price. It says so if it cannot read what was typed. */
import { useId, useState } from "preact/hooks"
import { formatPrice } from "../phrases/price-words"
import { t, uiLanguage } from "../phrases/text"
import { typedPrice } from "./typed-price"

interface PriceFieldProps {
  /** ISO 4217 code. Other currencies are refused. */
  currency: string
  /** What the field begins with; null leaves it empty. */
  startMinor: number | null
  label: string
  submit: string
  onPrice(amountMinor: number): void
}

export function PriceField({ currency, startMinor, label, submit, onPrice }: PriceFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  // What the user has typed stays. Until then the field follows the price.
  const text = typed ?? (startMinor === null ? "" : formatPrice(startMinor, currency))
  const [refused, setRefused] = useState(false)
  const field = useId()
  const problem = useId()
  return (
    <form
      class="lp-watch-row"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const amountMinor = typedPrice(text, currency, uiLanguage())
        setRefused(amountMinor === null)
        if (amountMinor !== null) onPrice(amountMinor)
      }}
    >
      <label for={field}>{label}</label>
      <input
        id={field}
        class="lp-watch-price"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={refused}
        aria-describedby={refused ? problem : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        // The page's own shortcuts must not act on what is typed here.
        onKeyDown={(event) => event.stopPropagation()}
        onKeyUp={(event) => event.stopPropagation()}
        onKeyPress={(event) => event.stopPropagation()}
      />
      <button type="submit" class="lp-button">
        {submit}
      </button>
      {refused && (
        <p id={problem} class="lp-alert" role="alert">
          {t("watchNoPrice", currency)}
        </p>
      )}
    </form>
  )
}
