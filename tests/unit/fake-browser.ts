/** Replaces webextension-polyfill in unit tests, with only what pure interface code needs. */
import messages from "../../locales/en/messages.json"

const texts: Record<string, { message: string }> = messages

export default {
  runtime: { id: "own", getManifest: () => ({ version: "0.1.0" }) },
  i18n: {
    getMessage: (key: string, substitutions: string[] = []) =>
      (texts[key]?.message ?? "").replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ""),
    getUILanguage: () => "en",
  },
}
