/**
 * A product with what is stored of it. The background is asked again whenever the page script sends a new `version`.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import { send } from "~messages/client"
import type { ProductView } from "~messages/map"
import type { ShownProduct } from "~messages/pane-port"
import type { TagProduct } from "./product-tag"

/** @returns null until the background has answered for this product */
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
  // The page script sends the product again every second. It is a new one only if something in it has changed.
  return useMemo(() => {
    if (!product || view?.product.key !== product.key) return null
    const { references, shown, showStartedAt, said } = product
    return { view, references, shown, showStartedAt, said }
  }, [view, JSON.stringify(product)])
}
