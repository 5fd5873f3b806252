/**
 * Replaces the browser's messages: what the page sends is answered by the background's own listener, copied as messages
 * are.
 */
import fake from "../../unit/fake-browser"

type Listener = (message: unknown, sender: object) => Promise<unknown>
let hear: Listener = async () => undefined
const nothing = { addListener: () => undefined }

export default {
  ...fake,
  runtime: {
    ...fake.runtime,
    getURL: (path: string) => `${location.origin}/${path}`,
    onMessage: {
      addListener: (listener: Listener) => {
        hear = listener
      },
    },
    sendMessage: async (message: unknown) =>
      structuredClone(await hear(structuredClone(message), { id: fake.runtime.id, url: location.href })),
  },
  permissions: { onAdded: nothing, onRemoved: nothing, contains: async () => false },
}
