/** French, Spanish, Portuguese, Italian and Romanian cues. */
import type { CueTable } from "./cue"

export const french: CueTable = {
  before: {
    was: "au lieu de; ancien prix; avant; prix initial; prix d'origine; prix barré; prix précédent; était; initialement; avant remise; prix de référence; prix antérieur; prix original; prix de départ; rég.; réduit de; anciennement",
    rrp: "prix conseillé; prix public conseillé; prix recommandé; prix catalogue; pvc; prix public; ppc; prix de vente conseillé; prix indicatif; prix de détail suggéré; pdsf; prix neuf",
    typical: "prix habituel; prix médian; prix courant; habituellement",
    low30:
      "prix le plus bas des 30 derniers jours; prix le plus bas sur 30 jours; prix le plus bas au cours des 30 derniers jours; prix le plus bas sur les 30 derniers jours; le plus bas des 30 derniers jours; prix le plus bas 30 derniers jours; meilleur prix des 30 derniers jours; prix le plus bas pratiqué au cours des 30 derniers jours; prix le plus bas (30 jours); prix le plus bas récent; plus bas prix des 30 derniers jours",
    from: "neuf et occasion à partir de; neufs et d'occasion à partir de; à partir de; dès; a partir de; des; à compter de; prix à partir de; offres à partir de; neuf à partir de; neufs à partir de; partir de",
    unit: "prix au kilo; prix au litre; prix unitaire; soit; prix par; soit l'unité; prix au kg",
    coupon: "avec le code; avec code; avec coupon; avec bon; après coupon; code promo; avec le coupon",
    instalment:
      "mensualités de; par mois; mensualité; paiements de; versements de; en 3 fois; en 4 fois; fois sans frais; ou 4 x; puis; acompte; mensuellement; paiement en; apport",
    member:
      "prix membre; prix membres; adhérent; prix adhérent; prix adhérents; prix club; membres; avec la carte; prix carte; prix fidélité; avec prime; membre prime; avec carte de fidélité",
    subscription: "prévoyez et économisez; avec abonnement; abonnement; en abonnement; s'abonner; abonnez-vous",
    net: "ht; hors taxes; hors taxe; prix ht; h.t.; hors tva",
    gross: "ttc; prix ttc; t.t.c.; toutes taxes comprises; tvac",
    shipping:
      "livraison; frais de port; frais de livraison; port; expédition; frais d'envoi; hors frais de port; livraison à partir de; livraison dès",
    saving:
      "économisez; vous économisez; économie; remise; soit une économie de; réduction; de remise; économie de; bon d'achat; bonus; rabais; remise immédiate; cagnotte; rabais de; économies; bon de réduction; gain de",
    now: "maintenant; seulement; prix promo; prix soldé; en solde; aujourd'hui; prix actuel; notre prix; prix remisé; promo; prix de vente; prix réduit; nouveau prix; offre; prix spécial; votre prix; soldes; vente; offre spéciale; prix final; solde; achat immédiat; prix web; prix internet; prix en solde; prix éclair; maintenant à",
    regular: "prix normal; prix régulier; prix ordinaire; prix standard; ordinaire; prix rég.",
    label: "achat unique; achat ponctuel; prix; neuf; tarif; coût; p.u.; total",
    other:
      "prix moyen; prix le plus bas; occasion; d'occasion; occasion à partir de; d'occasion à partir de; reconditionné; reconditionné à partir de; environ; env.; approximativement; livraison gratuite à partir de; livraison gratuite dès; livraison offerte dès; livraison offerte à partir de; commandes de plus de; commande minimum; enchère actuelle; enchère; mise à prix; achat minimum; minimum de commande; franco de port dès; caution; consigne; éco-participation; dont éco-participation; dont; dont éco-part.; prix du lot; les deux; ensemble; frais de port offerts dès; achat de",
  },
  after: {
    was: "prix conseillé; prix barré",
    saving:
      "de remise; d'économie; de réduction; économisés; de rabais; offerts; d'économies; remboursés; de moins; en bon d'achat; de cagnotte; cagnottés; de bonus; remise; en moins; de prime",
    coupon:
      "avec le code; avec code; avec coupon; avec le coupon; après coupon; avec bon de réduction; après remise code",
    instalment: "/mois; / mois; par mois; /mois.; mensuels; sans frais; par semaine; mensuel",
    member:
      "pour les membres; avec la carte; adhérent; adhérents; pour les adhérents; avec prime; avec carte de fidélité; prix membre; prix membres; pour membres; prix adhérent; avec carte",
    subscription: "avec abonnement; en abonnement; par an; /an; sur abonnement; avec prévoyez et économisez",
    net: "ht; hors taxes; h.t.; hors tva; htva; ht.",
    gross: "ttc; t.t.c.; toutes taxes comprises; tvac",
    shipping:
      "livraison; de livraison; frais de port; de frais de port; de port; frais de livraison; d'expédition; pour la livraison; expédition; de frais de livraison; d'envoi",
    other:
      "d'éco-participation; éco-participation; d'occasion; d'achat; d'achats; de commande; minimum; consigne; les deux; pour les deux; d'éco-part; dont éco-part; reconditionné; enchère; de consigne; points; de caution",
  },
  both: {
    neutral:
      "livraison gratuite; livraison offerte; frais de port offerts; hors frais de port; hors livraison; frais de port inclus; livraison incluse; + livraison; livraison rapide; livraison en; retours gratuits; port offert; livraison prévue; livraison le; livraison demain",
  },
}

export const spanish: CueTable = {
  before: {
    was: "antes; precio anterior; en lugar de; precio original; en vez de; era; precio de antes; precio antes; precio previo; anteriormente; precio inicial; originalmente; antes de; antes:",
    rrp: "pvpr; pvp recomendado; precio recomendado; precio de venta recomendado; precio de lista; p.v.p.r.; precio sugerido; precio de catálogo; precio lista; pvp rec.; precio de venta al público recomendado; precio tienda",
    typical: "precio medio de venta; habitualmente",
    low30:
      "precio más bajo de los últimos 30 días; precio más bajo en los últimos 30 días; precio mínimo en 30 días; precio más bajo últimos 30 días; precio mínimo de los últimos 30 días; precio más bajo en 30 días; precio mínimo últimos 30 días; mínimo 30 días; precio más bajo (30 días); mejor precio últimos 30 días",
    from: "nueva & de segunda mano desde; nuevo y usado desde; nuevos y usados desde; nuevo y de segunda mano desde; desde; a partir de; ofertas desde; precio desde; nuevo desde; nueva desde; nuevos desde",
    unit: "c/u; cada uno; cada unidad; precio por unidad; precio unitario; precio por kilo; precio/kg; precio por kg; precio por litro; kilo a",
    coupon: "con cupón; con código; con el código; con el cupón; usando código; código",
    instalment:
      "cuotas de; cuotas sin interés de; meses sin intereses de; al mes; mensualidades de; pagos de; meses de; cuota; cuotas desde; plazos de; cuotas; mensualidad; msi de; por mes; quincenales de; entrada; meses sin intereses",
    member:
      "precio socio; precio socios; socios; precio miembro; con prime; miembros; precio club; con tarjeta; con tu tarjeta; precio tarjeta; precio con tarjeta; tarjeta; clientes club; precio miembros; con cmr; cmr",
    subscription: "suscríbete y ahorra; con suscripción; suscripción; suscribirse; compra recurrente",
    net: "sin iva; iva no incluido; precio sin iva; base imponible; precio sin impuestos nacionales; sin impuestos; precio neto; neto",
    gross: "con iva; iva incluido; iva inc.; iva incl.; precio con iva",
    shipping:
      "envío; gastos de envío; coste de envío; entrega; costo de envío; envío desde; envío a domicilio; costo de entrega",
    saving:
      "ahorra; ahorras; ahorro; descuento; te ahorras; ahorrás; dto.; rebaja; usted ahorra; ahorre; tu ahorro; bonificación; cupón; cupón de; descuento de; cashback; regalo de; reembolso",
    now: "ahora; solo; sólo; hoy; precio actual; oferta; precio oferta; precio de oferta; precio especial; nuestro precio; precio rebajado; precio promocional; precio final; internet; precio internet; a solo; ahora desde; promo; precio web; precio online; por solo; oferta del día; tu precio; nuevo precio; precio con descuento; por; comprar ya; cómpralo ya; precio venta; precio de venta; rebajado a; internet; ahora solo; precio exclusivo web; precio promo; remate; lleva por",
    regular: "precio habitual; precio normal; precio regular; normal; regular; precio estándar",
    label:
      "compra única; nueva & de segunda mano; mejor precio; el mejor precio; precio; precios; pvp; p.v.p.; nuevo; nueva; valor; total; p.v.p",
    other:
      "precio medio; precio mínimo; precio máximo; segunda mano; de segunda mano; de segunda mano desde; usado; usado desde; reacondicionado; reacondicionados desde; aprox.; aproximadamente; unos; envío gratis desde; envío gratis a partir de; pedidos superiores a; compras superiores a; en compras desde; compras de; puja actual; puja; puja inicial; oferta actual; oferta inicial; pedido mínimo; compra mínima; mínimo de compra; compras mayores a; gratis desde; pack; juntos; los dos; compra mínima de; gratis a partir de; fianza; pedidos de más de; en pedidos de más de; compras superiores; total por los dos",
  },
  after: {
    regular: "normal; precio normal",
    was: "precio anterior; pvpr",
    rrp: "pvpr; precio recomendado",
    saving:
      "de descuento; de ahorro; dto.; dto; de regalo; ahorrados; descuento; off; menos; de rebaja; de cashback; de bonificación; de reembolso; ahorro; de dto",
    coupon: "con cupón; con código; con el cupón; con el código; tras cupón; al aplicar el cupón",
    instalment:
      "al mes; /mes; / mes; mensuales; por mes; sin interés; sin intereses; cada mes; quincenales; mensual; por semana; a la semana",
    member:
      "con prime; para socios; con tarjeta; socios; con tu tarjeta; para miembros; para clientes club; con la tarjeta; precio socio; con cmr; con tarjeta cmr; con tarjeta cencosud; con tarjeta ripley; con tarjeta club",
    subscription:
      "con suscripción; al suscribirte; al año; /año; suscríbete y ahorra; con suscríbete y ahorra; por suscripción",
    net: "sin iva; + iva; más iva; iva no incluido; neto; (iva no inc.); iva no incl.; sin impuestos",
    gross: "con iva; iva incluido; iva inc.; iva incl.; iva inc; impuestos incluidos",
    shipping:
      "de envío; envío; gastos de envío; por envío; de gastos de envío; por el envío; costo de envío; de entrega; de portes",
    payment:
      "en efectivo; por transferencia; con transferencia; con débito; pago en efectivo; transferencia; contado; con mercado pago; con transferencia bancaria; precio contado; de contado",
    other:
      "de segunda mano; mínimo; de compra mínima; puja; los dos; pedido mínimo; de compra; pujas; reacondicionado; usado; puntos; cada uno en pack; por los dos; de fianza",
  },
  both: {
    neutral:
      "envío gratis; envío gratuito; envíos gratis; entrega gratis; envío incluido; gastos de envío incluidos; gastos de envío no incluidos; sin gastos de envío; + envío; más envío; más gastos de envío; + gastos de envío; devolución gratis; llega gratis; llega mañana; entrega mañana; entrega el; entrega entre; entrega gratuita",
  },
}

export const portuguese: CueTable = {
  before: {
    was: "de:; era; preço anterior; antes; em vez de; preço original; preço antigo; preço antes; anteriormente; preço de",
    rrp: "pvpr; pvp recomendado; preço recomendado; preço de tabela; preço sugerido; preço de lista; p.v.p.r.; preço de venda recomendado; preço de catálogo; preço de referência",
    low30:
      "preço mais baixo dos últimos 30 dias; preço mais baixo nos últimos 30 dias; menor preço dos últimos 30 dias; preço mínimo dos últimos 30 dias; menor preço nos últimos 30 dias; preço mais baixo (30 dias); preço mínimo 30 dias; preço mais baixo últimos 30 dias",
    from: "a partir de; desde; ofertas a partir de; a começar em; novo a partir de",
    unit: "preço por unidade; preço por kg; preço unitário; preço por quilo; o kg sai a",
    coupon: "com cupom; com cupão; com código; com o cupom; usando o cupom; no cupom; cupom",
    instalment:
      "em até; parcelas de; prestações de; por mês; mensalidades de; vezes de; sem juros de; mensalidade; entrada de; x de; parcelado; ou em até; parcelado em até; em ate 12x de",
    member:
      "preço membro; preço sócio; com cartão; preço cartão; cartão continente; com prime; membros; clube; preço clube; preço com cartão; para membros; sócios; no cartão da loja; clientes clube; preço de membro",
    subscription:
      "assine; com assinatura; assinatura; programa e poupe; na assinatura; subscrição; com recorrência; compra recorrente",
    net: "sem iva; iva não incluído; preço sem iva; s/ iva; s/iva",
    gross: "com iva; iva incluído; iva incl.; c/ iva; c/iva; preço com iva",
    shipping:
      "frete; envio; portes; portes de envio; entrega; custo de envio; custos de envio; taxa de entrega; valor do frete; frete de; frete a partir de",
    saving:
      "poupe; poupa; economize; economia de; desconto; você economiza; poupança; poupança imediata; economiza; desconto de; ganhe; economia; cashback; desconto direto; cupom de",
    now: "por; agora; só; apenas; por apenas; hoje; preço atual; oferta; promoção; preço promocional; preço especial; nosso preço; por somente; preço com desconto; somente; preço final; preço de oferta; preço online; novo preço; comprar agora; compre já; agora só; sai por; preço de venda; preço web; preço promoção; por só",
    regular: "preço normal; preço regular; preço habitual; normal",
    label: "compra única; preço; preços; valor; pvp; p.v.p.; novo; total",
    other:
      "preço médio; usado; usado a partir de; usados a partir de; recondicionado; recondicionado desde; aprox.; aproximadamente; cerca de; frete grátis acima de; frete grátis a partir de; portes grátis a partir de; portes grátis em compras superiores a; compras acima de; compras superiores a; encomendas superiores a; lance atual; lance; lance inicial; licitação atual; pedido mínimo; compra mínima; nas compras acima de; encomendas acima de; em compras acima de; conjunto; leve os dois por; seminovo; menor preço; preço mais baixo; entrega grátis a partir de; portes gratuitos a partir de; compras a partir de",
  },
  after: {
    saving:
      "de desconto; de economia; off; desconto; poupados; de poupança; de cashback; de volta; a menos; em desconto",
    coupon: "com cupom; com cupão; com código; no cupom; com o cupom; usando o cupom; com o cupão",
    instalment: "/mês; / mês; por mês; sem juros; mensais; ao mês; s/ juros; no cartão em; com juros; mensal",
    member:
      "com cartão; para membros; com prime; no cartão da loja; para sócios; com cartão continente; no clube; para clientes clube; para assinantes",
    subscription: "com assinatura; na assinatura; por ano; /ano; na recorrência; com subscrição",
    net: "sem iva; + iva; s/ iva; s/iva; iva não incluído",
    gross: "com iva; iva incluído; c/ iva; c/iva; iva inc.; iva incl.",
    shipping:
      "de frete; frete; de portes; portes; de envio; envio; entrega; portes de envio; para entrega; de entrega; pelo frete; de portes de envio",
    payment:
      "no pix; à vista; no boleto; à vista no pix; em 1x no cartão; no débito; via pix; no boleto bancário; à vista no boleto; em dinheiro; por pix; com pix; no mb way; com desconto à vista",
    other:
      "lance; lances; usado; pedido mínimo; em compras; mínimo; pontos; recondicionado; licitação; de compra mínima",
  },
  both: {
    neutral:
      "frete grátis; portes grátis; envio grátis; entrega grátis; + frete; + portes; frete incluso; portes incluídos; frete a calcular; portes não incluídos; entrega gratuita; chega grátis; chegará grátis; mais portes; devolução grátis; acresce portes; portes gratuitos; envio gratuito",
  },
}

export const italian: CueTable = {
  before: {
    was: "prima; era; prezzo precedente; anziché; invece di; prezzo originale; prezzo iniziale; in precedenza; prezzo barrato; prezzo pieno; al posto di; prezzo vecchio; originariamente",
    rrp: "prezzo consigliato; prezzo di listino; listino; prezzo al pubblico; prezzo raccomandato; prezzo suggerito; prezzo di vendita consigliato; prezzo di copertina; pvc; p.v.c.; prezzo consigliato al pubblico",
    typical: "prezzo mediano; prezzo abituale; prezzo tipico; di solito",
    low30:
      "prezzo più basso degli ultimi 30 giorni; prezzo più basso negli ultimi 30 giorni; prezzo più basso ultimi 30 giorni; ultimo prezzo più basso; prezzo più basso recente; il più basso degli ultimi 30 giorni; prezzo minimo ultimi 30 giorni; prezzo minimo degli ultimi 30 giorni; miglior prezzo ultimi 30 giorni; prezzo più basso (30 giorni); prezzo più basso applicato negli ultimi 30 giorni",
    from: "nuovo e usato da; nuovi e usati da; da; a partire da; a partire dal; offerte da; nuovo da; prezzi da; partire da; nuovi da",
    unit: "prezzo al kg; prezzo al kilo; prezzo unitario; prezzo per unità; prezzo al litro; prezzo al pezzo",
    coupon: "con coupon; con codice; con il codice; dopo coupon; con il coupon; usando il codice; codice",
    instalment:
      "rate da; al mese; rate mensili da; rate di; mensili; comode rate da; rata; rate a partire da; in 3 rate da; rata mensile; anticipo; acconto",
    member:
      "prezzo soci; soci; prezzo socio; con carta; con prime; prezzo club; con carta fedeltà; membri; prezzo membri; per i soci; con fidaty; con la carta; prezzo fidelity",
    subscription: "iscriviti e risparmia; con abbonamento; abbonamento; in abbonamento",
    net: "iva esclusa; senza iva; escl. iva; netto; imponibile; prezzo senza iva; prezzo netto; esclusa iva",
    gross: "iva inclusa; con iva; incl. iva; ivato; prezzo con iva; ivata; iva incl.; i.i.",
    shipping:
      "spedizione; spese di spedizione; consegna; costi di spedizione; costo di spedizione; spedizione da; spese di consegna; costi spedizione",
    saving:
      "risparmi; risparmia; sconto; risparmio; sconto di; risparmi fino a; buono; buono sconto; sconto immediato; buono da; cashback; rimborso; buono di; vantaggio; risparmiate",
    now: "ora; adesso; solo; oggi; prezzo attuale; prezzo scontato; offerta; in offerta; prezzo offerta; prezzo speciale; a soli; promo; il nostro prezzo; prezzo promo; ora a; soli; solo oggi; prezzo finale; saldi; prezzo in saldo; scontato; prezzo web; prezzo online; nuovo prezzo; compralo subito; prezzo di vendita; prezzo in offerta; ora solo; prezzo ridotto",
    regular: "prezzo normale; prezzo regolare; prezzo standard; prezzo base",
    label: "acquisto singolo; acquisto una tantum; prezzo; nuovo; costo; totale; prezzi",
    other:
      "prezzo medio; usato; usato da; usati da; ricondizionato; ricondizionato da; ricondizionati da; circa; approssimativamente; spedizione gratuita da; spedizione gratis da; spedizione gratuita a partire da; ordini superiori a; ordini sopra; per ordini superiori a; per ordini da; offerta attuale; offerta corrente; base d'asta; prezzo di partenza; ordine minimo; spesa minima; per acquisti superiori a; consegna gratuita da; acquisti superiori a; insieme; cauzione; spedizione gratuita per ordini superiori a; prezzo più basso; spesa minima di; offerta iniziale; per una spesa di; spedizione gratuita sopra",
  },
  after: {
    was: "prezzo consigliato; di listino",
    saving:
      "di sconto; di risparmio; risparmiati; in meno; sconto; di buono; di cashback; di rimborso; in buoni; in omaggio; di vantaggio; scontati",
    coupon: "con coupon; con codice; con il codice; con il coupon; applicando il coupon; dopo il coupon",
    instalment:
      "al mese; /mese; / mese; mensili; senza interessi; ogni mese; mese; a rata; a settimana; mensile; al mese per",
    member:
      "per i soci; con carta; con prime; soci; per i membri; per soci; con carta fedeltà; con la carta; per gli iscritti; con fidelity card; per soci coop",
    subscription: "con abbonamento; in abbonamento; all'anno; /anno; con iscriviti e risparmia; con l'abbonamento",
    net: "iva esclusa; + iva; iva escl.; più iva; senza iva; escl. iva; netto; iva escl",
    gross: "iva inclusa; iva incl.; iva compresa; ivato; ivati; iva inc.; con iva; i.i.; incl. iva",
    shipping:
      "di spedizione; spedizione; spese di spedizione; per la spedizione; di consegna; per spedizione; di spese di spedizione; consegna; s.s.",
    payment: "in contanti; con bonifico; pagando con bonifico",
    other:
      "di spesa minima; usato; offerte; offerta; ricondizionato; punti; minimo; di spesa; di ordine; cauzione; di cauzione; per entrambi; ordine minimo",
  },
  both: {
    neutral:
      "spedizione gratuita; spedizione gratis; consegna gratuita; consegna gratis; spedizione inclusa; spese di spedizione incluse; spese di spedizione escluse; + spedizione; + spese di spedizione; spedizione esclusa; reso gratuito; più spese di spedizione; consegna prevista; consegna domani; più spedizione; consegna entro; iva e spedizione escluse",
  },
}

export const romanian: CueTable = {
  before: {
    was: "preț vechi; pret vechi; era; înainte; în loc de; preț inițial; pret anterior; preț anterior; preț original; redus de la",
    rrp: "prp; preț recomandat; pret recomandat; preț de listă; preț producător; prp:",
    low30:
      "cel mai mic preț din ultimele 30 de zile; cel mai mic preț in ultimele 30 de zile; cel mai mic pret din ultimele 30 zile; preț minim 30 zile; prețul minim din ultimele 30 de zile; cel mai mic preț 30 zile; cel mai mic preț",
    from: "de la; începând de la; începând cu; incepand de la; pornind de la; oferte de la",
    unit: "preț pe kg; preț unitar; preț/kg; preț pe unitate",
    coupon: "cu codul; cu cupon; cu voucher; cu cod",
    instalment: "rate de la; rate de; rată lunară; rata lunara; pe lună; rată; rate lunare",
    member: "preț membri; preț card; cu card; preț club; cu genius; cu cardul; pret club; preț genius; pentru membri",
    subscription: "abonament; cu abonament",
    net: "fără tva; fara tva; preț fără tva",
    gross: "cu tva; tva inclus; preț cu tva",
    shipping:
      "livrare; transport; cost livrare; cost transport; taxă livrare; livrare de la; cost de livrare; cost livrare de la",
    saving:
      "diferență; economisești; economisesti; reducere; discount; economie; economisiți; extra reducere; voucher; reducere de; câștigi; voucher de",
    now: "acum; doar; preț nou; pret nou; preț redus; azi; ofertă; oferta; preț special; preț promoțional; preț actual; numai; preț final; pret special; prețul tău; preț ofertă; astăzi; acum doar; preț promo; numai azi",
    regular: "preț normal; preț întreg; pret normal; preț obișnuit; preț de raft",
    label: "preț; pret; pret:; nou; cost; total; prețul",
    other:
      "preț mediu; resigilat; resigilat de la; second hand; aproximativ; circa; livrare gratuită peste; livrare gratuită de la; livrare gratuita la comenzi peste; comenzi peste; comandă minimă; transport gratuit peste; transport gratuit de la; licitație curentă; preț de pornire; comenzi de peste; la comenzi de minim; la comenzi peste; pentru comenzi peste; garanție; ofertă curentă",
  },
  after: {
    saving: "reducere; discount; economisiți; economie; cashback; mai ieftin",
    coupon: "cu codul; cu cupon; cu voucher; cu cod",
    instalment: "/lună; / lună; pe lună; /luna; lunar; /lună.; pe luna; fără dobândă",
    member: "cu card; pentru membri; cu cardul; cu genius; pentru membrii club",
    net: "fără tva; fara tva; + tva; plus tva",
    gross: "cu tva; tva inclus; tva inclusă; inclusiv tva",
    shipping: "livrare; transport; cost livrare; pentru livrare; cost transport; taxă de livrare",
    other: "comandă minimă; resigilat; puncte; licitație; minim",
  },
  both: {
    neutral:
      "livrare gratuită; livrare gratuita; transport gratuit; + livrare; + transport; retur gratuit; transport inclus",
  },
}
