/**
 * The single typed source for what is built: targets, permissions (each with its reason), hosts, per-browser keys,
 * budgets. Plasmo itself reads none of this; scripts/build.ts carries it into the staging folder and the built
 * manifest, and tests/build/manifest.test.ts fails if a built manifest says anything else.
 */
import packageJson from "./package.json" with { type: "json" }
import { PANE_PATH } from "./src/messages/pane-path"
import { priceSources } from "./src/prices/sources"
import { sites } from "./src/sites"

export const targets = ["chrome-mv3", "firefox-mv3"] as const
export type Target = (typeof targets)[number]

/** The reason is shown to users and store reviewers; docs/PERMISSIONS.md is made from it. */
export interface Permission {
  readonly name: string
  readonly reason: string
  /** Builds that need it; all of them if omitted. */
  readonly targets?: readonly Target[]
}

export const permissions: readonly Permission[] = [
  {
    name: "activeTab",
    reason:
      'Lets you point Liveproof at a single page that it does not know ("Look at this page"), without giving it access to the whole site.',
  },
  {
    name: "alarms",
    reason: "Checks the pages of watched products on a schedule that you set; at first there is none.",
  },
  {
    name: "offscreen",
    reason:
      "Parses the pages that were fetched, because Chromium's background has no parser of its own. Nothing in them is run.",
    targets: ["chrome-mv3"],
  },
  {
    name: "scripting",
    reason:
      "Puts the page script into a tab only once there is a show or a product; on other pages a few kilobytes lie dormant.",
  },
  {
    name: "storage",
    reason:
      "Remembers, until the browser is closed, which tab belongs to which session, so that a reloaded page goes on where it was.",
  },
  {
    name: "unlimitedStorage",
    reason: "Keeps the browser from discarding the watch history and the price history when the disk runs low.",
  },
]

/** Requested in a click when they are first needed, never at installation; everything else works without them. */
export const optionalPermissions: readonly Permission[] = [
  {
    name: "notifications",
    reason:
      "Tells you at once when a watched price has fallen; without it, the alert appears only in the popup and on the list.",
  },
]

/** Names of the permissions that a build requests. */
export const namesFor = (target: Target, asked: readonly Permission[]): string[] =>
  asked.filter(({ targets: needing }) => needing?.includes(target) ?? true).map(({ name }) => name)

/** What a web page may load from the extension. */
export const webAccessible = {
  file: PANE_PATH,
  reason:
    "What Liveproof draws on a page is in a frame with a document of its own, so the shop's page can neither read nor change it. It shows nothing unless the page script beside it has asked for it. In Chromium its address is different in each session; in Firefox each user has a different one, and the page is not told.",
  /** All HTTPS pages, because the user may point Liveproof at any of them. */
  matches: ["https://*/*"],
} as const

/** Hosts that are requested in the same way. */
export const optionalHosts: readonly Permission[] = [
  {
    name: "https://api.keepa.com/*",
    reason:
      "Asks Keepa for the price history of a product whose prices you open, with your own Keepa key. Off until you turn it on.",
  },
  {
    name: "https://*/*",
    reason:
      "Never asked for as a whole, only for the one site that you let Liveproof look at, or for the site that its player comes from.",
  },
]

const unique = (patterns: readonly string[]) => [...new Set(patterns)].sort()

/** Pages on which the dormant entry runs, as the sites name them. */
export const hosts = unique(sites.flatMap((site) => site.hosts))

/** Players that shops embed from other hosts. */
export const frameHosts = unique(sites.flatMap((site) => site.frameHosts ?? []))

export const frameHostReason =
  "Watches the picture in the player that this shop's shows embed; nothing runs anywhere else on that host."

export const hostReason =
  "Reads the shows and products on this shop's pages, and fetches the page of a product that a show features."

/**
 * Upper limits in bytes for the built files, at most a tenth above the size when the limit was set. A test enforces
 * them.
 */
export const budgets = {
  "watch.js": 4_000,
  "page.js": 230_000,
  "site-parts.js": 40_000,
  "site-amazon.js": 36_800,
  "site-any.js": 40_500,
  "site-ebay-live.js": 11_400,
  "site-qvc.js": 40_900,
  background: 840_000,
  "tabs/pane.js": 220_000,
  "tabs/history.js": 281_500,
} as const

/**
 * Pages of ours that process outside input in a process of their own, without any of the extension's privileges. In
 * Firefox the background parses such input itself.
 */
export const sandboxPages: Partial<Record<Target, readonly string[]>> = {
  "chrome-mv3": ["sandboxes/page-reader.html"],
}

/** File names that scripts/build.ts gives to the entries that code refers to by name. */
export const entries = { watch: "watch.js", page: "page.js" } as const

interface BuiltFiles {
  background: string
  popup: string
  options: string
  icons: Record<string, string>
}

/**
 * The kinds of data, in Firefox's terms, that leave the browser once the user turns a price source on. No other kinds
 * ever do.
 */
export const optionalData = unique(priceSources.flatMap(({ needs }) => needs.data))

/**
 * Firefox and its store identify the extension by this id. It must never change: a new id would be a different
 * extension.
 */
export const addonId = "{fd55f1bd-824f-4e70-8cf0-b3c4a6104d39}"

/**
 * What our own pages may load; nothing else. It also stops a redirect to an unencrypted address, including one inside
 * the user's own network, before the request is sent. Our scripts write the styles; the frames of a repeat are `data:`
 * addresses.
 */
const ownPagesMay = {
  "default-src": "'none'",
  "script-src": "'self'",
  "object-src": "'none'",
  "style-src": "'unsafe-inline'",
  "img-src": "'self' data:",
  "connect-src": "'self' https:",
  "base-uri": "'none'",
  "form-action": "'none'",
}

const policyOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ")

const forBrowser: Record<Target, (files: BuiltFiles) => object> = {
  "chrome-mv3": (files) => ({
    // The first with `moveBefore`, which moves the pane into full screen without reloading its document.
    minimum_chrome_version: "133",
    background: { service_worker: files.background },
    sandbox: { pages: sandboxPages["chrome-mv3"] },
    content_security_policy: {
      // The page that reads fetched pages embeds the sandboxed one.
      extension_pages: policyOf({ ...ownPagesMay, "frame-src": "'self'" }),
      sandbox: "sandbox allow-scripts; default-src 'none'; script-src 'self'",
    },
  }),
  "firefox-mv3": (files) => ({
    background: { scripts: [files.background] },
    content_security_policy: { extension_pages: policyOf(ownPagesMay) },
    browser_specific_settings: {
      // Not tried on Firefox for Android yet: without `gecko_android` the store offers it for desktops only.
      gecko: {
        id: addonId,
        // From this version on we measured that listening changes nothing for the page.
        strict_min_version: "153.0",
        data_collection_permissions: { required: ["none"], optional: optionalData },
      },
    },
  }),
}

/** The whole manifest of a target; the build contributes only file names. */
export function manifestFor(target: Target, files: BuiltFiles): Record<string, unknown> {
  return {
    manifest_version: 3,
    name: packageJson.displayName,
    version: packageJson.version,
    description: packageJson.description,
    default_locale: "en",
    icons: files.icons,
    action: { default_icon: files.icons, default_popup: files.popup },
    options_ui: { page: files.options, open_in_tab: true },
    permissions: namesFor(target, permissions),
    host_permissions: [...hosts, ...frameHosts],
    optional_permissions: namesFor(target, optionalPermissions),
    optional_host_permissions: optionalHosts.map(({ name }) => name),
    content_scripts: [{ matches: hosts, js: [entries.watch], run_at: "document_idle" }],
    web_accessible_resources: [
      {
        resources: [webAccessible.file],
        matches: webAccessible.matches,
        ...(target === "chrome-mv3" && { use_dynamic_url: true }),
      },
    ],
    incognito: "not_allowed",
    ...forBrowser[target](files),
  }
}
