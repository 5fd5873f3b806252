/** German and Dutch cues. */
import type { CueTable } from "./cue"

export const german: CueTable = {
  before: {
    was: "statt; war; vorher; bisher; bisheriger preis; früherer preis; ursprünglich; ursprünglicher preis; ehemaliger preis; alter preis; alt; zuvor; streichpreis; anstatt; sonst; stattpreis; originalpreis; vorheriger preis; reduziert von",
    rrp: "uvp; unverb. preisempf.; unverbindliche preisempfehlung; unverb. preisempfehlung; unverbindliche preisempfehlung des herstellers; empf. vk; listenpreis; uvp des herstellers; ehem. uvp; ladenpreis; neupreis; np",
    typical: "üblicher preis; durchschnittlicher verkaufspreis; mittlerer preis; normalerweise; typischer preis",
    low30:
      "niedrigster preis der letzten 30 tage; niedrigster preis in den letzten 30 tagen; niedrigster preis letzte 30 tage; tiefstpreis (30 tage); 30-tage-bestpreis; 30-tage-tiefstpreis; 30 tage bestpreis; tiefstpreis der letzten 30 tage; letzter niedrigster preis; bester preis der letzten 30 tage; 30-tage-bestpreis**; bestpreis der letzten 30 tage; niedrigster 30-tage-preis; günstigster preis der letzten 30 tage; niedrigster gesamtpreis der letzten 30 tage; niedrigster preis (30 tage); niedrigster preis 30 tage",
    from: "neu & gebraucht ab; neu und gebraucht ab; gebraucht & neu ab; gebraucht und neu ab; ab; schon ab; bereits ab; beginnend bei; angebote ab; mindestens; preis ab; preise ab; neu ab",
    unit: "grundpreis; preis pro einheit; preis pro; kilopreis; literpreis",
    coupon:
      "mit gutschein; mit code; nach gutschein; mit coupon; gutscheinpreis; mit dem code; mit gutscheincode; nach coupon; gutscheincode; aktionscode",
    instalment:
      "monatlich; monatlich ab; raten von; raten à; raten zu je; mtl.; mtl. ab; ratenzahlung ab; monatsraten à; finanzierung ab; leasing ab; leasing; rate ab; ab mtl.; monatsrate; im monat; raten ab; anzahlung; raten zu",
    member:
      "mitgliederpreis; mitglieder; clubpreis; mit prime; prime-preis; für mitglieder; vorteilspreis mit karte; mit karte; kundenkartenpreis; mit kundenkarte; mit lidl plus; lidl plus preis; bonus-preis; mit app; app-preis; cluppreis; vip-preis; family-preis; ikea family preis; für prime-mitglieder; premium-preis",
    subscription:
      "spar-abo; im spar-abo; im abo; abo; abo-preis; mit abo; abopreis; abonnement; sparabo; im abonnement",
    net: "netto; exkl. mwst.; exkl. mwst; zzgl. mwst. netto; nettopreis; ohne mwst.; ohne mwst; exkl. ust.",
    gross: "brutto; inkl. mwst.; inkl. mwst; bruttopreis; mit mwst.; inkl. ust.",
    shipping:
      "versand; versandkosten; lieferung; porto; versandkosten ab; liefergebühr; versand ab; lieferkosten; zzgl.; zzgl. versand; zzgl. versandkosten; plus versand; frachtkosten; versandkosten von",
    saving:
      "sie sparen; du sparst; ersparnis; spare; sparen sie; spar; gespart; rabatt; nachlass; preisnachlass; rabatt von; sparen; sofortrabatt; cashback; gutschein; gutschein über; gutschein im wert von; sparvorteil; preisvorteil; prämie; sparpotenzial; günstiger um",
    now: "jetzt; jetzt nur; nur; heute; heute nur; aktionspreis; angebotspreis; sonderpreis; unser preis; aktueller preis; neuer preis; verkaufspreis; sale; sale-preis; reduziert auf; reduzierter preis; angebot; aktion; ihr preis; dein preis; nur noch; jetzt für; jetzt ab; kaufpreis; sofort-kaufen; sofortkauf; sofort kaufen; festpreis; deal; deal-preis; tagespreis; endpreis; neuer preis ab; black friday preis; unser preis ab; wochenangebot; dauertiefpreis; tiefpreis; einführungspreis; barpreis",
    regular: "regulärer preis; normalpreis; regulär; normaler preis; listenverkaufspreis; standardpreis",
    label:
      "einmalkauf; einmaliger kauf; einzelkauf; preis; stückpreis; stückpreis inkl.; neu; einzelpreis; produktpreis; gesamtpreis; vb; preis pro stück",
    other:
      "durchschnittspreis; durchschnitt; günstigster preis; höchster preis; aktuelles gebot; startpreis; startgebot; gebot; ca.; circa; etwa; ungefähr; rund; gebraucht; gebraucht ab; gebraucht kaufen; ab einem bestellwert von; bestellwert; mindestbestellwert; ab einem einkaufswert von; einkaufswert; versandkostenfrei ab; kostenloser versand ab; gratis versand ab; versandkostenfrei ab einem bestellwert von; gratisversand ab; set-preis; gesamtpreis für beide; zusammen; generalüberholt; b-ware; warehouse; portofrei ab; frei haus ab; refurbished; bisheriger tiefstpreis; kaution; pfand; zzgl. pfand; wert von; lieferung frei ab; höchstgebot",
  },
  after: {
    was: "uvp; statt; früher; vorher; stattpreis",
    rrp: "uvp; unverbindliche preisempfehlung",
    saving:
      "sparen; gespart; rabatt; günstiger; gutschein; ersparnis; billiger; nachlass; cashback; reduziert; sofortrabatt; geschenkt; weniger; coupon",
    coupon:
      "mit gutschein; mit code; nach gutschein; mit coupon; mit gutscheincode; mit rabattcode; nach abzug des gutscheins; mit dem code; nach coupon",
    instalment:
      "/monat; / monat; pro monat; im monat; monatlich; mtl.; mtl; /mtl.; p.m.; pro woche; je monat; /mon.; monatsrate; raten",
    member:
      "mit prime; für mitglieder; mit karte; für clubmitglieder; mit kundenkarte; mit lidl plus; mit app; für prime-mitglieder; mit payback; für club-mitglieder; für family-mitglieder; mit bonuskarte; mit clubkarte",
    subscription: "im abo; im spar-abo; spar-abo; mit abo; pro jahr; /jahr; im abonnement; im sparabo",
    net: "netto; exkl. mwst.; exkl. mwst; zzgl. mwst.; zzgl. mwst; ohne mwst.; exkl. ust.; zzgl. ust.; exkl. 19 % mwst.; + mwst.",
    gross: "brutto; inkl. mwst.; inkl. mwst; inkl. ust.",
    shipping:
      "versand; versandkosten; lieferung; porto; versandgebühr; lieferkosten; für versand; liefergebühr; fracht; für den versand",
    payment: "bei vorkasse; bei barzahlung; bei abholung; bei überweisung",
    other:
      "gebot; startgebot; pfand; durchschnitt; bestellwert; einkaufswert; mindestbestellwert; für beide; im set; gebraucht; warenwert; punkte; generalüberholt; aktuelles gebot; kaution",
  },
  both: {
    neutral:
      "zzgl. versandkosten; zzgl. versand; zzgl. lieferkosten; zzgl. liefer- und versandkosten; kostenloser versand; kostenlose lieferung; versandkostenfrei; gratis versand; gratisversand; portofrei; inkl. versand; inkl. versandkosten; exkl. versand; exkl. versandkosten; versand gratis; lieferung frei haus; ohne versandkosten; plus versandkosten; lieferung bis; lieferung in; lieferung morgen; lieferung zwischen; inkl. lieferung; gratis lieferung; kostenlose rückgabe; sofort lieferbar; gratis-versand; frei haus",
  },
}

export const dutch: CueTable = {
  before: {
    was: "was; van; oude prijs; oorspronkelijke prijs; eerdere prijs; normaal; voorheen; vorige prijs; in plaats van; originele prijs; doorgestreepte prijs; oorspronkelijk; i.p.v.; ipv",
    rrp: "adviesprijs; advies; adviesverkoopprijs; catalogusprijs; winkelprijs; aanbevolen prijs",
    low30:
      "laagste prijs in de afgelopen 30 dagen; laagste prijs afgelopen 30 dagen; laagste prijs laatste 30 dagen; laagste prijs van de afgelopen 30 dagen; laagste prijs in 30 dagen; laagste prijs van de laatste 30 dagen; laagste 30-dagen prijs; vorige laagste prijs",
    from: "vanaf; al vanaf; v.a.; va.; minimaal; reeds vanaf; al voor",
    unit: "prijs per; eenheidsprijs; kiloprijs",
    coupon: "met kortingscode; met code; met coupon; na kortingscode",
    instalment: "per maand; maandelijks; termijnen van; maandbedrag; betalingen van; maandelijks vanaf",
    member:
      "ledenprijs; met lidmaatschap; voor leden; clubprijs; select-prijs; met select; bonusprijs; met bonuskaart; met extra's; met klantenkaart",
    subscription: "abonnement; met abonnement; in abonnement",
    net: "excl. btw; exclusief btw; ex btw",
    gross: "incl. btw; inclusief btw",
    shipping: "verzendkosten; verzending; bezorging; bezorgkosten; verzenden; leveringskosten; exclusief verzendkosten",
    saving:
      "je bespaart; u bespaart; bespaar; korting; voordeel; jouw voordeel; bespaar tot; jij bespaart; cashback; direct korting",
    now: "nu; voor; nu voor; nu slechts; slechts; actieprijs; aanbieding; huidige prijs; vandaag; aanbiedingsprijs; onze prijs; alleen vandaag; voor slechts; nieuwe prijs; uitverkoop; maar; sale; je betaalt; verkoopprijs; nu vanaf",
    regular: "normale prijs; reguliere prijs",
    label: "eenmalige bestelling; eenmalige aankoop; prijs; stukprijs; nieuw; stuk",
    other:
      "tweedehands; tweedehands vanaf; refurbished; ongeveer; circa; gemiddelde prijs; laagste prijs; gratis verzending vanaf; gratis verzending boven; bestellingen vanaf; bestellingen boven; bij besteding van; huidig bod; bod; gratis bezorging vanaf; minimale bestelwaarde; statiegeld; gratis verzonden vanaf",
  },
  after: {
    was: "adviesprijs",
    saving: "korting; bespaard; voordeel; goedkoper; besparing; cashback; voordeliger",
    coupon: "met kortingscode; met code; na korting; met coupon",
    instalment: "per maand; /maand; / maand; p/m; p.m.; /mnd; per mnd; maandelijks",
    member: "voor leden; met select; met bonuskaart; met lidmaatschap; met ledenkorting; met klantenkaart",
    subscription: "in abonnement; met abonnement; per jaar",
    net: "excl. btw; exclusief btw; ex btw; ex. btw",
    gross: "incl. btw; inclusief btw",
    shipping: "verzendkosten; verzending; bezorgkosten; voor verzending; leveringskosten",
    other: "statiegeld; bod; bestelwaarde; tweedehands",
  },
  both: {
    neutral:
      "gratis verzending; gratis bezorging; gratis verzonden; gratis retour; gratis levering; incl. verzendkosten; excl. verzendkosten; inclusief verzendkosten; + verzendkosten; voor 23:59 besteld",
  },
}
