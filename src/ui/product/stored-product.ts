/** What is stored about a product, from the background: asked for again whenever the page script has reported more about it. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { ProductView } from "~messages/map"
import type { ShownProduct } from "~messages/pane-port"
import type { TagProduct } from "./product-tag"

/** @returns null until it is known; never another product's */
export function useStoredProduct(product: ShownProduct | null): TagProduct | null {
  const [view, setView] = useState<ProductView | null>(null)
  const wanted = useRef("")
  const { key = null, version } = product ?? {}
  wanted.current = `${key} ${version}`
  useEffect(() => {
    if (key === null) return
    const asked = wanted.current
    send("pane.product.get", { product: key }).then(
      (answer) => wanted.current === asked && setView(answer.view),
      () => undefined,
    )
  }, [key, version])
  // The page script tells it anew each second; it is another one only where it says something else.
  return useMemo(() => {
    if (!product || view?.product.key !== product.key) return null
    const { references, shown, showStartedAt, said } = product
    return { view, references, shown, showStartedAt, said }
  }, [view, JSON.stringify(product)])
}
