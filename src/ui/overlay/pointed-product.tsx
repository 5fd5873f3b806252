/** On a page at which the user pointed: the product beside its heading, or that nothing could be read. */
import { useState } from "preact/hooks"
import type { MessageError } from "~messages/envelope"
import type { UnreadPage } from "~model/tab"
import { Logo } from "../parts/logo"
import { UnreadReport } from "../parts/unread-report"
import { sayFailure } from "../say"
import { t } from "../text"
import { Anchored } from "./anchored"
import { HideButton } from "./hide-button"
import { ProductTag, type TagProduct } from "./product-tag"

export interface PointedProductProps {
  product: TagProduct | null
  heading: Element | null
  unread: UnreadPage | null
  trouble: MessageError["code"] | null
  onHide(): void
}

const places = ["right-start", "bottom-start", "left-start", "top-start"] as const

export function PointedProduct({ product, heading, unread, trouble, onHide }: PointedProductProps) {
  const [open, setOpen] = useState(false)
  if (product)
    return (
      <Anchored to={heading} outside={[...places]} inside={[]} pinned={open}>
        <ProductTag product={product} open={open} onOpen={setOpen} />
      </Anchored>
    )
  return (
    <Anchored to={null} outside={[]} inside={[]} pinned={false}>
      <div class="lp lp-bar">
        <div class="lp-bar-line">
          <Logo />
          <p class="lp-bar-text" role="status">
            <strong>{t("extensionName")}</strong>{" "}
            <span>{trouble ? sayFailure(trouble) : t(unread ? "pageUnread" : "pageReading")}</span>
          </p>
          <HideButton onHide={onHide} />
        </div>
        {unread && <UnreadReport page={unread} />}
      </div>
    </Anchored>
  )
}
