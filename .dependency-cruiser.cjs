/** Which folder may import which: five floors, and imports go down only. See docs/architecture.md. */
const entries = "^src/(background|contents|popup|options|sandboxes|tabs)/"
const pure = "^src/(model|sites|liveness|prices|reviews|pressure)/"
const engines = ["liveness", "prices", "reviews", "pressure"]
const plasmoEntries =
  "^src/(background/index|contents/[^/]+|popup/index|options/index|(?:sandboxes|tabs)/[^/]+)\\.tsx?$"

/** The parts of prices/ that work with money: they read no texts and know none of the words around prices. */
const money = "^src/prices/((history|claim-check|sources|alerts)/|currency/money\\.ts$)"

/** For each floor, the folders above it, which it must not import. */
const floors = [
  { name: "model", above: "^src/(?!model/)" },
  { name: "(liveness|prices|reviews|pressure)", above: "^src/(?!model/|liveness/|prices/|reviews/|pressure/)" },
  { name: "messages", above: "^src/(?!model/|messages/)" },
  { name: "sites", above: "^src/(?!model/|sites/|liveness/|prices/|reviews/|pressure/)" },
  { name: "(ui|store)", above: `^src/page/|${entries}` },
  { name: "page", above: entries },
]

/** Which other rooms of its folder each room may import. docs/architecture.md describes the rooms. */
const rooms = {
  page: {
    pages: ["session", "videos", "reading", "pane", "placement", "dom"],
    session: ["videos", "playback", "frames", "sound", "bounds"],
    pane: ["placement", "dom"],
    placement: ["dom", "bounds"],
    videos: ["dom"],
    reading: ["bounds"],
    frames: ["bounds"],
    sound: ["bounds"],
    playback: [],
    dom: [],
    bounds: [],
  },
  prices: {
    read: ["parse", "text", "words", "currency"],
    parse: ["text", "words", "currency"],
    words: ["text"],
    text: ["currency"],
    sources: ["import"],
    import: ["text", "history", "currency"],
    "claim-check": ["history", "currency"],
    alerts: ["history"],
    history: ["currency"],
    currency: [],
  },
  ui: {
    pages: ["import", "prices", "parts", "phrases"],
    popup: ["verdict", "alerts", "prices", "chart", "parts", "phrases"],
    history: ["evidence-file", "verdict", "product", "alerts", "prices", "reviews", "parts", "phrases"],
    skeleton: ["parts", "phrases"],
    pane: ["verdict", "product", "parts", "phrases", "styles"],
    product: ["alerts", "prices", "reviews", "chart", "phrases"],
    "evidence-file": ["evidence-page", "verdict", "parts", "phrases"],
    "evidence-page": ["timeline", "phrases", "styles"],
    verdict: ["timeline", "parts", "phrases"],
    timeline: ["chart", "phrases"],
    alerts: ["parts", "phrases"],
    prices: ["chart", "parts", "phrases"],
    reviews: ["phrases"],
    chart: ["phrases"],
    import: ["parts", "phrases"],
    parts: ["phrases", "styles"],
    phrases: [],
    styles: [],
  },
}

/** Files that belong to no room: the page script's start, and what it shares with the dormant entry. */
const roomless = ["page/start", "page/navigation"]

/** Rooms of which others may import only these files, the doors; everything else can change unnoticed. */
const doors = [
  { room: "page/sound", door: "sound" },
  { room: "prices/claim-check", door: "index" },
  { room: "prices/read", door: "index|sighting" },
]

const wallsOf = ([folder, plan]) => [
  ...Object.entries(plan).map(([room, below]) => ({
    name: `room-${folder}-${room}`,
    comment: "A room imports what it is said to import, so that the rooms of a folder stay few arrows and no circle.",
    severity: "error",
    from: { path: `^src/${folder}/${room}/` },
    to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(${[room, ...below].join("|")})/` },
  })),
  {
    name: `room-for-all-of-${folder}`,
    comment: "A new file goes into a room, and a new room into the list above.",
    severity: "error",
    from: {
      path: `^src/${folder}/`,
      pathNot: `^src/(${folder}/(${Object.keys(plan).join("|")})/|(${roomless.join("|")})\\.)`,
    },
    to: {},
  },
]

module.exports = {
  forbidden: [
    ...floors.map(({ name, above }) => ({
      name: `floor-${name.replace(/\W+/g, "-")}`,
      comment: "A folder imports downwards only.",
      severity: "error",
      from: { path: `^src/${name}/` },
      to: { path: above },
    })),
    ...engines.map((engine) => ({
      name: `engine-${engine}-alone`,
      comment: "Engines do not import each other.",
      severity: "error",
      from: { path: `^src/${engine}/` },
      to: { path: `^src/(${engines.filter((other) => other !== engine).join("|")})/` },
    })),
    {
      name: "ui-asks-by-message",
      comment: "The interface never opens the database.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/store/" },
    },
    {
      name: "store-is-below",
      comment: "The store knows neither interface nor page.",
      severity: "error",
      from: { path: "^src/store/" },
      to: { path: "^src/(ui|page|sites)/" },
    },
    {
      name: "pure-stays-pure",
      comment: "Pure folders run in Node, in a worker and in a benchmark: no browser API, no interface, no database.",
      severity: "error",
      from: { path: pure },
      to: { path: "node_modules/(webextension-polyfill|preact|@preact|dexie|plasmo|@plasmohq|@floating-ui)/" },
    },
    {
      name: "page-opens-no-database",
      comment: "In a content script IndexedDB is the shop's own.",
      severity: "error",
      from: { path: "^src/(page|ui|contents)/" },
      to: { path: "node_modules/dexie/" },
    },
    {
      name: "suffix-list-in-background",
      comment: "The list of public suffixes is 136 KB: no page script and no page of ours carries it.",
      severity: "error",
      from: { path: "^src/(?!background/)" },
      to: { path: "node_modules/tldts/" },
    },
    {
      name: "dormant-entry-stays-small",
      comment: "It is on every page of a known shop: of the message map it knows the types.",
      severity: "error",
      from: { path: "^src/contents/watch\\.ts$" },
      to: { path: "^src/(?!page/navigation|messages/deliver|model/own-global)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "plasmo-only-at-the-edge",
      severity: "error",
      from: { path: "^src/", pathNot: plasmoEntries },
      to: { path: "node_modules/(plasmo|@plasmohq)/" },
    },
    {
      name: "background-reads-money",
      comment:
        "A price is turned from text into money once, in the background. A picked file is read where it is picked.",
      severity: "error",
      from: { path: "^src/(sites|page|ui|contents|popup|options|tabs|sandboxes)/", pathNot: "^src/ui/import/" },
      to: { path: "^src/prices/", pathNot: money, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-price-words-outside-the-background",
      comment: "The words are 187 KB, and every page would carry them.",
      severity: "error",
      from: { path: `^src/(sites|page|ui|contents|sandboxes)/|${money}` },
      to: { path: "^src/prices/(words|read|parse)/", reachable: true },
    },
    {
      name: "page-script-holds-no-site",
      comment: "Each site is a file of its own, put in beside the page script.",
      severity: "error",
      from: { path: "^src/(page|contents)/" },
      to: { path: "^src/sites/(?!shelf|kit|address-id|key-id)", dependencyTypesNot: ["type-only"] },
    },
    ...Object.entries(rooms).flatMap(wallsOf),
    ...doors.map(({ room, door }) => ({
      name: `door-${room.replace("/", "-")}`,
      comment: "The room is entered by its door only.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${room}/` },
      to: { path: `^src/${room}/(?!(${door})\\.ts$)` },
    })),
    {
      name: "page-draws-nothing",
      comment: "What is drawn is drawn in the pane, a document of ours. The key that hides it is heard in both.",
      severity: "error",
      from: { path: "^src/page/" },
      to: { path: "^src/ui/(?!pane/toggle-key)" },
    },
    {
      name: "background-takes-phrases",
      comment: "Badge and notifications say what the interface says, and draw nothing.",
      severity: "error",
      from: { path: "^src/background/" },
      to: { path: "^src/ui/(?!phrases/)" },
    },
    {
      name: "phrases-draw-nothing",
      comment: "The background carries them, and no library for drawing.",
      severity: "error",
      from: { path: "^src/ui/phrases/" },
      to: { path: "node_modules/(preact|@preact)/", reachable: true },
    },
    { name: "no-circles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    { name: "resolvable", severity: "error", from: { path: "^(src|tests|scripts)/" }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
