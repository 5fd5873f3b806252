/** `npm run docs:privacy`: writes docs/PRIVACY.md from the texts of the extension's own page; a test holds the file to it. */
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import messages from "../locales/en/messages.json" with { type: "json" }
import { type PrivacyPoint, privacySections } from "../src/ui/pages/privacy-points"

const sayPoint = ({ text, endedBy }: PrivacyPoint): string =>
  [
    messages[text].message,
    ...(endedBy ? [messages.privacySwitch.message.replace("$1", `“${messages[endedBy].message}”`)] : []),
  ].join(" ")

export const privacyDocument = (): string =>
  [
    `# ${messages.privacyTitle.message}`,
    "",
    "Made by `npm run docs:privacy` from the texts of the extension's own page, which the first page and the settings open.",
    "",
    messages.privacyIntro.message,
    "",
    ...privacySections.flatMap(({ title, points }) => [
      `## ${messages[title].message}`,
      "",
      ...points.map((point) => `- ${sayPoint(point)}`),
      "",
    ]),
    "Every permission has its reason in [Permissions](PERMISSIONS.md); who could do what is in the [threat model](threat-model.md).",
    "",
  ].join("\n")

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(fileURLToPath(new URL("../docs/PRIVACY.md", import.meta.url)), privacyDocument())
