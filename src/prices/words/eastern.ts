/** Turkish, Hungarian, Greek, Arabic, Hebrew, Persian and Baltic cues. */
import type { CueTable } from "./cue"

export const turkish: CueTable = {
  before: {
    was: "eski fiyat; önceki fiyat; önce; eskiden; indirimsiz fiyat; ilk fiyat; indirim öncesi; orijinal fiyat; önceki; eski fiyatı; üstü çizili fiyat; indirimden önce",
    rrp: "liste fiyatı; tavsiye edilen fiyat; psf; etiket fiyatı; piyasa fiyatı; kapak fiyatı; tavsiye edilen satış fiyatı; katalog fiyatı; mağaza fiyatı; önerilen fiyat",
    low30:
      "son 30 günün en düşük fiyatı; son 30 günün en düşük fiyatıdır; 30 günün en düşük fiyatı; son 30 gündeki en düşük fiyat; son 30 günün en düşük; son 30 gün en düşük fiyat; son 30 gün içindeki en düşük fiyat",
    from: "başlangıç fiyatı; en az; başlayan; fiyatlar",
    unit: "birim fiyat; birim fiyatı; kg fiyatı; adet fiyatı; litre fiyatı",
    coupon: "kuponla; kupon ile; kuponuyla; koduyla; kodu ile; kupon fiyatı; kodla; kuponlu fiyat; kuponlu; kod ile",
    instalment:
      "aylık; taksit; ayda; vade farksız; taksitle; aylık taksit; peşin fiyatına taksit; taksit tutarı; ay x; x taksit; taksitli",
    member:
      "üye fiyatı; üyelere; üyelere özel; prime ile; premium ile; plus fiyatı; premium fiyatı; kartla; money ile; üyelere özel fiyat; plus'a özel; premium'a özel; money kart ile; kart ile; üye; club fiyatı; plus'a özel fiyat",
    subscription: "abone ol; abonelik; abonelikle; abonelik ile; abone ol & kazan",
    net: "kdv hariç; kdv'siz; + kdv",
    gross: "kdv dahil; kdv'li",
    shipping: "kargo; kargo ücreti; teslimat; teslimat ücreti; gönderim ücreti; kargo bedeli; gönderim; kargo tutarı",
    saving:
      "indirim; kazancınız; kazanç; tasarruf; avantaj; kazan; sepette indirim; hediye çeki; toplam indirim; kâr; kazancın; indirim kuponu; kupon; net indirim",
    now: "şimdi; sadece; indirimli fiyat; sepette; kampanya fiyatı; yeni fiyat; bugün; özel fiyat; satış fiyatı; fırsat fiyatı; indirimli; sepet fiyatı; net fiyat; güncel fiyat; bugüne özel; yalnızca; son fiyat; sepette fiyat; size özel fiyat; fırsat; kampanya; hemen al; internet fiyatı; online fiyat; sepetteki fiyat; şu anki fiyat; bugün sadece; sepete özel fiyat; sepette son fiyat; indirimden sonra; kampanyalı fiyat; outlet fiyatı; flaş fiyat",
    regular: "normal fiyat; standart fiyat; normal fiyatı",
    label: "fiyat; fiyatı; toplam; yeni; fiyat:; tutar; sıfır; ücret",
    other:
      "ortalama fiyat; ikinci el; yaklaşık; ücretsiz kargo; en düşük fiyat; minimum sepet tutarı; teklif; güncel teklif; başlangıç teklifi; minimum tutar; ortalama; minimum sipariş; set fiyatı; tahmini; yenilenmiş; en yüksek teklif; kapora; en yüksek fiyat; depozito; alt limit; 2. el; açılış fiyatı",
  },
  after: {
    was: "yerine",
    from: "'den başlayan; 'dan başlayan; den başlayan; dan başlayan; başlayan fiyatlarla; 'den itibaren; 'dan itibaren; den itibaren; dan itibaren; ve üzeri; 'den başlayan fiyatlarla; 'dan başlayan fiyatlarla; den başlayan fiyatlarla; dan başlayan fiyatlarla; 'ten başlayan; 'tan başlayan; ten başlayan; 'ten başlayan fiyatlarla",
    saving:
      "indirim; kazanç; tasarruf; puan; hediye; kazan; avantaj; hediye çeki; indirim kuponu; kupon; kazanın; daha ucuz; iade; indirim fırsatı",
    coupon: "kuponla; kupon ile; kodu ile; kodu ile sepette; kod ile",
    instalment: "/ay; / ay; aylık; ay; x; taksit; taksitle; 'den taksitle; x 12; aya varan; her ay",
    member:
      "üyelere; prime ile; premium ile; kartla; üyelere özel; plus'a özel; kart ile; plus üyelerine; premium üyelere; money ile; money kart ile",
    subscription: "abonelikle; /yıl; yıllık; abonelik ile",
    net: "+ kdv; +kdv; kdv hariç; artı kdv",
    gross: "kdv dahil; (kdv dahil)",
    shipping: "kargo; kargo ücreti; teslimat; kargo bedeli; gönderim; teslimat ücreti; kargo ücreti ile",
    payment: "havale ile; nakit; tek çekim; peşin; havale/eft ile; nakit fiyatı; havale; eft ile",
    other:
      "üzeri; ve üzeri; üzeri kargo bedava; üzeri ücretsiz kargo; üzeri alışverişlerde; ve üzeri alışverişlerde; ve üzeri ücretsiz kargo; üzeri siparişlerde; ve üzeri kargo bedava; ikinci el; teklif; alt limit; ve üzeri siparişlerde; üstü; üstü kargo bedava; ve üstü; üzerine; değerinde; 'ye varan; tl üzeri; minimum; üstü siparişlerde; ve üzeri alışverişe; üzerinde; depozito; 'lik alışveriş; alışverişe",
  },
  both: {
    neutral:
      "kargo bedava; ücretsiz kargo; bedava kargo; kargo dahil; + kargo; kargo hariç; ücretsiz teslimat; hızlı teslimat; yarın kapında; kargo alıcı öder; ücretsiz iade; hızlı kargo; aynı gün kargo",
  },
}

export const hungarian: CueTable = {
  before: {
    was: "eredeti ár; régi ár; korábbi ár; előző ár; volt; akció előtti ár; kedvezmény előtti ár; korábban; eredetileg; akciót megelőző ár; áthúzott ár; előtte",
    rrp: "listaár; ajánlott ár; ajánlott fogyasztói ár; bolti ár; gyártói ajánlott ár; fogyasztói ár; katalógusár; borítóár; ajánlott bruttó fogyasztói ár; ajánlott kiskereskedelmi ár",
    low30:
      "az elmúlt 30 nap legalacsonyabb ára; elmúlt 30 nap legalacsonyabb ára; legalacsonyabb ár az elmúlt 30 napban; 30 napos legalacsonyabb ár; elmúlt 30 nap legkedvezőbb ára; legalacsonyabb ár 30 napon belül; az előző 30 nap legalacsonyabb ára; korábbi 30 nap legalacsonyabb ára; legalacsonyabb ár (30 nap); az akciót megelőző 30 nap legalacsonyabb ára; megelőző 30 nap legalacsonyabb ára; legalacsonyabb elmúlt 30 napos ár; elmúlt 30 nap legjobb ára; 30 nap legalacsonyabb ára",
    from: "már; ártól",
    unit: "egységár; egységára; kilós ár; kg ár; egységár:",
    coupon: "kuponnal; kóddal; kuponkóddal; kuponos ár; kód; kuponár; kupon ár",
    instalment:
      "havi; részlet; havonta; havi törlesztő; részletre; havi részlet; törlesztőrészlet; önerő; havidíj; havi díj",
    member:
      "klubár; tagoknak; klubtagoknak; kártyával; hűségár; törzsvásárlói ár; klub ár; applikációval; lidl plus; clubcard ár; clubcarddal; hűségkártyával; tagsági ár; lidl plus ár; törzsvásárlóknak; clubcard",
    subscription: "előfizetéssel; előfizetés",
    net: "nettó; nettó ár; áfa nélkül",
    gross: "bruttó; bruttó ár; áfával",
    shipping:
      "szállítás; szállítási díj; szállítási költség; házhozszállítás; kiszállítás; postaköltség; szállítási költség:",
    saving:
      "megtakarítás; kedvezmény; ön megtakarít; megtakarítása; spórolás; spórolj; árelőny; kupon; megtakarít; kedvezmény mértéke; utalvány; spóroljon; ajándékutalvány; megspórol",
    now: "most; csak; akciós ár; új ár; ma; akció; kedvezményes ár; mai ár; aktuális ár; eladási ár; internetes ár; online ár; webes ár; most csak; csak most; jelenlegi ár; szuperár; kiárusítási ár; leértékelt ár; kedvezményes; végső ár; outlet ár; akciósan; villámár; akciós; különleges ár; bevezető ár; villámáron; mostani ár; webár; fizetendő; vételár",
    regular: "normál ár; teljes ár; alapár; rendes ár; szokásos ár; normál; normálár",
    label: "ár; ára; ár:; ára:; összesen; új; termék ára; db ár; darabár; végösszeg",
    other:
      "átlagár; használt; használtan; kb.; körülbelül; ingyenes szállítás; felett; ingyenes szállítás felett; legalacsonyabb ár; licit; kikiáltási ár; minimális rendelés; jelenlegi licit; átlagos ár; betétdíj; aktuális licit; legmagasabb ár; felújított; minimum rendelés; szettár; letét; foglaló; legjobb licit",
  },
  after: {
    from: "-tól; -től; tól; től; -tol; -tól kezdve; -től kezdve; -ért már; ért már",
    was: "helyett",
    saving:
      "kedvezmény; megtakarítás; olcsóbb; spórolás; megtakarítás most; engedmény; kupon; árengedmény; értékű ajándék; visszatérítés; jóváírás",
    coupon: "kuponnal; kóddal; kuponkóddal; a kuponnal; kód megadásával",
    instalment: "/hó; / hó; havonta; /hónap; hó; / hónap; /hó-tól; részlet; hónapon át; havi részlet",
    member:
      "kártyával; tagoknak; klubtagoknak; clubcarddal; lidl plusszal; törzsvásárlóknak; clubcard-dal; hűségkártyával",
    subscription: "előfizetéssel; /év; évente",
    net: "+ áfa; +áfa; nettó; (nettó); áfa nélkül",
    gross: "bruttó; (bruttó); áfával; áfa-val; (áfával)",
    shipping: "szállítás; szállítási díj; szállítási költség; postaköltség; kiszállítás; szállítási költséggel",
    other:
      "felett; felett ingyenes; felett ingyenes szállítás; feletti; feletti rendelés; feletti rendelésnél; feletti vásárlás; feletti vásárlásnál; használt; betétdíj; fölött; feletti rendelés esetén; licit; pont; letét; feletti vásárlás esetén; minimum; értékű; értékben; használtan; + betétdíj; fölötti",
  },
  both: {
    neutral:
      "ingyenes szállítás; ingyenes kiszállítás; ingyen szállítás; + szállítás; + szállítási költség; ingyenes házhozszállítás; szállítással; díjmentes szállítás; ingyenes visszaküldés",
  },
}

export const greek: CueTable = {
  before: {
    was: "αρχική τιμή; παλιά τιμή; προηγούμενη τιμή; πριν; ήταν; αντί; αντί για; από αρχική; αρχική; προηγ. τιμή; τιμή πριν; τιμή πριν την έκπτωση",
    rrp: "π.λ.τ.; πλτ; προτεινόμενη τιμή; λιανική τιμή; προτεινόμενη λιανική τιμή; τιμή καταλόγου; τιμή καταλόγου:; π.λ.τ; λ.τ.; τιμή εκδότη",
    low30:
      "χαμηλότερη τιμή 30 ημερών; χαμηλότερη τιμή τελευταίων 30 ημερών; χαμηλότερη τιμή των τελευταίων 30 ημερών; η χαμηλότερη τιμή των τελευταίων 30 ημερών; χαμηλότερη τιμή τις τελευταίες 30 ημέρες; κατώτερη τιμή 30 ημερών; χαμηλότερη τιμή 30ημέρου; χαμηλότερη τιμή (30 ημέρες); χαμηλότερη τιμή 30 ημέρες",
    from: "από; τιμές από; τιμή από; ξεκινά από; ξεκινώντας από; μόνο από",
    unit: "τιμή μονάδας; τιμή ανά; τιμή κιλού; τιμή ανά κιλό; τιμή λίτρου",
    coupon: "με κουπόνι; με κωδικό; με τον κωδικό; με εκπτωτικό κωδικό",
    instalment:
      "δόσεις; δόσεις των; τον μήνα; ανά μήνα; δόση; άτοκες δόσεις; μηνιαία; δόσεις από; άτοκες δόσεις των; μηνιαία δόση",
    member: "τιμή μέλους; για μέλη; μέλη; με κάρτα; τιμή μελών; με κάρτα μέλους; με plus; club τιμή",
    subscription: "συνδρομή; με συνδρομή",
    net: "χωρίς φπα; τιμή χωρίς φπα; πλέον φπα; καθαρή αξία",
    gross: "με φπα; τιμή με φπα; συμπ. φπα; συμπεριλαμβανομένου φπα",
    shipping:
      "μεταφορικά; αποστολή; έξοδα αποστολής; κόστος αποστολής; παράδοση; μεταφορικά από; κόστος μεταφορικών; αντικαταβολή",
    saving:
      "κερδίζετε; έκπτωση; κέρδος; εξοικονομείτε; όφελος; κερδίστε; κερδίζεις; δωροεπιταγή; κέρδισε; όφελος:; έκπτωση έως; εξοικονόμηση; επιστροφή",
    now: "τώρα; μόνο; τιμή προσφοράς; προσφορά; σήμερα; νέα τιμή; ειδική τιμή; τελική τιμή; η τιμή μας; τιμή με έκπτωση; τρέχουσα τιμή; τιμή πώλησης; τιμή web; τώρα μόνο; εκπτωτική τιμή; τιμή τώρα; web τιμή; τιμή ηλεκτρονικού καταστήματος; super τιμή; τιμή eshop; μόνο με; τιμή έκπτωσης; αγορά τώρα",
    regular: "κανονική τιμή; συνήθης τιμή; κανονική; τιμή κανονική",
    label: "τιμή; καινούργιο; σύνολο; τιμή:; τεμάχιο; τιμή τεμαχίου; αξία",
    other:
      "μέση τιμή; μεταχειρισμένο; μεταχειρισμένο από; περίπου; δωρεάν μεταφορικά άνω των; δωρεάν αποστολή άνω των; άνω των; αγορές άνω των; παραγγελίες άνω των; δωρεάν αποστολή από; για παραγγελίες άνω των; ελάχιστη παραγγελία; προσφορά δημοπρασίας; χαμηλότερη τιμή; δωρεάν μεταφορικά για αγορές άνω των; για αγορές άνω των; δωρεάν μεταφορικά από; τρέχουσα προσφορά; ανακατασκευασμένο; σετ; εγγύηση; δωρεάν μεταφορικά για παραγγελίες άνω των",
  },
  after: {
    saving: "έκπτωση; όφελος; κέρδος; φθηνότερα; δώρο; επιστροφή; λιγότερα",
    coupon: "με κουπόνι; με κωδικό; με τον κωδικό",
    instalment: "/μήνα; / μήνα; τον μήνα; το μήνα; ανά μήνα; /μηνα; μηνιαίως; / μηνα; άτοκες δόσεις",
    member: "για μέλη; με κάρτα; για τα μέλη; με κάρτα μέλους",
    subscription: "με συνδρομή; /έτος; ανά έτος",
    net: "+ φπα; χωρίς φπα; +φπα; πλέον φπα; (χωρίς φπα)",
    gross: "με φπα; συμπ. φπα; (με φπα)",
    shipping: "μεταφορικά; αποστολή; έξοδα αποστολής; για αποστολή; αντικαταβολή",
    other: "μεταχειρισμένο; άνω; και άνω; ελάχιστη παραγγελία; πόντους; πόντοι; εγγύηση",
  },
  both: {
    neutral:
      "δωρεάν μεταφορικά; δωρεάν αποστολή; δωρεάν παράδοση; + μεταφορικά; + έξοδα αποστολής; συν μεταφορικά; πλέον μεταφορικών; άμεση παράδοση; παράδοση σε; δωρεάν επιστροφή",
  },
}

export const semitic: CueTable = {
  before: {
    was: "كان; السعر السابق; بدلا من; بدلاً من; السعر القديم; قبل; السعر قبل الخصم; قبل الخصم; سابقا; السعر الأصلي; היה; מחיר קודם; במקום; מחיר מקורי; לפני; לפני הנחה; לפני ההנחה; قیمت قبلی; قیمت قبل; قیمت اصلی; سعر قبل; كانت; من سعر; מחיר לפני הנחה; מחיר לפני; قبل از تخفیف; السعر الاصلي",
    rrp: "سعر القائمة; السعر المقترح; سعر التجزئة; מחיר מחירון; מחירון; מחיר מומלץ; קיימת מחיר שוק; قیمت مصرف کننده; السعر الموصى به; سعر البيع المقترح; מחיר קטלוגי; מחיר שוק; قیمت مصرف‌کننده; سعر السوق; מחיר מומלץ לצרכן",
    low30:
      "أقل سعر خلال 30 يوما; أقل سعر خلال 30 يومًا; أدنى سعر خلال 30 يوما; أقل سعر في آخر 30 يوما; أقل سعر في آخر 30 يومًا; המחיר הנמוך ביותר ב-30 הימים האחרונים; أدنى سعر في آخر 30 يومًا; أقل سعر في 30 يوم; أقل سعر خلال 30 يوم; מחיר נמוך ב-30 יום",
    from: "من; ابتداء من; ابتداءً من; يبدأ من; تبدأ من; החל מ; החל מ-; מ-; از; شروع از; شروع قیمت از; ابتداءا من; بدءا من; بدءًا من; تبدأ الأسعار من; מתחיל ב; החל ב",
    unit: "سعر الوحدة; السعر لكل; מחיר ליחידה; מחיר ל-; قیمت واحد",
    coupon:
      "مع الكوبون; بالكوبون; باستخدام كود; عند استخدام الكود; עם קופון; בקופון; קוד קופון; با کد تخفیف; مع كود; بعد الكوبون; באמצעות קופון; با کوپن; استخدم كود; عند استخدام كود; קופון",
    instalment:
      "شهريا; شهرياً; قسط; دفعات; أقساط; قسط شهري; דמי תשלומים; לחודש; תשלומים; اقساط; ماهانه; قسطی; قسّمها على; دفعات بقيمة; قسط من; תשלומים של; ماهی; دفعات شهرية; على 4 دفعات; ב-12 תשלומים של; شهريًا; קונים ב; پیش پرداخت; دفعة مقدمة",
    member:
      "سعر الأعضاء; للأعضاء; سعر العضو; مع برايم; לחברי מועדון; מחיר מועדון; חברי מועדון; مع عضوية; برایم; מחיר לחברי מועדון; للاعضاء; لحاملي البطاقة; מועדון; קוני פלוס; اعضا; اعضای ویژه; ללקוחות מועדון",
    subscription: "اشتراك; اشترك ووفر; במנוי; מנוי; اشتراک; مع الاشتراك",
    net: 'بدون ضريبة; غير شامل الضريبة; לפני מע"מ; ללא מע"מ; بدون مالیات; غير شامل ضريبة القيمة المضافة; السعر بدون ضريبة; לא כולל מע"מ; قبل الضريبة',
    gross: 'شامل الضريبة; כולל מע"מ; با مالیات; شامل ضريبة القيمة المضافة; السعر شامل الضريبة; مع الضريبة',
    shipping:
      "الشحن; شحن; رسوم الشحن; التوصيل; تكلفة الشحن; رسوم التوصيل; משלוח; דמי משלוח; עלות משלוח; هزینه ارسال; ارسال; مصاريف الشحن; توصيل; שליח עד הבית; هزینه حمل",
    saving:
      "وفر; توفير; خصم; وفرت; تخفيض; חיסכון; חסוך; הנחה; חסכת; تخفیف; سود شما; وفّر; توفر; قسيمة; كوبون; استرداد; חוסכים; זיכוי; شما صرفه جویی; كاش باك; التوفير; מתנה בשווי; هدية بقيمة; صرفه‌جویی; خصم يصل إلى",
    now: "الآن; الان; السعر الحالي; سعر العرض; فقط; سعر خاص; اليوم; עכשיו; כעת; רק; מחיר מבצע; מבצע; היום; اکنون; قیمت ویژه; فروش ویژه; سعر البيع; عرض; السعر بعد الخصم; بعد الخصم; מחיר מיוחד; מחיר; חדש; عرض خاص; عرض اليوم; קנה עכשיו; מחיר לאחר הנחה; לאחר הנחה; במבצע; מחיר סופי; אחרי הנחה; مخفض الى; السعر الجديد; الآن فقط; مخفض إلى; سعر مخفض; قیمت با تخفیف; قیمت نهایی; قیمت جدید; سعر التخفيض; מחיר באתר; מחיר אונליין; السعر النهائي; با تخفیف; קנייה מיידית; اشتر الآن; حالا",
    regular: "السعر العادي; מחיר רגיל; السعر المعتاد; قیمت عادی; العادي; מחיר מלא",
    label: 'السعر; سعر; קנייה; قیمت; المجموع; جديد; الإجمالي; ثمن; סה"כ; جمع; جدید; مبلغ; السعر:; الثمن',
    other:
      "متوسط السعر; مستعمل; حوالي; تقريبا; للطلبات فوق; الطلبات فوق; شحن مجاني للطلبات فوق; משומש; בערך; בקנייה מעל; משלוח חינם מעל; מעל; הצעה נוכחית; هزینه ارسال رایگان بالای; دست دوم; تقریبا; حدود; المزايدة الحالية; مزايدة; شحن مجاني فوق; توصيل مجاني للطلبات فوق; فوق; أقل سعر; הצעת מחיר; המחיר הנמוך ביותר; כ-; הזמנות מעל; الحد الأدنى للطلب; المزايدة; خرید بالای; میانگین قیمت; מחודש; مجدد; ערבון; شحن مجاني عند الشراء فوق; שחזור; للطلبات الأكثر من; للطلبات أكثر من; شحن مجاني للطلبات أكثر من; عند الشراء بقيمة; مستعمل من; بالای; ارسال رایگان بالای; מחיר התחלתי; תאמין; تأمين; פיקדון; מינימום הזמנה; شحن مجاني للطلبات التي تزيد عن; שווי; بقيمة; للطلبات التي تزيد عن; מינימום להזמנה; بيعة; خریدهای بالای; أعلى سعر; חבילה",
  },
  after: {
    from: "وما فوق; فأكثر; ומעלה",
    saving: "خصم; توفير; הנחה; تخفیف; תחסכו; كاش باك; חיסכון; החזר; صرفه جویی; סוד; مخفض",
    coupon: "مع الكوبون; עם קופון; با کد تخفیف; بالكوبون; مع كود; بعد الكوبون; באמצעות קופון",
    instalment:
      "/شهر; شهريا; شهرياً; / شهر; لحودش; לחודש; /חודש; ماهانه; / חודש; في الشهر; شهريًا; در ماه; × 4; بالشهر; بدون فوائد; ללא ריבית; כל חודש",
    member: "للأعضاء; לחברי מועדון; مع برايم; لأعضاء برايم; לחברים; لحاملي البطاقة; برای اعضا",
    net: 'بدون ضريبة; לפני מע"מ; + מע"מ; ללא מע"מ; غير شامل الضريبة; + ضريبة; +מע"מ; غير شامل ضريبة القيمة المضافة; + ضريبة القيمة المضافة; לא כולל מע"מ',
    gross: 'شامل الضريبة; כולל מע"מ; شامل ضريبة القيمة المضافة; مع الضريبة; شامل ض.ق.م',
    shipping:
      "شحن; رسوم شحن; للشحن; משלוח; דמי משלוח; التوصيل; للتوصيل; توصيل; رسوم الشحن; رسوم التوصيل; רעדמי משלוח; هزینه ارسال",
    subscription: "سنويا; לשנה; /שנה; במנוי; مع الاشتراك; سنوياً",
    other:
      "مستعمل; משומש; مزايدة; فأكثر شحن مجاني; ומעלה משלוח חינם; مزايدات; الحد الأدنى; פיקדון; נקודות; نقطة; تأمين; הצעות",
  },
  both: {
    neutral:
      "شحن مجاني; توصيل مجاني; משלוח חינם; משלוח מהיר; ارسال رایگان; + شحن; + משלוח; الشحن مجاني; כולל משלוח; شامل الشحن; توصيل سريع; إرجاع مجاني; הובלה חינם; التوصيل مجاني; משלוח מהיום; يصلك غدا; החזרה חינם; ללא דמי משלוח",
  },
}

export const baltic: CueTable = {
  before: {
    was: "sena kaina; buvo; anksčiau; ankstesnė kaina; vietoj; iepriekš; vecā cena; iepriekšējā cena; bija; endine hind; enne; tavahind enne; oli; varem; vana hind; pradinė kaina; sākotnējā cena; algne hind; vietā; senoji kaina; kaina prieš nuolaidą",
    rrp: "rekomenduojama kaina; ieteicamā cena; soovituslik hind; soovitushind; soovituslik jaehind; rekomenduojama mažmeninė kaina; ieteicamā mazumtirdzniecības cena; katalogo kaina",
    low30:
      "mažiausia kaina per 30 dienų; mažiausia kaina per paskutines 30 dienų; mažiausia 30 dienų kaina; zemākā cena pēdējās 30 dienās; zemākā cena pēdējo 30 dienu laikā; 30 päeva madalaim hind; viimase 30 päeva madalaim hind; 30 dienų mažiausia kaina; zemākā 30 dienu cena; 30 dienu zemākā cena; mažiausia kaina per 30 d.; žemiausia kaina per 30 dienų; madalaim hind 30 päeva jooksul; zemākā cena 30 dienās; viimaste 30 päeva madalaim hind",
    from: "nuo; no; alates; kaina nuo; cena no; kainos nuo; hind alates; cenas no; vos nuo",
    unit: "vieneto kaina; vienības cena; ühikuhind; kaina už kg; cena par kg; kilohind",
    coupon:
      "su kodu; su kuponu; ar kodu; ar kuponu; koodiga; sooduskoodiga; kupongiga; su nuolaidos kodu; ar atlaides kodu",
    instalment:
      "per mėnesį; mėn.; mėnesinė įmoka; mēnesī; kuus; kuumakse; järelmaks; įmoka; lizingas; išsimokėtinai; ikmēneša maksājums; līzings; järelmaksuga; kuumakse alates; išsimokėtinai nuo; nomaksā; nomaksā no; järelmaks alates; līzings no",
    member:
      "nario kaina; su kortele; klubo kaina; ar karti; biedra cena; kliendikaardiga; püsikliendile; kliendihind; su lojalumo kortele; ar klienta karti; püsikliendi hind; ar lojalitātes karti; kluba cena; narių kaina; liikmehind; su lidl plus",
    net: "be pvm; bez pvn; km-ta; ilma km-ta; kaina be pvm; cena bez pvn",
    gross: "su pvm; ar pvn; km-ga; koos km-ga; kaina su pvm",
    shipping:
      "pristatymas; siuntimas; piegāde; tarne; transport; pristatymo kaina; piegādes maksa; saatmine; pristatymas nuo; piegāde no; tarne alates; siuntimo kaina; tarnekulu",
    saving:
      "sutaupote; nuolaida; sutaupykite; ietaupiet; atlaide; säästad; soodustus; allahindlus; säästa; jūs sutaupote; ietaupījums; sutaupoma; säästate; ietaupi; taupote; sutaupyk",
    now: "dabar; tik; akcijos kaina; šiandien; akcija; tagad; tikai; akcijas cena; nüüd; ainult; soodushind; täna; speciali kaina; nauja kaina; īpašā cena; erihind; kampaaniahind; dabar tik; šodien; mūsu kaina; praegu; jaunā cena; uus hind; išpardavimo kaina; kaina su nuolaida; praegune hind; atlaides cena; pardavimo kaina; internetinė kaina; izpārdošanas cena; sale hind; pārdošanas cena; kaina dabar; kampaania hind; e-hind; e-kaina",
    regular:
      "įprasta kaina; parastā cena; tavahind; reguliari kaina; standarta cena; tavaline hind; standartinė kaina; regulārā cena",
    label: "kaina; cena; hind; nauja; viso; kopā; kokku; kaina:; hind:; cena:; jauns",
    other:
      "vidutinė kaina; naudotas; nuo apytiksliai; apie; apmēram; umbes; kasutatud; lietots; nemokamas pristatymas nuo; bezmaksas piegāde no; tasuta tarne alates; tasuta transport alates; nemokamas pristatymas perkant už; perkant už; pirkumiem virs; ostes üle; ostes alates; vidējā cena; keskmine hind; lietots no; naudota nuo; užstatas; depozīts; pant; nemokamas pristatymas virš; užsakymams virš; pasūtījumiem virs; tellimustele üle; bezmaksas piegāde virs; tasuta tarne üle; tasuta tarne tellimustele üle; dabartinis pasiūlymas; tellimused üle; statymas",
  },
  after: {
    saving: "nuolaida; atlaide; soodustus; allahindlus; pigiau; lētāk; odavam; nuolaidos; atlaides; soodsam",
    coupon: "su kodu; ar kodu; koodiga; su kuponu; ar kuponu; kupongiga",
    instalment:
      "/mėn.; /mėn; / mėn.; per mėn.; /mēn.; mēnesī; /mēn; /kuu; kuus; / kuu; / mēn.; per mėnesį; mėn.; /kuus",
    member: "su kortele; ar karti; kliendikaardiga; püsikliendile; nariams; klientiem ar karti",
    net: "be pvm; bez pvn; km-ta; + pvm; + pvn; + km; +km; ilma km-ta",
    gross: "su pvm; ar pvn; km-ga; koos km-ga",
    shipping: "pristatymas; piegāde; tarne; už pristatymą; siuntimas; par piegādi; transport; pristatymo mokestis",
    other: "užstatas; depozīts; pant; naudotas; kasutatud; punktų; lietots",
  },
  both: {
    neutral:
      "nemokamas pristatymas; bezmaksas piegāde; tasuta tarne; tasuta transport; + pristatymas; + piegāde; + tarne; nemokamas grąžinimas; kiire tarne; greitas pristatymas",
  },
}
