/** Several that are sold as one thing. All text is folded. */

/**
 * "13,12 € pour 4 unités", "$5.99 for 12 count": the price of a pack. Pieces ("für 3 Stück") may be sold one by one.
 */
const PACK_BEHIND =
  /^\s*(?:for|fur|pour|por|per|voor|za|за)\s(?:[2-9]|[1-9]\d{1,2})\s?(?:units?|unites?|unidades|unita|count|ct)\.?(?![\p{L}])/u
export const packBehind = (after: string): boolean => PACK_BEHIND.test(after)
/** "₹499 Pack of 2 ₹899": the higher amount is for more of it, and is no former price. */
const PACK_IN_FRONT =
  /(?<!\p{L})(?:(?:pack|set|box|bundle|lot|pak|paket|zestaw|sada|komplet|balenie|baleni|conjunto|kit|confezione|doos|krt|karton)\s(?:of|de|van|von|da|di|po|a|z|c)\s)\d{1,3}(?:\s(?:\p{L}{2,6})\.?)?\s*:?\s*$/u
export const packInFront = (before: string): boolean => PACK_IN_FRONT.test(before)
