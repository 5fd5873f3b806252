/** On a page at which the user pointed: the product's tag beside its heading, or a note that nothing has been read. */
import { useState } from "preact/hooks"
import type { ProductScene } from "~messages/pane-port"
import { Logo } from "../parts/logo"
import { UnreadReport } from "../parts/unread-report"
import { t } from "../phrases/text"
import { describeFailure } from "../phrases/verdict-words"
import { openSkeleton } from "../product/own-page"
import { ProductTag } from "../product/product-tag"
import { useStoredProduct } from "../product/stored-product"
import { Box } from "./box"
import { HideButton } from "./hide-button"

export interface PointedProductProps {
  scene: ProductScene
  onHide(): void
}

export function PointedProduct({ scene: { product, unread, isPainted, trouble }, onHide }: PointedProductProps) {
  const [open, setOpen] = useState(false)
  const stored = useStoredProduct(product)
  if (stored)
    return (
      <Box name="tag" pinned={open}>
        <ProductTag product={stored} open={open} onOpen={setOpen} />
      </Box>
    )
  return (
    <Box name="note" pinned={false}>
      <div class="lp lp-bar">
        <div class="lp-bar-line">
          <Logo />
          <p class="lp-bar-text" role="status">
            <strong>{t("extensionName")}</strong>{" "}
            <span>
              {trouble
                ? describeFailure(trouble)
                : t(unread ? (isPainted ? "videoPainted" : "pageUnread") : "pageReading")}
            </span>
          </p>
          <HideButton onHide={onHide} />
        </div>
        {unread && <UnreadReport page={unread} onSkeleton={openSkeleton} />}
      </div>
    </Box>
  )
}
