/** A skeleton contains nothing of its page except what any page may say. */
import { readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mostOfSkeleton } from "~model/limits"
import { priceWords } from "~prices/words/finder"
import { MOMENT_OF_SKELETON } from "~sites/skeleton"
import { isKnownThroughout } from "~sites/skeleton/shape-text"
import { savedPage } from "../../../scripts/saved-page"
import { skeletonOf } from "./skeleton-whole"

const now = Date.UTC(2026, 10, 22)
const url = new URL("https://www.shop.example/live/1")
const words = priceWords()
const parse = (html: string) => savedPage(html).document.documentElement
const skeleton = (html: string, at = url, facts = {}) =>
  skeletonOf({ root: parse(html), url: at, facts, now, priceWords: words }, Math.random)

/** A page that has a person's name, id or number in every place where one may appear. */
const places = (secret: string, digits: string): string => {
  const json = JSON.stringify({
    [secret]: { name: secret, id: Number(digits), url: `/u/${secret}?t=${secret}`, at: `${secret}@${secret}.com` },
  })
  const escaped = json.replaceAll("&", "&amp;").replaceAll('"', "&quot;")
  const once = escaped.replaceAll("&", "&amp;")
  return `<html lang="en" data-${secret}="1"><head><title>${secret} ${digits}</title><base href="https://${secret}.example/">
<meta name="csrf-token" content="${secret}${digits}"><meta property="og:title" content="${secret}"><meta name="${secret}" content="${digits}">
<link rel="canonical" href="https://${secret}.shop.example/~${secret}/${digits}?q=${secret}#${secret}"><link rel="stylesheet" href="/${secret}.css">
<style>.${secret} { --${secret}: "${secret}" }</style><!-- ${secret} ${digits} -->
<script>var ${secret} = "${secret}"; window.state = ${json}; window["${secret}"] = JSON.parse(${JSON.stringify(json)}); /* ${digits} */</script>
<script type="application/ld+json">{"@type":"Person","name":"${secret}","${secret}":"${digits}","email":"${secret}@mail.example", broken</script>
<script type="application/json" id="${secret}">${json}</script></head>
<body class="${secret} user-${digits} is-${secret}--on" id="${secret}${digits}" style="--${secret}: url(/${secret}.png); width: 50%" onload="${secret}()">
<${`x-${secret}`}>${secret}</${`x-${secret}`}><p>Hello ${secret}, 4 ${digits} 7. <b>${secret}</b>: LIVE ${secret}</p><p>Was ${digits} ${secret}</p>
<a href="mailto:${secret}@mail.example" title="${secret}">${secret}</a><a href="tel:+${digits}">call</a><a href="javascript:${secret}()">x</a>
<a href="//${secret}:${digits}@host.example:8080/${secret}">x</a><a href="/%${digits}/${encodeURIComponent(`${secret} ${digits}`)}">x</a>
<img src="data:image/png;base64,${secret}${digits}" alt="${secret}" srcset="/${secret}.png 2x, /${digits}.png 3x"><img src="https://img.example/${secret}/${digits}.jpg">
<input type="hidden" name="${secret}" value="${secret}"><input value="${digits}" placeholder="${secret}"><textarea>${secret}</textarea><select><option value="${secret}">${secret}</select>
<div data-state="${escaped}" data-more="${once}" data-cut="${escaped.slice(0, -30)}" data-user-id="${digits}" data-id="${secret}" aria-label="${secret}" data-testid="${secret}-card"></div>
<div data-${secret}-x="y" ${secret}="${secret}" role="${secret}" itemprop="${secret}" itemtype="https://schema.org/${secret}"></div>
<svg><text>${secret}</text><path d="M${digits}"/></svg><noscript>${secret}</noscript><template><p>${secret}</p></template><iframe srcdoc="<p>${secret}</p>" src="/frame/${secret}"></iframe>
<time datetime="1987-06-05T04:03:02Z">${secret}</time><span>${secret.toUpperCase()}</span><span>${secret}123</span><span>${digits.slice(0, 2)} ${digits}</span>
<plaintext>${secret}`
}

/** A word that is surely not ours: it contains a pair of letters that words rarely have. */
const name = fc
  .tuple(fc.stringMatching(/^[a-z]{2,5}$/), fc.constantFrom("qx", "zq", "xj", "wq"), fc.stringMatching(/^[a-z]{2,5}$/))
  .map((parts) => parts.join(""))
const digits = fc.stringMatching(/^[3-9][0-9]{7}$/)

describe("what belongs to a person", () => {
  it("is replaced in the key of an entry, even if an account is named like something in code", () => {
    const state = { "LiveEvent:1": { hosts: [{ __ref: "User:giftcorner" }] }, "User:giftcorner": { rank: 1 } }
    const html = skeleton("<html><body><p>LIVE</p></body></html>", url, { __APOLLO_DATA__: state })
    expect(html).not.toContain("giftcorner")
    expect(html.match(/User:(\w+)/g)).toHaveLength(2)
    expect(new Set(html.match(/User:(\w+)/g)).size).toBe(1)
  })

  it("is nowhere in the skeleton, whatever it is", () => {
    fc.assert(
      fc.property(name, digits, (secret, number) => {
        const html = skeleton(
          places(secret, number),
          new URL(`https://${secret}.example/${secret}/${number}?u=${secret}`),
          {
            __APOLLO_DATA__: { [`User:${secret}`]: { userAccountName: secret, id: number, [secret]: Number(number) } },
          },
        )
        expect(html.toLowerCase()).not.toContain(secret)
        expect(html).not.toContain(number)
        expect(html).not.toContain('datetime="1987')
      }),
      { numRuns: 25 },
    )
  })

  it("is removed in other scripts of writing too", () => {
    const people = [
      "Анна Каренина",
      "山田太郎",
      "やまだ",
      "김민수",
      "محمد علي",
      "אברהם",
      "Ελένη",
      "สมชาย",
      "अमित",
      "Łukasz Żółć",
      "Õnne-Ülle",
      "९८७६५",
      "٤٥٦٧٨",
    ]
    const html = skeleton(
      `<h1>${people.join(" – ")}</h1><p class="${people.join(" ")}" data-u="${people.join(".")}">x</p>`,
    )
    for (const word of people.flatMap((person) => person.split(/[ -]/))) expect(html, word).not.toContain(word)
  })

  it("is removed even if it is written in look-alike or invisible characters", () => {
    const signs = [..."ⓐⓡⓘ𝓜𝓪𝓻ⅯⅭ①②③⠍⠁⠗🧕\u{1f1f2}\u{e000}\u{e0041}\u200b\u202e"]
    const html = skeleton(`<h1>${signs.join("")} ${signs.join(" x ")}</h1>`)
    for (const sign of signs) expect(html, sign).not.toContain(sign)
  })

  it("is removed from a typical shop page with a person on it", () => {
    const html = skeleton(`<html><head><title>Hi Maria – Kettle | Tea House Lopez</title></head><body>
<div class="user-menu" data-user="maria.lopez" data-testid="account-maria-lopez">Maria López, 14 Elm Street, 90210 Beverly Hills <img src="/avatars/maria.lopez.jpg" alt="Maria"></div>
<script>window.user = {"firstName": "Maria", "email": "maria.lopez@mail.example", "phone": "+1 555 0134 778", "carts": {"maria-lopez-7731": {"total": 84.5}}};</script>
<div class="chat"><p data-author-id="88213377"><b>teafan_lopez</b> <span>Greetings from Sevilla, Maria!</span></p></div>
<h1>Copper kettle "Matilda"</h1><span class="price">$84.50</span><span class="lopez-badge">LIVE</span><p>Order 2291-7734 of Maria is out for delivery to Elm Street</p></body></html>`).toLowerCase()
    const theirs =
      "maria lopez lópez 14 elm 90210 beverly hills teafan 7731 0134 88213377 greetings sevilla copper kettle matilda tea house 2291 7734 street"
    expect(theirs.split(" ").filter((word) => word.length >= 4 && html.includes(word))).toEqual([])
    expect(html).toContain('class="price"')
    expect(html).toContain(">live<")
  })

  it("becomes something else in each skeleton", () => {
    const title = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1]
    const page = "<title>Porcelain teapot 48213</title>"
    expect(title(skeleton(page))).not.toBe(title(skeleton(page)))
  })
})

describe("what belongs together", () => {
  it("stays together: the same id, name and amount are replaced alike, in whatever notation", () => {
    const html = skeleton(`<a href="/p/B07XJ8C8F5?x=9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d" data-asin="B07XJ8C8F5"></a>
<p id="9B1DEB4D-3B7D-4BAD-9BDD-2B0D7B3DCB6D">1.299,50 €</p><p>€1,299.50</p><script type="application/json">{"price":1299.5,"asin":"B07XJ8C8F5"}</script>`)
    const [, path, query] = /href="\/p\/([A-Z0-9]{10})\?\w=([0-9a-f-]{36})"/.exec(html)!
    expect(html).toContain(`data-asin="${path}"`)
    expect(html).toContain(`"asin":"${path}"`)
    expect(html).toContain(`id="${query!.toUpperCase()}"`)
    const [, thousands, rest, cents] = />(\d)\.(\d{3}),(\d)0 €</.exec(html)!
    expect(html).toContain(`>€${thousands},${rest}.${cents}0<`)
    expect(html).toContain(`"price":${thousands}${rest}.${cents}`)
  })

  it("stays in order: lower prices stay lower, and what is past stays past", () => {
    const html = skeleton(`<del class="price">$240.00</del><b class="price">$179.00</b>
<time datetime="2026-01-05T10:00:00Z">x</time><time datetime="2026-12-24T20:00:00+01:00">x</time>`)
    const [high, low] = [...html.matchAll(/\$(\d{3})\.00/g)].map(([, amount]) => Number(amount))
    expect(high).toBeGreaterThan(low!)
    const [past, toCome] = [...html.matchAll(/datetime="([^"]+)"/g)].map(([, moment]) => Date.parse(moment!))
    expect(past).toBeLessThan(MOMENT_OF_SKELETON)
    expect(toCome).toBeGreaterThan(MOMENT_OF_SKELETON)
  })
})

describe("a page that is too large", () => {
  it("is cut, and the skeleton says so", () => {
    const html = skeleton(`<body>${"<p>a</p>".repeat(mostOfSkeleton.nodes / 2 + 10)}</body>`)
    expect(html.length).toBeLessThan(mostOfSkeleton.chars * 1.1)
    expect(html).toContain("The page is longer.")
    expect(html.trimEnd().endsWith("</html>")).toBe(true)
  })

  it("is cut at the depth limit, in elements and in JSON", () => {
    const nested = "<div>".repeat(2_000)
    const json = `${"[".repeat(5_000)}${"]".repeat(5_000)}`
    const html = skeleton(`${nested}<script type="application/json">${json}</script><i data-x='${json}'></i>`)
    expect(html.match(/<div>/g)!.length).toBeLessThanOrEqual(mostOfSkeleton.depth + 1)
  })

  it.each([
    "<frameset><frame></frameset>",
    "",
    "<html><head></head></html>",
    "<p title='%E0%A4%A'><a href='http://[::1'>x</a><a href='//'>y</a>",
  ])("%s throws nothing", (html) =>
    expect(skeleton(html, new URL("https://shop.example/%E0%A4%A?%=%&=&a"))).toContain("Liveproof skeleton"),
  )
})

/** Names that a site's reader looks for, taken from its sources: of elements, attributes, and keys of states. */
function namesAskedFor(): string[] {
  const folder = `${import.meta.dirname}/../../../src/sites`
  const names = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.startsWith("skeleton")) continue
    const source = readFileSync(`${folder}/${file}`, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    for (const [, attribute, , value] of source.matchAll(
      /\[([a-z][\w-]*)(?:[~|^$*]?=(["']?)([\w .:-]+)\2(?: i)?)?\]/g,
    )) {
      // A character class in a regular expression looks like an attribute selector.
      if (source.includes(`[${attribute}="`) || attribute!.includes("-")) names.add(attribute!)
      if (attribute !== "href" && value) names.add(value)
    }
    for (const [, key] of source.matchAll(/\bown(?:String|Array)?\(\w+, "([\w@-]+)"/g)) names.add(key!)
  }
  return [...names].filter((name) => name.length > 3)
}

it("keeps every name that a reader looks for", () => {
  expect(namesAskedFor().length).toBeGreaterThan(100)
  expect(namesAskedFor().filter((name) => !isKnownThroughout(name))).toEqual([])
})
