/** English cues. */
import type { CueTable } from "./cue"

export const english: CueTable = {
  before: {
    was: "was; were; range was; price was; previously; previous price; original price; originally; orig.; orig; old price; formerly; reduced from; price reduced from; marked down from; down from; instead of; comp. value; comparable value; comp value; compare at; compare to; compared to; reg. price was; strikethrough price",
    rrp: "list price; list; msrp; rrp; r.r.p.; srp; mrp; m.r.p.; retail price; recommended retail price; suggested retail price; manufacturer's price; retail; worth; value; ticket price",
    typical: "typical price; typically; usual price; usually; median price",
    low30:
      "lowest price in the last 30 days; lowest price in last 30 days; lowest price of the last 30 days; lowest price last 30 days; lowest price in 30 days; 30-day low; 30 day low; lowest recent price; 30-day lowest price; lowest 30-day price; prior lowest price",
    from: "used & new from; new & used from; new from; new and used from; used and new from; from; starting at; starting from; starts at; as low as; starts from; low as; prices from; at least; priced from",
    unit: "unit price; price per unit; @",
    coupon:
      "with coupon; after coupon; with code; coupon price; using code; price after coupon; with voucher; after voucher; with promo code; apply; clip",
    instalment:
      "payments of; interest-free payments of; installments of; instalments of; payments starting at; payments from; monthly; per month; monthly payments of; leasing; lease; lease from; pay monthly from; monthly from; pay in 3; pay in 4; deposit",
    member:
      "member price; members price; members; member; with membership; rewards; rewards exclusive; rewards price; clubcard price; clubcard; club price; with prime; prime price; prime member price; prime; vip price; loyalty price; nectar price; with nectar; plus price; insider price; with card; card price; join",
    subscription:
      "subscribe & save; subscribe and save; with subscription; subscription; autoship; auto-ship; autoship & save; subscribe; on subscription; s&s",
    net: "excl. vat; ex vat; ex. vat; exc vat; exc. vat; excluding vat; exclusive of vat; excl vat; net; net price; ex gst; excl. gst; excl gst; ex. gst; exc gst; exc. gst; excluding gst; ex tax; ex. tax; exc tax; exc. tax; excl. tax; excl tax; excluding tax; excluding taxes; exclusive of tax; excl. of tax; before tax; before vat; before gst; pre-tax; pretax; without tax; without vat; without gst; tax excluded; vat excluded",
    gross: "inc vat; incl. vat; inc. vat; including vat; incl vat; inc gst; incl. gst; inc. gst; with tax; incl. tax",
    shipping:
      "shipping; delivery; postage; p&p; shipping cost; delivery fee; delivery from; shipping fee; shipping from; delivery charge",
    saving:
      "save; you save; saving; savings; discount; off; rebate; saves; cashback; cash back; gift card; get; earn; bonus; trade-in; trade in",
    now: "now; now only; only; sale price; sale; our price; your price; price now; today; today only; deal price; special price; special; deal; current price; final price; clearance; clearance price; promo price; offer price; you pay; discounted price; reduced to; lightning deal; buy new; buy now; buy it now; discount price; new price; with deal; limited time deal; flash sale; internet price; online price; web price",
    regular:
      "regular price; reg. price; regular; reg.; reg; normal price; standard price; normally; standard; everyday price; full retail; full price",
    label:
      "price when reviewed; special offer; price includes; add to basket; save for later; save to list; join now; get it; value pack; price match promise; price; prices; item price; cost; total; new; add to cart; unit; p.v.p.; each; mrp inclusive of all taxes",
    other:
      "average price; average; lowest price; lowest price ever; highest price; price drop; current bid; starting bid; starting price; start price; opening bid; opening price; bid; winning bid; min. bid; reserve; reserve price; estimate; low estimate; high estimate; approximately; approx.; approx; roughly; about; est.; estimated; used; used from; pre-owned; refurbished; open box; orders over; on orders over; order over; spend; spend over; minimum order; minimum spend; when you spend; over; free shipping over; free delivery over; bundle; bundle price; add both; add all; total price for both; frequently bought together; sold for; trade-in value; price match; estimated value; buy both; eligible orders; per order over; next bid",
  },
  after: {
    was: "was; original; originally; regular; regularly; list price; rrp; retail",
    from: "and up; & up; or more; and above; upwards; up",
    saving:
      "off; discount; saved; savings; cashback; back; coupon; rebate; voucher; gift card; in savings; credit; less; cheaper; bonus; saving",
    coupon:
      "with coupon; after coupon; with code; w/ coupon; with voucher; using code; with promo; code; w/ code; at checkout with code; when you use code",
    instalment:
      "/month; / month; /mo; / mo; per month; a month; monthly; /mo.; x months; pm; p/m; for 12 months; for 24 months; for 36 months; /week; per week; /wk; a week; interest-free payments; biweekly",
    member:
      "with prime; for members; members only; member price; with membership; with clubcard; clubcard price; for prime members; with card; with rewards; with nectar; for vip; for plus members; members; with my card; with club card; nectar price; with loyalty card; for red cardholders",
    subscription:
      "with subscribe; with subscription; with autoship; subscribe & save; on subscription; when you subscribe; subscribe and save; per delivery; with subscribe & save; with auto-delivery; with auto delivery; /year; /yr; per year",
    net: "ex vat; ex. vat; exc vat; exc. vat; excl. vat; excl vat; excluding vat; +vat; + vat; plus vat; ex gst; excl. gst; ex. gst; exc. gst; + gst; excluding gst; net; ex tax; ex. tax; exc tax; exc. tax; excl. tax; excl tax; excluding tax; exclusive of tax; before tax; pre-tax; without tax; without vat; tax excluded; vat excluded; + tax; plus tax",
    gross:
      "inc vat; inc. vat; incl. vat; incl vat; including vat; inc gst; incl. gst; inc. gst; with vat; including gst; gross; incl. tax; tax incl; incl. of all taxes",
    shipping:
      "shipping; delivery; postage; p&p; s&h; shipping fee; delivery fee; delivery charge; for shipping; for delivery; shipping & import fees deposit; shipping cost",
    payment: "with financing; with cash; by bank transfer; cash price; if paid by",
    now: "sale; now; deal; sale price",
    other:
      "upon approval; with store card; with credit card; with debit card; with redcard; minimum; min; minimum order; minimum spend; current bid; winning bid; starting bid; opening bid; bid; approx; average; for both; for all; for all three; bundle; total for; used; refurbished; deposit; or over; spend; bundle price; for the set of; worth of; points; on average; lowest price; lowest ever; open box; purchase; order",
  },
  both: {
    neutral:
      "free shipping; free delivery; free postage; free returns; + free shipping; plus shipping; plus delivery; excl. shipping; excluding shipping; incl. shipping; including shipping; + shipping; free uk delivery; fast delivery; free p&p; shipping included; shipping calculated at checkout; excludes delivery; delivery by; delivery available; delivery date; shipping available; shipping options; delivery options; free click & collect; next day delivery; no import fees",
  },
}
