/**
 * The words that may stay in the names of a skeleton: class names, ids, test ids, names of attributes, keys of JSON,
 * kinds and states. Most names in a page's code are made of such words, which say nothing about anybody. Any other word
 * may be a person, a shop or a token, and is replaced. If a skeleton hides a name that a reader needs, its words are to
 * be added here.
 */
const words = `
a aa ab about abs absolute ac accent accept access accessibility accordion accordionrow account aci acr acrpopover action actions
active activedescendant activity actual ad add added additional addon addons address addtocart adjust ads advert aff after
aggregate ago ahora ajax alert alertdialog alerts align all allow allowfullscreen alpha alt alternate alternative always amazon
amazonlive amount amounts amzn1 an anchor ancien and android angebot angle angular animate animated animation anonymous ant antes
antialiased any anzahl aod aok apex apexprice api apollo app appdetails append apple apply area aria arialabel arrow article
artikel as asc ascsubtag aside asin asins aspect asset assets astro at atc atomic attr attribute attributes auction auctions
audience audio author auto autocapitalize autocomplete autofocus autoplay availability available avatar average avis avp aw away b
back backdrop background backward bad badge badges bambuser band banner banners bar bars base baseline basic basis basisprice
basket batch bdg bdi before begin below best bestrating beta between bewertung bewertungen bg bid bidder bidding bids big
bigcommerce bild bilder bind black blank blk block blocked blocks blur body bold book bookmark bool bootstrap border both bottom
bounce bound box boxes brand brandname brands bread breadcrumb breadcrumblist breadcrumbs break breakpoint broadcast broadcaster
broadcastevent broadcastid broadcasts browse browser bs btn bubble buffer build builder bullets bundle bundles busy button buttons
buy buybox buyer buying buyingchoices buynew buywith by byline c cache calc calendar call callout camera cancel canonical canvas
cap capitalize captcha caption captions card cards carousel carouselitems carrello carrito cart case cast cat categories category
cc cel cell cells cena cent center centered centerh cents ceny chakra change changed channel channels chapter charset chart chat
chats check checkbox checked checkout chevron child children chip chips choice choices chunk cid circle class classname clean
clear click clickable clicktracking client clip clips clock clone close closed club cluster cmp cmps cms code col collapse
collapsed collapsible collection collections color colors colour cols colspan column columnheader columns com combo combobox
comment comments commerce common community compact company compare comparison complementary complete component components concat
condition config confirm connect consent console const contact container containers content contenteditable contentinfo contents
contenturl context continue control controls controlslist converted cookie copy core corner cost couleur count countdown counter
country coupon coupons cover cr crawl create created creativework creator creators credit crm crop cross crossed crossorigin crumb
crumbs csa csaid csr csrf css cta cup curated currencies currency current cursor custom customer customers cut cycle d daily dark
dash dashboard data date datecreated datemodified datepublished dates datetime day days dd deal dealprice deals debug decimal
decimals decoration default defer delay delete delivery demandware demo deps depth desc describedby description design desktop
destination detail details device devices dfp dialog dialogs diff digit digital digits dim dimension direct direction directory
disabled disablepictureinpicture discount discounts discover dismiss display displayed div divider dl dm dmusic do doc dock
document documents dom domain done dostawa dot dots double down download dp draft drag draggable drawer drop dropdown dropeffect
dt duration dynamic e each early ebay ebaylive ebooks edge edit editor effect el element elements elevated eligible ellipsis email
embed embedded embedurl ember emotion empty en enable enabled encoded end enddate ended ending ends engine enter enterkeyhint
entities entity entries entry entrypoint env envio envío episode equal equiv error errormessage errors esc escaped et event events
ever every exact example exclusive exit expand expandable expanded expander experience experiment expire expired expires explore
extended extends extensible external extra extras eyebrow f fade failed fallback false family faq faqs farbe fast favorite
favorites favourite fb feature feature1 featured features feed feedback fetch fetchpriority field fields fieldset figure file
files fill filled filter filters final find firework first fit fixed flag flagship flagshiproot flash flat flex flexible float
floating flow flowto fluid focus focused folder follow followed follower followers following font foot footer footnote for force
foreground form formaction format formats formatted former forms forward found foundation fraction frame frames free fresh from
front full fullscreen fullwidth fully function further future g ga gallery gammal gap gb gc general generator generic get gid gift
global go gone good goods gp gpt gql grabbed gradient graph graphic graphql gray green grey grid gridcell group grouped groups
grow grundpreis größe gtin gtin12 gtin13 gtin14 gtin8 gtm guest guid guide gutter h half halo hand handle handler handlers has
hash hashtag haspopup hasvariant hd head header headers heading headings headline heavy height help helper helpful hero hex hidden
hide high highlight highlighted highlights highprice hint histogram history hls hold holder home hook hopper horizontal host hosts
hot hour hours hover how href hreflang hstack html http https hub hybris hydrate hydrated hydration händler i icon icons id ident
identifier identity ids if iframe image imageobject images img imgs impression in inactive inbox inc include included indent index
indicator individual info information ingress init initial inlanguage inline inner input inputmode inputs insert inset inside
install installment installments instalment instalments instance instant instantly instock int integrity interaction
interactioncounter interactive interest internal into intro inventory invert invisible invite io ios ir is isbased isbn island
islive islivebroadcast iso isrelatedto italic item itemavailability itemcondition itemid itemlist itemoffered itemprop itemref
itemreviewed items itemscope itemtype its j join js json jsonld jump just justify k kaufen keep key keyboard keys keyshortcuts
keyword keywords kind kindle known koszyk l label labelledby labels landing landingimage landscape lane lang language languages
large largest last later latest launch launcher layer layers layout lazy ld lead leader leading leaf learn left legal legend
length less let level levels lg li lib library light lightbox like liked likes limit limited limitedavailability line linear lines
link linked links list listbox listener listing listings listitem listprice lists live livescale livestream livestreams livraison
lo load loaded loader loading local locale location lock locked log login logo logos logout long longest look lookup loop lot lots
low lower lowercase lowest lowprice lowstock lozenge lp ls m magento main mainentity mainentityofpage make manifest manual many
map marca margin marke marker market marketing marketplace marque marquee mas mask master match matched matches material max
maximum maxlength maybe mbc md md5 mean measure med media medium member members membership menge menu menubar menuitem menus
merchandise merchant merchantinfo merkmale message messages meta meter method metric mic micro mid middle min mini minimal
minimized minimum minlength minor minus minute minutes miss missing mixed mobile mod modal mode model modern modified modifier
module modules moment monetary money month months more most motion mount move movie moz mp4 mpn ms msapplication msg msrp mui
multi multiline multiple music mute muted my n name named names narrow native nav nav2 navbar navigate navigation near neg
negative nested net network neu neutral never new newbuybox newcondition newest news newsletter next nextdata nice nieuw no node
nodes nofollow noncbb nonce none noopener noreferrer normal not note notes notice notification notifications nouveau novalidate
now nowa nowrap null num number numbers numeric nuovo nuxt o object of off offer offers offscreen offset og ok old oldest olp
olplink omnibus on once one onetouch ongoing online onlineonly only opacity open opencart opened opening option optional options
or order ordered orders organization orientation origin original other others oud our ourprice ours out outer outlet outline
outlined outofstock output over overall overflow overlay overlays own owned owner owns p pack package pad padded padding page
pageprops pager pages pagination paid pane panel panels panier paper par paragraph param parameters params parent parents part
partial participant participants participating partner parts pass past patch path paths pattern pause paused pay payload payment
payments pd pdp pending people pep per percent percentage percentages perf period person phone photo photos pick picked picker
picture pictures pid piece pill pills pin ping pinned pins pip pixel place placed placeholder placement plain plan platform play
playback player players playing playlist playlists playsinline pledge plus podcast point pointer points policy poll poly pop
popover popper popular popup port portal portrait pos posinset position positive possible post postaladdress poster posts pre
precio preconnect preferred prefetch prefix preis preise preload preloaded premiere premieres preorder preroll presale presence
presentation presenter press pressed prestashop prev preview previews previous prezzo price priceblock pricecurrency priced
pricerange prices pricespecification priceto pricetopay pricevaliduntil pricing prijs primary prime print priority pris privacy
private prix pro proceed process prod prodotti prodotto product productdetails productgroup productgroupid productid producto
productos products produit produits produkt produkte produktu profile profiles prog program progress progressbar promo promos
promoted promotion promotions prompt prop property props protected provider proxy précio public publication publish published
publisher pulse purchase pure push put q qa qty qualifiedbuybox quantity quarter queries query question questions queue quick
quote r radio radiogroup radius rail range rank rate rated rates rating ratingcount ratings ratingvalue ratio raw rcx rd rdfa re
reach react reaction reactions read readonly ready real recent recently recommend recommendation recommendations recommended
record recorded recording recordings records red redirect reduced redux ref refer reference references referrer referrerpolicy
refresh refurbished region register registration regular rel related relative relay release relevant reload rem remain remaining
remind reminder reminders remote remove removed render rendered renderer renewed rent rental repeat replace replay replays reply
report request requests required reserve reset resize resolution resource resources response responsive rest restart result
results resume retail return returns rev reverse review reviewbody reviewcount reviewed reviewer reviewers reviewrating reviews
rewards rewind rhs rich right ring ripple robots role roledescription room root roots rotate round rounded route router routes row
rowgroup rowheader rows rowspan rpi rrp rtl rule rules run running rv s safe sale saleprice sales salesforce salesprice same
sample sandbox save saved saver saving savings scale schedule scheduled schema scope scoped score screen screens script scripts
scroll scrollable scrollbar scroller scrolling search searchable searchbox searchresults season seasons sec second secondary
seconds section sections secure see seealso seed seek segment segments select selectable selected selection selector self sell
seller sellerprofile sellers selling semi semibold send sender sensitive seo separator sequence serial series server service
services session sessions set sets setsize setting settings setup sha shade shadow shape share shared shares sheet shelf shimmer
ship shipping shop shopify shoplive shoploop shoppable shopper shoppers shopping shops shopware short shot should show showcase
shown shows shrink shuffle sid side sidebar sign signal signed signin signup similar simple sims since single site sites size
sized sizes skeleton skip sku skus slice slick slide slidedown slideout slider slides slideshow slideup slot slots slug sm small
smart smooth sms sn snap snapshot snippet sns so social sold soldout solid some soon sort sorted sound source sources spa space
spacer spacing span spark spec special specification specifications specs spedizione speed spellcheck spin spinbutton spinner
split spoken sponsor sponsored sponsors spot spotlight spread sprite sq square sr src srcdoc srclang srcset srp ssr stack stacked
stage standalone standard star stara starred stars start startdate started starting starts starttime stat state stated statement
states static station stats status stay step stepper steps sterne sticky stock stop storage store storefront stores story strategy
stream streamer streamers streaming streams streichpreis stretch strike strikethrough strikethroughprice string strings strip
stroke strong struck structure style styled styles stylesheet sub subhead subject submit subscribe subscriber subscribers
subscription subtitle subtitles subtotal success suffix suggest suggested suggestedretail suggestion suggestions suit sum
summaries summarization summary sup super support supported surface svelte svg swap swatch swatches swipe swiper switch switcher
swr symbol sync system t tab tabbed tabindex table tablet tablist tabpanel tabs tag tagged tags tail taille tailwind talla tap
target targets task tax tc td team teaser teasers telephone television temp template temporary term terminal terms test testid
tests text textarea textnode texts tf th than that the theater theatre theme then there thin third this three threshold through
thumb thumbnail thumbnails thumbnailurl thumbs tick ticker tier tiered tiers tile tiles time timed timeline timeout timer timers
times timestamp timestamps timezone tint tiny tip tips titel title titles titolo titre titulo tmm to toast today toggle token
tokens tomorrow tool toolbar tooltip tooltips top topic topics total totals touch tr track tracker tracking tracks trade traffic
trail trailer trailing transaction transfer transform transition translate transparent trash tray tree treeitem trending trigger
trim trimmed true truncate truncated trusted try tv twister twisterplus twitter two type typed typename typeof types typography
tytul título ubb ui uid uikit uk ul unavailable under underline unfold uni unique unit unitcode unitprice units unittext unknown
unlock unread unstyled until unused up upcoming upd update updated updates upload upper uppercase upsell uri url urls us usage use
used usedcondition usemap user username users utc util utils utm uuid v val valid validate validfrom validthrough value valuemax
valuemin valuenow values valuetext var variant variants variation variations variesby vary vat vb vdp vecchio vector vendedor
vendeur venditore verified versand version vertical very vice vid video videoobject videos videoshop view viewbox viewcount viewed
viewer viewers viewing viewport views vine virtual visibility visible visibly visit visited visual vite vocab vod voice volume
vote voted votes vpc vse vstack vue vw w wait waiting wall wallet want warenkorb warning warranty was wasprice watch watched
watchers watching watchlist watchnow watermark way wb we web webkit webpack webpage website week weeks weight welcome wg what when
where white whole wide widget widgetid widgetized widgets width win window winner winning wins wish wishlist with within without
woocommerce word words work workperformed works world worstrating wrap wrapped wrapper wrapping x xl xmlns xs xx xxl y yandex year
years yes you your z zone zoom zstack
`
  .split(/\s+/)
  .filter(Boolean)

const known: ReadonlySet<string> = new Set(words)

const longest = Math.max(...words.map(({ length }) => length))
/** Shorter words occur inside anything. */
const SHORTEST_INSIDE = 4

/** What may follow a known word without a separator: "contentid", "imageurl". */
const TAIL = /(?:ids?|urls?|key|name|type)$/

export const isKnownName = (word: string): boolean => {
  const lower = word.toLowerCase()
  return known.has(lower) || isMadeOfKnown(lower) || known.has(lower.replace(TAIL, ""))
}

/** Whether a word consists of known words without separators: "liveplayer". */
function isMadeOfKnown(word: string): boolean {
  if (word.length > 40) return false
  /** For each number of letters: whether the word up to there consists of known words. */
  const reached = [true]
  for (let end = 1; end <= word.length; end++) {
    reached[end] = false
    for (let start = Math.max(0, end - longest); start <= end - SHORTEST_INSIDE && !reached[end]; start++)
      reached[end] = reached[start] === true && known.has(word.slice(start, end))
  }
  return reached[word.length] === true
}
