import * as z from "zod/mini"

/** Of a message that asks without saying more, and of an answer that only confirms. */
export const nothing = z.object({})
