/** Polish, Czech and Slovak, Russian with Ukrainian and Belarusian, Bulgarian and South Slavic cues. */
import type { CueTable } from "./cue"

export const polish: CueTable = {
  before: {
    was: "było; stara cena; cena przed obniżką; poprzednia cena; zamiast; wcześniej; cena przekreślona; cena pierwotna; cena początkowa; przed obniżką; przed promocją; cena przed promocją; dawniej; cena przed; przecenione z; cena wyjściowa",
    rrp: "cena katalogowa; sugerowana cena; cena sugerowana; cena detaliczna; sugerowana cena detaliczna; cena producenta; cena okładkowa; scd",
    low30:
      "najniższa cena z 30 dni przed obniżką; najniższa cena z ostatnich 30 dni; najniższa cena z 30 dni; najniższa cena w ciągu 30 dni; najniższa cena ostatnich 30 dni; najniższa cena w ostatnich 30 dniach; najniższa cena z 30 dni przed promocją; najniższa cena (30 dni); najniższa cena z 30 dni przed wprowadzeniem obniżki; najniższa cena produktu w okresie 30 dni przed wprowadzeniem obniżki; najniższa cena; najniższa z 30 dni; omnibus; cena omnibus; najniższa cena przed obniżką",
    from: "nowe i używane od; od; już od; oferty od; cena od; ceny od; nowy od; nowe od; tylko od; zaczynając od",
    unit: "cena za kg; cena jednostkowa; cena za litr; cena za; cena za 1 kg; cena za 100 g",
    coupon: "z kodem; z kuponem; po kodzie; z kodem rabatowym; z voucherem; cena z kodem; kod",
    instalment:
      "rata; raty od; rata od; miesięcznie; miesięcznie od; rat po; raty po; rata miesięczna; rata tylko; raty 0% od; rat x; rat 0% x; ratach po; za miesiąc",
    member:
      "cena klubowa; dla klubowiczów; z kartą; cena z kartą; dla członków; z aplikacją; cena w aplikacji; cena klub; klub; cena dla klubowiczów; cena smart; dla klubowicza; cena dla członków klubu; z lidl plus",
    subscription: "subskrypcja; z subskrypcją; w abonamencie; abonament; w subskrypcji",
    net: "netto; bez vat; cena netto",
    gross: "brutto; z vat; cena brutto",
    shipping:
      "dostawa; wysyłka; koszt dostawy; koszt wysyłki; dostawa od; wysyłka od; przesyłka; koszty dostawy; koszty wysyłki; dostawa już od; przesyłka od",
    saving:
      "oszczędzasz; oszczędź; rabat; zniżka; oszczędność; taniej o; zyskujesz; taniej; obniżka; rabatu; oszczędzaj; kupon; bon; zyskaj; obniżka o; zwrot",
    now: "teraz; teraz tylko; tylko; cena promocyjna; promocja; dziś; nasza cena; cena po obniżce; nowa cena; cena specjalna; aktualna cena; wyprzedaż; obecnie; cena aktualna; okazja; cena z rabatem; cena sprzedaży; cena po rabacie; tylko dziś; twoja cena; cena wyprzedażowa; teraz za; kup teraz; za jedyne; cena obniżona; promo; cena online; przeceniono na; cena teraz",
    regular:
      "cena regularna; regularna cena; cena standardowa; normalna cena; regularna; cena normalna; cena podstawowa",
    label: "zakup jednorazowy; cena; cena za sztukę; nowy; nowa; razem; ceny; cena:; sztuka; suma",
    other:
      "średnia cena; używany; używane; używany od; używane od; ok.; około; ok; darmowa dostawa od; darmowa wysyłka od; darmowa dostawa powyżej; zamówienia powyżej; zakupy powyżej; przy zakupie za; minimalne zamówienie; aktualna oferta; cena wywoławcza; licytacja; najwyższa cena; odnowiony; kaucja; w zestawie; + kaucja; zakupów za; minimalna kwota zamówienia; darmowa dostawa przy zakupach od; darmowa dostawa przy zamówieniu od; dostawa gratis od; zamówień od; przy zamówieniu powyżej; darmowa dostawa już od; zamówieniach od; aktualna cena licytacji; zestaw; odnowione od",
  },
  after: {
    saving: "taniej; rabatu; zniżki; oszczędności; oszczędzasz; mniej; zwrotu; obniżki; rabat",
    coupon: "z kodem; z kuponem; po wpisaniu kodu; z kodem rabatowym",
    instalment: "/mies.; /mies; miesięcznie; / mies.; /miesiąc; za miesiąc; mies.; mies; /msc; / msc; / mies",
    member:
      "z kartą; dla klubowiczów; dla członków klubu; w aplikacji; z aplikacją; dla klubowicza; z kartą klubową; ze smart",
    subscription: "w subskrypcji; z subskrypcją; rocznie; /rok; w abonamencie",
    net: "netto; bez vat; + vat; (netto)",
    gross: "brutto; z vat; (brutto)",
    shipping: "dostawa; wysyłka; za dostawę; koszt dostawy; przesyłka; za wysyłkę; z dostawą kurierem; za przesyłkę",
    other: "kaucji; minimum; za zestaw; używany; punktów; średnio; kaucja; licytacja; zamówienia",
  },
  both: {
    neutral:
      "darmowa dostawa; darmowa wysyłka; bezpłatna dostawa; wysyłka gratis; dostawa gratis; + dostawa; + wysyłka; dostawa jutro; wysyłka w 24h; darmowy zwrot; bez kosztów dostawy; dostawa w cenie; z dostawą; z darmową dostawą; dostawa pojutrze; wysyłka w; dostawa w; darmowe zwroty; z wysyłką",
  },
}

export const czech: CueTable = {
  before: {
    was: "původní cena; původně; předtím; místo; dříve; stará cena; cena před slevou; před slevou; pôvodná cena; pôvodne; predtým; namiesto; cena pred zľavou; predchádzajúca cena; předchozí cena; přeškrtnutá cena; bylo; bola; byla; predtým:; stará cena:; pred zľavou; původní; pôvodná; z původních; z pôvodných",
    rrp: "doporučená cena; moc; doporučená prodejní cena; dmoc; doporučená maloobchodní cena; odporúčaná cena; odporúčaná predajná cena; katalogová cena; cena v běžném obchodě; dpc; odporúčaná maloobchodná cena; katalógová cena; výrobcem doporučená cena; bežná cena v obchodoch",
    low30:
      "nejnižší cena za posledních 30 dní; nejnižší cena za 30 dní; nejnižší cena posledních 30 dnů; nejnižší cena za posledních 30 dnů; nejnižší cena za 30 dnů; najnižšia cena za posledných 30 dní; najnižšia cena za 30 dní; nejnižší cena 30 dnů před slevou; nejnižší cena za 30 dní před slevou; nejnižší cena před slevou; najnižšia cena 30 dní pred zľavou; nejnižší cena (30 dní); nejnižší cena 30 dní; nejnižší cena v posledních 30 dnech; najnižšia cena posledných 30 dní; nejnižší cena 30 dní před slevou; najnižšia cena 30 dní",
    from: "od; již od; už od; cena od; ceny od; nabídky od; ponuky od; jen od; nové od; už len od",
    unit: "jednotková cena; cena za kg; cena za jednotku; cena za 100 g; cena za litr; cena za 1 kg; měrná cena; cena za liter; merná cena",
    coupon:
      "s kódem; s kódom; s kuponem; po zadání kódu; s kupónom; se slevovým kódem; cena s kódem; so zľavovým kódom; s kupónem; kód",
    instalment:
      "měsíčně; splátka; splátky od; měsíčně od; mesačne; mesačná splátka; na splátky od; na splátky; splátka od; měsíční splátka; mesačne od; splátky po; splátek po",
    member:
      "klubová cena; pro členy; s kartou; členská cena; pre členov; s klubovou kartou; cena pro členy; cena s kartou; s aplikací; s aplikáciou; s lidl plus; klubová; vip cena; s alzaplus+; cena pro registrované; pro registrované; pre registrovaných; s clubcard; clubcard cena",
    subscription: "předplatné; v předplatném; predplatné; s předplatným; pravidelná dodávka",
    net: "bez dph; cena bez dph",
    gross: "s dph; vč. dph; včetně dph; cena s dph; vrátane dph",
    shipping:
      "doprava; poštovné; doručení; dopravné; doprava od; doručenie; cena dopravy; poštovné od; doručení od; doručenie od; dodanie; dodání",
    saving:
      "ušetříte; sleva; ušetřete; zľava; ušetríte; úspora; zlevněno o; slevy; poukaz; ušetrite; bonus; slevový kupon; ušetříš; ušetri; sleva až; slevový kód; sleva ve výši; poukázka; zľavový kupón",
    now: "nyní; teď; jen; pouze; akční cena; naše cena; cena po slevě; akce; dnes; teraz; iba; len; akciová cena; naša cena; cena po zľave; zlevněno na; výprodej; speciální cena; nová cena; výprodejová cena; cena nyní; vaše cena; vaša cena; aktuální cena; aktuálna cena; internetová cena; sleva na; zvýhodněná cena; akcia; nyní jen; nyní pouze; teraz len; teraz iba; kúpiť teraz; koupit ihned; konečná cena; zľavnené na; výpredaj; výpredajová cena; cena teraz; prodejní cena; zvýhodnená cena; online cena; už jen",
    regular:
      "běžná cena; bežná cena; normální cena; standardní cena; štandardná cena; běžně; bežne; normálna cena; základní cena; základná cena",
    label: "jednorázový nákup; cena; nový; celkem; spolu; nové; nová; cena:; cena za ks; spolu:; ks",
    other:
      "průměrná cena; priemerná cena; použité; použité od; bazar; bazar od; rozbaleno; zánovní; zánovní od; rozbaleno od; asi; cca; přibližně; približne; doprava zdarma od; doprava zdarma nad; doprava zadarmo od; doprava zadarmo nad; při nákupu nad; pri nákupe nad; nákup nad; při objednávce nad; nejvyšší cena; minimální objednávka; vyvolávací cena; příhoz; zvýhodněný set; aktuální příhoz; použitý; použitý od; poštovné zdarma od; nad; záloha; vratná záloha; objednávky nad; objednávkách nad; při nákupu od; kauce; nejnižší cena; najnižšia cena; minimálna objednávka; aktuální nabídka; při objednávce od; nákupe nad; nákupu nad; doprava zdarma při nákupu nad; doručení zdarma od; doručení zdarma nad",
  },
  after: {
    saving: "sleva; ušetříte; slevy; zľava; zľavy; úspora; levnější; ušetríte; zpět; levněji; lacnejšie",
    coupon: "s kódem; s kuponem; s kódom; po zadání kódu; se slevovým kódem; s kupónom; so zľavovým kódom",
    instalment: "/měs.; /měs; měsíčně; mesačne; / měs.; /mesiac; /mes.; / měsíc; /měsíc; za měsíc; za mesiac; / mes.",
    member:
      "s kartou; pro členy; pre členov; s klubovou kartou; pro registrované; s aplikací; s alzaplus+; s clubcard; s lidl plus",
    subscription: "v předplatném; ročně; /rok; ročne; s předplatným",
    net: "bez dph; + dph; bez dane",
    gross: "s dph; vč. dph; včetně dph; vrátane dph; s daňou",
    shipping: "doprava; poštovné; za dopravu; doručení; za doručení; za doručenie",
    other: "záloha; použité; minimum; průměr; bazar; bodů; bodov; příhoz; kauce",
  },
  both: {
    neutral:
      "doprava zdarma; doprava zadarmo; poštovné zdarma; + doprava; + poštovné; dopravné zdarma; doručení zdarma; doručenie zdarma; včetně dopravy; vrátane dopravy; doručenie zadarmo; skladem; vrácení zdarma; doprava v ceně; bez dopravy",
  },
}

export const eastSlavic: CueTable = {
  before: {
    was: "было; старая цена; вместо; прежняя цена; ранее; раньше; цена до скидки; до скидки; была; первоначальная цена; цена без скидки; без скидки; було; стара ціна; замість; раніше; ціна до знижки; до знижки; ціна без знижки; без знижки; попередня ціна; предыдущая цена; раней; была цена; бывшая цена; зачеркнутая цена; початкова ціна",
    rrp: "ррц; рекомендованная цена; рекомендуемая цена; рекомендованная розничная цена; розничная цена; рекомендована ціна; мрц; рекомендуемая розничная цена; рекомендована роздрібна ціна; роздрібна ціна; цена производителя; каталожная цена; цена по каталогу",
    typical: "обычно; зазвичай; типичная цена",
    low30:
      "минимальная цена за 30 дней; самая низкая цена за 30 дней; минимальная цена за последние 30 дней; самая низкая цена за последние 30 дней; найнижча ціна за 30 днів; мінімальна ціна за 30 днів; найнижча ціна за останні 30 днів; наименьшая цена за 30 дней; лучшая цена за 30 дней",
    from: "от; цена от; всего от; цены от; від; ціна від; предложения от; ад; начиная от; начиная с; новые от; ціни від; пропозиції від; вже від; уже от",
    unit: "цена за кг; цена за единицу; цена за штуку; за 1 кг; за кг; цена за 1 шт; ціна за кг; цена за 1 кг; цена за 100 г; ціна за одиницю; цена за литр; ціна за штуку",
    coupon:
      "по промокоду; с промокодом; по купону; с купоном; за промокодом; з промокодом; з купоном; промокод; цена по промокоду; ціна за промокодом",
    instalment:
      "в месяц; в рассрочку; рассрочка; ежемесячный платеж; кредит от; платеж; в рассрочку от; рассрочка от; платежа по; платежей по; на місяць; розстрочка; частями по; в кредит; ежемесячно; оплата частями; платежів по; частями от; долями по; долями; оплата частинами; кредит; в кредит от; сплит; щомісяця; аплата часткамі; первый взнос",
    member:
      "цена для членов клуба; по карте; с картой; клубная цена; с картой лояльности; с подпиской; для своих; с ozon картой; с wb кошельком; по карте клуба; цена по карте; цена с картой; з карткою; для членів клубу; клубна ціна; за карткою; для участников клуба; с пэй; с картой магазина; c ozon картой; с озон картой; ціна з карткою; с яндекс пэй; с плюсом; с плюс",
    subscription: "по подписке; подписка; за підпискою; з підпискою",
    net: "без ндс; цена без ндс; без пдв",
    gross: "с ндс; цена с ндс; з пдв; включая ндс",
    shipping: "доставка; стоимость доставки; доставка от; вартість доставки; доставка від; цена доставки; пересылка",
    saving:
      "скидка; экономия; вы экономите; выгода; экономьте; знижка; економія; ви економите; вигода; кэшбэк; бонус; кешбэк; скидка до; бонусы; кешбек; купон; сэкономьте; скидка на; ваша выгода; знижка до; заощаджуєте; вернем; возврат; эканомія; скідка; купон на; подарочная карта на",
    now: "сейчас; теперь; только; цена со скидкой; цена по акции; акция; новая цена; наша цена; сегодня; распродажа; спеццена; зараз; тепер; тільки; лише; акційна ціна; ціна зі знижкою; нова ціна; всего; специальная цена; текущая цена; акционная цена; всего за; со скидкой; акція; сьогодні; наша ціна; спеціальна ціна; поточна ціна; цяпер; ваша цена; ваша ціна; купить сейчас; цена сегодня; итоговая цена; интернет-цена; по акции; всього; розпродаж; зі знижкою; только сегодня; окончательная цена; зниження до; за; цена на сайте",
    regular:
      "обычная цена; звичайна ціна; регулярная цена; стандартная цена; базовая цена; постоянная цена; обычная; звичайна; основная цена",
    label:
      "цена; ціна; цена:; стоимость; вартість; итого; новый; новая; цены; кошт; разом; ціна:; цана; розница; розничная; нового; к оплате; цена за товар",
    other:
      "средняя цена; середня ціна; минимальная цена; максимальная цена; минимальная цена за последний месяц; минимальная цена за месяц; максимальная цена за последний месяц; мінімальна ціна; самая низкая цена; лучшая цена; найнижча ціна; лучшая цена за; б/у; б/у от; бу; вживаний; вживані від; примерно; около; приблизно; ок.; близько; бесплатная доставка от; бесплатная доставка при заказе от; доставка бесплатно от; при заказе от; при покупке от; заказ от; безкоштовна доставка від; при замовленні від; замовлення від; минимальный заказ; минимальная сумма заказа; ставка; текущая ставка; начальная цена; поточна ставка; комплект; за комплект; уцененный; восстановленный; стартовая цена; начальная ставка; минимальная сумма; мінімальне замовлення; залог; доставим бесплатно от; доставка бесплатная от; покупка от; при сумме заказа от; сумма заказа от; заказы от; мінімальна сума замовлення; при купівлі від; уцінка; подержанный; вместе дешевле; за оба",
  },
  after: {
    from: "и выше; і вище",
    saving:
      "скидка; экономия; скидки; знижка; выгоды; кэшбэка; дешевле; бонусов; выгода; знижки; дешевше; кешбэка; економії; бонусами; економія; кешбэк; баллов; кешбеку",
    coupon: "по промокоду; с промокодом; с купоном; за промокодом; по купону; з промокодом; з купоном",
    instalment:
      "в месяц; /мес; /мес.; / мес; / мес.; мес; мес.; на місяць; /міс; /міс.; в мес.; ежемесячно; × 4; / місяць; /месяц; в рассрочку; × 4 платежа; в неделю; у месяц; / міс; в міс; на мес.; щомісяця; у місяць",
    member:
      "по карте; с картой; для членов клуба; с ozon картой; с кошельком; с wb кошельком; по карте клуба; з карткою; c ozon картой; за карткою; по клубной карте; с картой лояльности; с пэй; с плюсом; для членів клубу; для своих; с картой магазина; с яндекс пэй; с озон картой; для участников клуба",
    subscription: "по подписке; в год; /год; з підпискою; по подписке в месяц; на рік; за підпискою",
    net: "без ндс; + ндс; без пдв; + пдв",
    gross: "с ндс; з пдв; включая ндс; в т.ч. ндс; в том числе ндс",
    shipping: "доставка; за доставку; стоимость доставки; за пересылку",
    payment:
      "при оплате наличными; при оплате картой; при оплате сбп; при оплате онлайн; при онлайн-оплате; наличными; по безналу; при оплаті карткою; готівкою",
    other:
      "б/у; за комплект; ставка; минимум; залог; баллы; балов; за комплект из 2; комплект; ставок; залога; вживаний; за оба; минимальный заказ",
  },
  both: {
    neutral:
      "бесплатная доставка; доставка бесплатно; бесплатно доставим; + доставка; безкоштовна доставка; доставка завтра; доставка сегодня; с доставкой; доставка безкоштовно; без учета доставки; с учетом доставки; доставка за; бясплатная дастаўка; бесплатный возврат; доставка в подарок; доставка по; доставка в; доставка на; доставка до; з доставкою; самовывоз",
  },
}

export const southSlavic: CueTable = {
  before: {
    was: "стара цена; беше; преди; вместо; редовна цена преди; предишна цена; стара cijena; stara cijena; prije; umjesto; stara cena; prej; prejšnja cena; namesto; pre; umesto; prethodna cijena; cena prej; пцд преди; оригинална цена; prvotna cena; prethodna cena; cijena prije",
    rrp: "пцд; препоръчителна цена; preporučena cijena; priporočena cena; preporučena cena; ppc; редовна пазарна цена; kataloška cijena; preporučena maloprodajna cijena; priporočena maloprodajna cena",
    low30:
      "най-ниска цена за последните 30 дни; най-ниска цена през последните 30 дни; най-ниска цена от последните 30 дни; най-ниска цена 30 дни; най-ниска цена в последните 30 дни; најнижа цена у последњих 30 дана; najniža cijena u zadnjih 30 dana; najniža cijena u posljednjih 30 dana; najniža cijena u prethodnih 30 dana; najnižja cena v 30 dneh; najnižja cena v zadnjih 30 dneh; najniža cena u poslednjih 30 dana; najniža cena u prethodnih 30 dana; najniža cijena zadnjih 30 dana; najniža cijena u 30 dana; najnižja cena zadnjih 30 dni; najnižja cena v preteklih 30 dneh; најниска цена; najniža cijena 30 dana",
    from: "от; цени от; od; već od; že od; цена от; vec od; cijena od; cene od; cena od; само от; ponude od; оферти от",
    unit: "цена за кг; цена за бр.; cijena za kg; cena za kg; cijena za jedinicu mjere; cena na enoto; единична цена; cena za kos",
    coupon:
      "с код; s kodom; s kuponom; с промо код; с промокод; с ваучер; с отстъпка с код; sa kodom; uz kod; uz kupon",
    instalment:
      "на месец; месечно; mjesečno; mesečno; obrok; rata; na rate; na obroke; вноски по; вноски от; месечна вноска; rata po; rate od; obrokov po; obroki od; mesečni obrok",
    member:
      "цена с карта; с карта; клубна цена; za članove; klupska cijena; s karticom; klubska cena; za člane; sa karticom; uz karticu; za članove kluba; клубна карта; uz loyalty karticu; s kartico; за членове; с lidl plus",
    net: "без ддс; bez pdv-a; brez ddv; bez pdv; без пдв",
    gross: "с ддс; s pdv-om; z ddv; sa pdv; с пдв; s pdv; vklj. ddv",
    shipping:
      "доставка; dostava; isporuka; dostava od; poštnina; цена за доставка; доставка от; trošak dostave; cijena dostave; troškovi dostave; strošek dostave; poštarina",
    saving:
      "спестявате; отстъпка; ušteda; uštedite; popust; prihranek; prihranite; ušteda:; спестете; уштеда; štedite; vaš prihranek; prihrani; vaša ušteda; спести; ваучер; uštedi; вашата отстъпка; ušteđujete; štediš",
    now: "сега; само; промо цена; нова цена; sada; samo; akcijska cijena; zdaj; akcijska cena; nova cijena; sad; специална цена; нашата цена; промоция; днес; промоционална цена; samo danes; danas; akcija; акция; trenutna cijena; nova cena; текуща цена; znižana cena; snižena cijena; posebna ponuda; znižano; snižena cena; sniženo; крайна цена; posebna cena; danes; цена с отстъпка; popolna cena; naša cijena; naša cena; web cijena; spletna cena",
    regular:
      "mpc; maloprodajna cijena; maloprodajna cena; редовна цена; redovna cijena; redna cena; redovna cena; обичайна цена; нормална цена; običajna cijena; običajna cena; стандартна цена; regularna cena; redovna; redna",
    label: "цена; cijena; cena; ново; novo; mpc:; ukupno; общо; skupaj; цена:; nov; бр.",
    other:
      "средна цена; втора употреба; втора употреба от; около; приблизително; безплатна доставка над; поръчки над; над; besplatna dostava iznad; narudžbe iznad; rabljeno; približno; oko; brezplačna dostava nad; nakup nad; iznad; preko; rabljeno od; prosječna cijena; besplatna dostava za narudžbe iznad; brezplačna dostava za naročila nad; polovno; minimalna porudžbina; безплатна доставка за поръчки над; минимална поръчка; текуща оферта; trenutna ponuda; besplatna dostava preko; poraba; минимална цена; безплатна доставка от; besplatna dostava od; кауция; korišteno od; trenutna ponuda:; za nakupe nad; naročila nad; narudžbi iznad; за поръчка над",
  },
  after: {
    saving: "отстъпка; popusta; popust; спестявате; jeftinije; уштеде; ceneje; по-евтино; uštede; prihranka",
    coupon: "с код; s kodom; с промо код; s kuponom; sa kodom; uz kod",
    instalment:
      "/месец; на месец; месечно; mjesečno; mesečno; /mj; /mj.; /mes.; /mesec; na mesec; / месец; /мес.; na mjesec; / mj.; / mesec",
    member: "с карта; s karticom; za članove; za člane; sa karticom; с клубна карта; uz karticu; s kartico",
    net: "без ддс; bez pdv-a; brez ddv; bez pdv; + ддс; + pdv",
    gross: "с ддс; s pdv-om; z ddv; sa pdv; sa pdv-om; uključen pdv; s pdv",
    shipping: "доставка; dostava; isporuka; poštnina; за доставка; za dostavu; poštarina",
    other: "втора употреба; rabljeno; depozit; kavcija; кауция",
  },
  both: {
    neutral:
      "безплатна доставка; besplatna dostava; brezplačna dostava; + доставка; + dostava; brez poštnine; besplatna isporuka; доставка до; бърза доставка; dostava u roku; dostava v; brza dostava; brezplačna poštnina",
  },
}
