/** Swedish, Danish, Norwegian and Finnish cues. */
import type { CueTable } from "./cue"

export const scandinavian: CueTable = {
  before: {
    was: "förr; tidigare pris; tidigare; ord.; innan; var; ursprungligt pris; före; istället för; i stället för; ursprungspris; jfr ord.; førpris; før; tidligere pris; førpris:; oprindelig pris; før pris; tidligere; opprinnelig pris; i stedet for; i stedet; før-pris; førtilbud; før tilbud; gammel pris; gammelt",
    rrp: "rek. pris; rekommenderat pris; rek. butikspris; cirkapris; ca-pris; riktpris; vejl. pris; vejledende pris; vejl.; veiledende pris; veil. pris; veil.; vejl. udsalgspris; rekpris; listpris; listepris; rekommenderat; vejledende udsalgspris; veil.pris; vejl.pris",
    low30:
      "lägsta pris senaste 30 dagarna; lägsta pris de senaste 30 dagarna; lägsta pris 30 dagar; lägsta priset senaste 30 dagarna; lägsta tidigare pris 30 dagar; lägsta pris under de senaste 30 dagarna; laveste pris siste 30 dager; laveste pris de siste 30 dager; laveste pris de siste 30 dagene; laveste pris seneste 30 dage; laveste pris de seneste 30 dage; laveste pris i 30 dage; laveste pris 30 dage; lavest pris seneste 30 dage; tidigare lägsta pris; tidigare lägsta pris (30 dagar); laveste pris inden for de seneste 30 dage; laveste pris sidste 30 dage; laveste pris siste 30 dagene; lägsta pris (30 dagar); tidl. laveste pris; tidligere laveste pris; lägsta 30-dagarspris; førpris laveste 30 dage; laveste pris (30 dager)",
    from: "från; fr.; från endast; fra; fra kun; frå; pris från; pris fra; priser från; priser fra; minst",
    unit: "jämförpris; jmf-pris; jmf.pris; jfr-pris; jfr; jmfpris; kilopris; literpris; enhetspris; enhedspris; sammenligningspris; stykpris; styckpris; jmf pris; jmf; pr. kg; stk. pris",
    coupon: "med kod; med rabattkod; med kode; med rabatkode; med kupong; med rabattkode; med kupon",
    instalment:
      "per månad; delbetala; delbetala från; månadskostnad; pr. måned; per måned; pr. md.; delbetaling fra; månedspris; månedlig; månadsvis; delbetaling; rater af; betal over; delbetalning från; delbetalning; avbetalning från; i måneden; nedbetaling fra",
    member:
      "medlemspris; medlem; klubbpris; klubpris; för medlemmar; for medlemmer; medlemmer; klubb; pris medlem; med plus; plus-pris; pluspris; medlemmar; ikea family-pris; kundklubb; medlemstilbud; club-pris; stammispris; medlemspris från",
    subscription: "prenumeration; med prenumeration; abonnement; med abonnement; prenumerera",
    net: "exkl. moms; ex. moms; ekskl. moms; eks. mva; ekskl. mva; u. moms; exkl moms; eks. moms; uten mva; uden moms; ex moms",
    gross: "inkl. moms; inkl moms; inkl. mva; m. moms; med moms; med mva",
    shipping:
      "frakt; fragt; levering; porto; leverans; fraktkostnad; fraktkostnader; leveringspris; leveringsomkostninger; frakt från; fragt fra; frakt fra; levering fra; forsendelse; leveransavgift",
    saving:
      "spara; du sparar; spar; du sparer; rabatt; rabat; besparelse; besparing; prisnedsättning; bonus; presentkort; avslag; sparar; spart; gavekort; cashback; prisavslag",
    now: "nu; nu endast; endast; just nu; kampanjpris; reapris; rea; specialpris; vårt pris; nå; nå kun; kun; nu kun; tilbudspris; tilbud; salgspris; nettopris; pris nu; pris nå; nypris; erbjudande; extrapris; aktuellt pris; webbpris; idag; i dag; kampagnepris; kampanje; udsalgspris; udsalg; nytt pris; ny pris; ditt pris; din pris; vores pris; vår pris; bare; nedsatt till; köp nu; køb nu; kjøp nå; salg; klipp; outletpris; butikspris; nåpris; slutpris",
    regular:
      "ordinarie pris; ord. pris; ord pris; ordinær pris; normalpris; ord.pris; ordinarie; vanlig pris; normal pris; ordinært; almindelig pris; ordpris",
    label: "engångsköp; engangskjøp; engangskøb; pris; ny; nya; totalt; pr. stk.; pris:",
    other:
      "snittpris; gennemsnitspris; lägsta pris; laveste pris; högsta pris; begagnad; begagnat; begagnad från; brugt; brukt; brukt fra; brugt fra; cirka; ca; ca.; omkring; ungefär; fri frakt över; fri frakt från; fri frakt vid köp över; fraktfritt över; gratis fragt over; gratis levering over; køb over; kjøp over; fri frakt over; köp över; ordrar över; nuvarande bud; bud; højeste bud; høyeste bud; utropspris; minsta order; handla för; handla för minst; pant; + pant; fri fragt over; ved køb over; vid köp över; beställningar över; ved køb for; fynd; gratis frakt over; gratis frakt över; bestillinger over; högsta bud; ledande bud; gjennomsnittspris; ved kjøp over; fri fragt ved køb over; fri fragt ved køb for over; fraktfritt ved kjøp over",
  },
  after: {
    was: "ord. pris",
    from: "och uppåt",
    saving: "rabatt; rabat; i rabatt; i rabat; billigare; billigere; avslag; i bonus; i besparelse; cashback; spart",
    coupon: "med kod; med kode; med rabattkod; med rabatkode; med kupong",
    instalment:
      "/mån; / mån; per månad; /md.; /md; pr. måned; pr. md.; /mnd; /mnd.; per måned; kr/mån; /månad; /måned; i måneden; i månaden; per mån; pr. md; pr. mnd; / mnd; / md",
    member: "för medlemmar; for medlemmer; medlemspris; med medlemskap; för dig som är medlem; som medlem",
    subscription: "med prenumeration; med abonnement; per år; /år; på abonnement; vid prenumeration",
    net: "exkl. moms; ex. moms; ekskl. moms; eks. mva; exkl moms; + moms; ekskl. mva; eks. mva.; uten mva; uden moms; ex moms; eks mva",
    gross: "inkl. moms; inkl moms; inkl. mva; med moms; inkl. mva.; inkl mva",
    shipping: "frakt; i frakt; fragt; levering; i fragt; leverans; i porto; för frakt; for fragt; for levering; porto",
    other: "pant; bud; i pant; begagnad; minimum; poäng; i snitt; brukt; brugt",
  },
  both: {
    neutral:
      "fri frakt; fraktfritt; gratis frakt; fri fragt; gratis fragt; gratis levering; inkl. frakt; exkl. frakt; + frakt; + fragt; inkl. fragt; ekskl. fragt; fri retur; gratis retur; fri leverans; fri levering; gratis leverans; hurtig levering; snabb leverans; levering 1-2 dage; inkl. levering; + levering; frakt tillkommer; leverans inom",
  },
}

export const finnish: CueTable = {
  before: {
    was: "ennen; aiemmin; alkuperäinen hinta; vanha hinta; aiempi hinta; oli; ovh; norm.; norm; lähtöhinta; ent. hinta; edellinen hinta",
    rrp: "suositushinta; ovh; suositusvähittäishinta; svh; ohjehinta; listahinta",
    low30:
      "alin hinta 30 pv; alin hinta 30 päivää; alin hinta viimeisen 30 päivän aikana; 30 päivän alin hinta; alin hinta 30 päivän aikana; 30 pv alin hinta; alin 30 pv hinta; alin hinta 30 vrk; edeltävän 30 päivän alin hinta; alin hinta viimeisten 30 päivän aikana; alin hinta 30pv; 30 pv:n alin hinta",
    from: "alkaen; alk.; hinnat alkaen; alk; vähintään",
    unit: "kilohinta; vertailuhinta; litrahinta; yksikköhinta",
    instalment:
      "kuukaudessa; alk. kk; osamaksulla; osamaksu alkaen; kuukausierä; osamaksu; erä; alkaen kuukaudessa; kk-erä",
    member:
      "jäsenhinta; plussa-hinta; etuhinta jäsenille; jäsenille; plussa-etu; kanta-asiakashinta; s-etukortilla; plussa-kortilla; etukortilla",
    net: "alv 0%; alv 0 %; ilman alv; veroton",
    gross: "sis. alv; sis alv; verollinen",
    shipping: "toimitus; postikulut; toimituskulut; toimitusmaksu; toimitus alkaen; toimituskulut alkaen; postimaksu",
    saving: "säästä; säästät; säästö; alennus; säästösi; etu; lahjakortti",
    now: "nyt; nyt vain; vain; tarjous; tarjoushinta; alehinta; ale; erikoishinta; tänään; kampanjahinta; hintasi; nykyinen hinta; meiltä; outlet-hinta; verkkokauppahinta; uusi hinta; poistohinta",
    regular: "normaalihinta; normaali hinta; norm. hinta; norm.hinta",
    label: "hinta; uusi; yhteensä; kpl-hinta; à",
    other:
      "keskihinta; käytetty; käytettynä; noin; n.; ilmainen toimitus yli; tilaukset yli; yli; alin hinta; tarjous alkaen huuto; korkein tarjous; huutokaupan hinta; pantti; sis. pantti; korkein huuto; ilmainen toimitus alkaen; min. tilaus",
  },
  after: {
    from: "alkaen; alk.; alk",
    saving: "alennus; säästö; alennusta; säästöä; halvempi; etu",
    instalment: "/kk; / kk; kuukaudessa; kk; /kk.; kuussa",
    member: "jäsenille; plussa-kortilla; s-etukortilla; jäsenhinta; kanta-asiakkaille",
    subscription: "tilauksella; vuodessa; kestotilauksella; /v",
    net: "alv 0%; alv 0 %; ilman alv; veroton; + alv; (alv 0%)",
    gross: "sis. alv; sis alv",
    shipping: "toimitus; toimituskulut; postikulut; toimitusmaksu",
    other: "pantti; tilauksille; pisteet; huuto; ylittäville tilauksille; ylittäviin tilauksiin; tilaukset",
  },
  both: {
    neutral:
      "ilmainen toimitus; maksuton toimitus; + toimitus; + toimituskulut; sis. toimituksen; ilmainen palautus; nopea toimitus; toimituskulut lisätään",
  },
}
