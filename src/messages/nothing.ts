import * as z from "zod/mini"

/** The payload of a message without arguments, and of an answer that only confirms. */
export const nothing = z.object({})
