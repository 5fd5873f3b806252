/** Japanese, Korean, Chinese, Vietnamese, Indonesian, Thai and Hindi cues. */
import type { CueTable } from "./cue"

export const japanese: CueTable = {
  before: {
    was: "元の価格; 旧価格; 元値; 当店通常価格; 過去価格; 値下げ前; 以前の価格; セール前価格; 販売価格より; 元価格; 当初価格",
    rrp: "参考価格; 定価; メーカー希望小売価格; 希望小売価格; メーカー価格; 標準価格; 参考小売価格; オープン価格",
    low30: "過去30日間の最低価格; 30日間の最低価格; 過去30日の最安値; 過去30日間の最安値",
    from: "最低価格から",
    unit: "単価; 1個あたり; 100gあたり; 100mlあたり; 1枚あたり; 1本あたり; 1kgあたり; あたり",
    coupon: "クーポン; クーポン適用後; クーポン利用で; クーポン価格; クーポン適用で; クーポン使用で; クーポン割引後",
    instalment: "月々; 月額; 分割; 毎月; 分割払い; 月々約",
    member: "会員価格; プライム会員; 会員; カード会員; 会員限定価格; プライム会員価格; プレミアム会員",
    subscription: "定期おトク便; 定期購入; 定期便; 定期; 定期おトク便価格; 初回; 定期初回",
    net: "税抜; 税別; 本体価格; 本体; 税抜き; 税抜価格; 税抜き価格",
    gross: "税込; 税込み; 税込価格; 税込み価格",
    shipping: "送料; 配送料; 送料別; 別途送料; 送料全国一律",
    saving: "割引; 節約; お得; ポイント; 値引き; 割引額; 最大; オフ; セーブ; クーポンで",
    now: "特価; セール価格; セール; 販売価格; 現在価格; 現在の価格; 特別価格; タイムセール; 割引価格; 今だけ; 今なら; 限定価格; 即決価格; 即決; 値下げ後; 売価; お買得価格; 当店価格; 超特価; 激安; お試し価格; キャンペーン価格; 割引後; 割引後価格; 新価格; 値下げ価格; 今すぐ落札; 数量限定",
    regular: "通常価格; 通常; 通常販売価格",
    label: "価格; 値段; 新品; 金額; 合計; 価格:; ネット価格; 商品価格",
    other:
      "平均価格; 中古; 中古品; 中古最安; 約; およそ; 最低価格; 最安値; 最安; 入札; 現在の入札; 現在の入札額; 最低注文金額; 送料無料ライン; 開始価格; 相場; 平均; セット価格; 全国平均; 買取価格; 下取; 最高値",
  },
  after: {
    was: "のところ; のところを",
    from: "から; 〜; ～; ~; より",
    unit: "/100g; /100ml; /kg",
    coupon: "クーポン; クーポン利用で",
    saving:
      "引き; オフ; 引; 割引; お得; off; ポイント; 値引き; 還元; 節約; 安い; 分; 相当; 割引クーポン; クーポン; offクーポン; 円オフ",
    instalment: "/月; ×; / 月; x; 分割; の分割; /月額; (月額)",
    member: "会員限定; 会員価格; (会員); (会員価格)",
    subscription: "/年; (定期購入); (初回)",
    net: "税抜; (税抜); 税別; (税別); +税; + 税; (本体価格); 税抜き; (税抜き); (本体); +消費税",
    gross: "税込; (税込); 税込み; (税込み); (消費税込)",
    shipping: "送料; の送料; (送料); 配送料",
    other:
      "以上; 以上で; 以上で送料無料; 以上の; 入札; 以上のご注文; 以上お買い上げ; 以上購入; 以上のお買い上げ; 以上ご購入; 以上お買い上げで",
  },
  both: {
    neutral:
      "送料無料; 配送無料; 送料込; 送料込み; 送料別; (送料無料); (送料別); (送料込); 無料配送; +送料; + 送料; 送料当店負担; 配送料無料",
  },
}

export const korean: CueTable = {
  before: {
    was: "정가; 정상가; 원래가격; 이전가격; 할인전; 할인 전; 기존가; 할인 전 가격; 원가; 기존 가격; 원래 가격; 이전 가격; 할인전가격; 판매가 대비",
    rrp: "권장소비자가; 소비자가; 권장가; 출고가; 시중가; 희망소비자가; 권장 소비자가; 권장소비자가격; 소비자 가격; 소비자가격",
    low30: "최근 30일 최저가; 30일 최저가; 지난 30일 최저가",
    from: "최저",
    unit: "100g당; 100ml당; 1개당; 10g당; 개당; 단가; 10ml당; 1kg당; 1매당; 1정당; 당",
    coupon:
      "쿠폰가; 쿠폰적용가; 쿠폰할인가; 쿠폰; 쿠폰 적용가; 쿠폰 적용시; 쿠폰적용시; 쿠폰할인; 쿠폰 할인가; 최대 쿠폰가; 쿠폰 적용 시",
    instalment: "월; 무이자; 할부; 월 렌탈료; 렌탈료; 월렌탈료; 개월",
    member:
      "회원가; 와우할인가; 와우회원가; 멤버십가; 카드할인가; 와우가; 와우 할인가; 멤버십 할인가; 멤버십; 회원 전용가; 와우회원; 와우쿠폰할인가; 회원; 카드 할인가; 멤버십 가격",
    subscription: "정기배송; 정기구독; 정기배송가; 정기구독가; 정기배송 할인가; 정기 배송",
    net: "부가세별도; 부가세 별도",
    gross: "부가세포함; 부가세 포함",
    shipping: "배송비; 택배비; 배송료; 배송",
    saving: "할인; 절약; 적립; 최대 할인; 즉시할인; 할인금액; 혜택; 최대적립; 적립금; 최대 적립",
    now: "할인가; 판매가; 특가; 지금; 현재가; 최종가; 세일가; 균일가; 오늘; 행사가; 즉시할인가; 즉시구매가; 판매가격; 혜택가; 최대혜택가; 타임특가; 할인판매가; 오늘만; 단독특가; 쇼핑몰가; 라이브특가; 라이브 특가; 방송가; 세일; 최종 혜택가; 즉시구매; 할인 가격; 오늘의 특가; 현재 가격; 한정특가; 구매가; 공동구매가; 할인가격",
    label: "가격; 금액; 총; 새상품; 상품금액; 총 상품금액; 총금액; 상품가",
    other:
      "평균가; 평균; 중고; 중고가; 약; 최저가; 역대최저가; 입찰가; 현재입찰가; 최소주문금액; 시작가; 현재 입찰가; 최소 주문금액; 리퍼; 최고가; 평균 가격; 세트가; 중고 최저; 반품; 즉시판매가; 보증금",
  },
  after: {
    from: "부터; ~; 이상부터; 부터~; 〜",
    saving: "할인; 적립; 절약; 쿠폰; 캐시적립; 캐시백; 할인쿠폰; 즉시할인; 세이브; 추가할인; 저렴; off; 할인받기",
    instalment: "/월; x; ×; 개월; / 월; (월)",
    member: "회원가; 와우회원; 와우할인; (회원가)",
    shipping: "배송비; 택배비; 배송료; 배송",
    net: "부가세별도; (부가세별도); 부가세 별도; (부가세 별도); vat 별도; (vat 별도); +vat",
    gross: "부가세포함; 부가세 포함; vat 포함; (vat 포함); (부가세 포함)",
    other: "이상; 이상 무료배송; 이상 구매시; 이상 구매 시; 이상 주문시; 이상 주문 시; 입찰; 중고; 미만; 보증금",
    coupon: "쿠폰적용; 쿠폰 적용시; 쿠폰적용시; (쿠폰적용가)",
    subscription: "정기배송; 정기구독; (정기배송)",
  },
  both: {
    neutral:
      "무료배송; 배송비무료; 배송비 무료; 무료 배송; +배송비; 로켓배송; 배송비 별도; 배송비 포함; 무배; 오늘출발; 당일배송; 새벽배송; 내일 도착; 배송비포함",
  },
}

export const chinese: CueTable = {
  before: {
    was: "原价; 原價; 原本; 划线价; 劃線價; 之前; 促销前; 原售價; 原售价; 定價; 定价; 牌價; 旧价; 舊價; 活動前; 日常价; 平日價; 门市价; 門市價; 历史价; 折前; 吊牌价; 吊牌價; 专柜价; 專櫃價",
    rrp: "建議售價; 建议零售价; 市价; 市價; 市售價; 市售价; 市場價; 市场价; 指导价; 厂商指导价; 官方價; 官方价; 建議零售價; 廠商建議售價; 建议售价; 參考價; 参考价; 零售價; 零售价; 厂商建议零售价; 官方指导价; 公司價",
    low30:
      "近30天最低价; 近30天最低價; 30天最低价; 30天最低價; 30日最低價; 近30日最低價; 最近30天最低价; 近30日最低价; 過去30天最低價; 过去30天最低价; 30天内最低价",
    from: "低至; 最低; 起价; 起價; 只要从",
    unit: "单价; 單價; 每100g; 每斤; 每公斤; 每100克; 每包; 每件; 平均每; 每盒; 每瓶; 每入; 每片; 折合",
    coupon:
      "券后; 券后价; 券後價; 用券; 使用優惠券; 领券; 折價券後; 券後; 用券后; 领券后; 折扣碼; 券后到手价; 輸入折扣碼; 用券價; 用券价; 優惠券後",
    instalment: "分期; 月付; 每月; 每期; 期零利率; 首付; 分期付款; 每期只要; 每月只要; 月供",
    member:
      "会员价; 會員價; 会员; 會員; plus价; plus會員價; plus会员价; vip价; vip價; vip會員價; 会员专享价; 會員專屬價; 会员专享; 88vip; 88vip价; 会员到手价; 黑卡價; 黑卡; 會員獨享價",
    subscription: "订阅; 訂閱; 定期購; 定期购; 订阅价; 連續包月; 连续包月",
    net: "不含税; 未稅; 未税; 不含稅; 未税价; 未稅價",
    gross: "含税; 含稅; 含税价; 含稅價",
    shipping: "运费; 運費; 邮费; 郵費; 快递费; 快遞; 快递; 配送费; 配送費; 運費另計",
    saving:
      "省; 优惠; 優惠; 立减; 立減; 减; 節省; 节省; 已省; 直降; 折扣; 满减; 立省; 现省; 現省; 現折; 再省; 共省; 共优惠; 最高省; 最高折; 折抵; 返; 返现; 紅包; 红包; 送; 回饋; 优惠券; 優惠券; 現抵; 折價券; 再减; 已降; 领; 折; 再折; 減; 再減; 可省; 降; 最高可省",
    now: "现价; 現價; 售价; 售價; 特价; 特價; 活动价; 活動價; 促销价; 促銷價; 优惠价; 優惠價; 到手价; 限时价; 限時價; 秒杀价; 今日; 抢购价; 搶購價; 直播价; 直播價; 网络价; 網路價; 限時特價; 限时特价; 折扣价; 折扣價; 折后; 折後; 折後價; 折后价; 折扣後; 折扣后; 秒杀; 秒殺價; 拼团价; 拼单价; 百亿补贴价; 现在; 現在; 預購價; 预售价; 到手; 到手價; 仅; 僅; 只要; 仅需; 只需; 店铺价; 現省價; 下殺; 特惠價; 特惠价; 超值價; 會場價; 惊爆价; 團購價; 团购价; 补贴价; 官網價; 一口价; 一口價; 直购价; 直購價; 今日价; 今日價; 新价; 首发价; 限量價; 破盤價; 殺; 實售價; 成交价",
    label:
      "1折; 2折; 3折; 4折; 5折; 6折; 7折; 8折; 9折; 价格; 價格; 总价; 總價; 全新; 合计; 合計; 商品价格; 总计; 總計; 價錢; 售; 現金價; 金額; 总额; 網購價; 京东价",
    other:
      "均价; 均價; 平均价; 平均價; 二手; 二手价; 二手價; 约; 約; 大约; 最低价; 历史最低价; 歷史最低; 歷史低價; 历史最低; 出价; 出價; 當前出價; 当前出价; 起拍价; 起拍價; 订单满; 滿; 满; 消費滿; 起标价; 起標價; 满额; 套装价; 套裝價; 当前价; 組合價; 组合价; 最低消費; 最低起送; 目前出價; 直購出價; 定金; 訂金; 订金; 最高价; 押金; 保证金; 全館滿; 單筆滿; 滿額; 买满; 尾款; 實付滿; 實付满",
  },
  after: {
    from: "起; 起/件; 起/人; 以上起; 起售; 元起; 起/位",
    saving:
      "优惠; 優惠; 折扣; 立减; off; 折價; 红包; 優惠券; 优惠券; 折價券; 回饋; 返现; 津贴; 券; 减免; 代金券; 抵用券; 購物金; 现金券; 紅包",
    coupon: "券后; (券后); 券後; (券後)",
    unit: "/斤; /公斤; /kg; /500g; /100g; /克; /ml; /片",
    instalment: "/月; ×; x; / 月; /期; 每月; 每期; x12期; 起/月; / 期",
    member: "会员价; 會員價; (会员价); (會員價); plus价; plus会员价; 会员; 會員; 会员专享",
    net: "不含税; (不含税); 未稅; (未稅); 未税; (未税); 不含稅; (不含稅); +税",
    gross: "含税; (含税); 含稅; (含稅)",
    shipping: "运费; 運費; 邮费; 快递费; 郵費; 快遞費; 的運費; 的运费; 配送费",
    subscription: "/年; 起/年; 每年",
    other:
      "起拍; 以上; 包邮门槛; 元以上免运; 以上免運; 以上包邮; 以上免运费; 起送; 出价; 出價; 押金; 定金; 訂金; 订金; 可用; 保证金; 以上可用; 门槛; 門檻; 点; 點; 积分; 人付款",
  },
  both: {
    neutral:
      "包邮; 免邮; 免運費; 免运费; 免運; 免费配送; 免費送貨; 免费送货; 含運費; 含运费; 含邮; 运费险; 不含運費; 不含运费; 免費運送; 運費另計",
  },
}

export const southAsian: CueTable = {
  before: {
    was: "giá gốc; giá cũ; giá trước đây; trước đây; giá niêm yết cũ; giá chưa giảm; harga asli; harga normal; sebelumnya; harga sebelumnya; harga awal; harga coret; harga lama; ราคาเดิม; จาก; ราคาก่อนลด; ราคาปกติเดิม; पहले; पुरानी कीमत; मूल कीमत; harga asal; dulu; asal",
    rrp: "giá niêm yết; giá thị trường; giá đề xuất; giá bìa; harga eceran; harga ritel; harga eceran tertinggi; ราคาแนะนำ; ราคาปลีกแนะนำ; ราคาตั้ง; ราคาป้าย; एमआरपी; अधिकतम खुदरा मूल्य; एम.आर.पी.; अधिकतम खुदरा मूल्य (mrp); giá hãng; giá bán lẻ đề xuất; hsr",
    low30:
      "giá thấp nhất trong 30 ngày; giá thấp nhất 30 ngày qua; harga terendah 30 hari; harga terendah dalam 30 hari; harga terendah dalam 30 hari terakhir; ราคาต่ำสุดใน 30 วัน; ราคาต่ำสุดในรอบ 30 วัน; giá thấp nhất 30 ngày",
    from: "từ; chỉ từ; giá từ; giá chỉ từ; mulai dari; mulai; dari; harga mulai; harga mulai dari; bermula dari; เริ่มต้น; เริ่มต้นที่; ราคาเริ่มต้น; ตั้งแต่; शुरू; शुरुआती कीमत; bermula; เริ่มที่; ราคาเริ่มต้นที่; dari harga; starting",
    unit: "đơn giá; harga satuan; harga per; ราคาต่อหน่วย; प्रति; giá mỗi; harga per kg",
    coupon:
      "áp mã; nhập mã; dùng mã; sau khi áp mã; giá sau voucher; dengan voucher; pakai voucher; dengan kupon; dengan kode; คูปอง; ใช้คูปอง; ใช้โค้ด; कूपन; कूपन के साथ; với mã; pakai kupon; setelah voucher; harga setelah voucher; ใส่โค้ด; ราคาหลังใช้คูปอง; sau voucher; pakai kode; guna kod; guna baucar; selepas baucar",
    instalment:
      "trả góp; mỗi tháng; trả góp từ; trả góp chỉ từ; cicilan; cicilan mulai; cicilan dari; per bulan; ผ่อน; ผ่อนเริ่มต้น; ผ่อนชำระ; ईएमआई; emi; emi from; no cost emi; emi starts at; emi starting from; cicil; cicilan 0%; ผ่อน 0%; bayar ansuran; ansuran; trả trước; mulai cicilan; emi से शुरू; जमा",
    member:
      "giá thành viên; thành viên; harga member; member; harga anggota; สมาชิก; ราคาสมาชิก; सदस्य; giá hội viên; khusus member; ราคาสำหรับสมาชิก; harga ahli; ahli; सदस्यों के लिए; giá vip",
    subscription: "đăng ký; langganan; berlangganan; สมัครสมาชิกรายเดือน",
    net: "chưa vat; chưa bao gồm vat; belum termasuk ppn; ไม่รวม vat; chưa thuế; sebelum ppn; ไม่รวมภาษี; tanpa ppn",
    gross: "đã bao gồm vat; gồm vat; termasuk ppn; รวม vat; đã có vat; รวมภาษี; sudah termasuk ppn; có vat",
    shipping:
      "phí vận chuyển; phí ship; vận chuyển; ongkir; ongkos kirim; biaya kirim; ค่าส่ง; ค่าจัดส่ง; शिपिंग; डिलीवरी शुल्क; डिलीवरी; ship; phí giao hàng; pengiriman; kos penghantaran; penghantaran; biaya pengiriman; डिलीवरी चार्ज; yuran penghantaran; ค่าขนส่ง",
    saving:
      "tiết kiệm; giảm; giảm ngay; giảm thêm; hemat; diskon; potongan; anda hemat; ประหยัด; ส่วนลด; ลด; बचत; छूट; आप बचाते हैं; jimat; giảm giá; cashback; hoàn tiền; voucher; ลดทันที; बचाएं; diskon hingga; giảm đến; giảm tới; voucher giảm; ลดสูงสุด; potongan harga; coupon giảm; diskaun; anda jimat; tiết kiệm đến; kupon; tặng; quà tặng trị giá; ลดเพิ่ม; คูปองส่วนลด; बचाएँ; रुपये की छूट",
    now: "giá bán; chỉ còn; còn; giá khuyến mãi; giá ưu đãi; giá sốc; nay chỉ; hôm nay; giá hiện tại; giá mới; chỉ; giá sale; flash sale; khuyến mãi; sekarang; harga promo; harga diskon; hanya; promo; harga jual; harga spesial; hari ini; ราคาพิเศษ; เหลือ; เพียง; ลดเหลือ; ตอนนี้; ราคาโปรโมชั่น; ราคาขาย; วันนี้; अभी; केवल; डील; विक्रय मूल्य; sekarang hanya; cuma; jadi; menjadi; harga kini; kini; โปรโมชั่น; โปร; ราคาลด; डील प्राइस; आज; सिर्फ; giá online; giá giảm; giá chỉ; beli sekarang; mua ngay; ราคาลดเหลือ; giá live; harga live; ราคาไลฟ์; ลดราคาเหลือ; ราคาสุทธิ; giá flash sale; harga setelah diskon; ऑफर कीमत; विशेष मूल्य; tawaran; jualan; harga jualan; sekarang cuma; चालू कीमत; giá cuối; harga akhir; tinggal; ราคาเหลือ",
    regular: "ราคาปกติ; giá thường; harga biasa; नियमित मूल्य; giá thông thường",
    label:
      "giá; harga; ราคา; कीमत; मूल्य; total; tổng; baru; tổng cộng; ราคา:; जोड़; giá tiền; ใหม่; बिक्री मूल्य; jumlah; दाम",
    other:
      "giá trung bình; khoảng; cũ từ; hàng cũ; đơn hàng từ; cho đơn từ; đơn từ; miễn phí vận chuyển cho đơn từ; miễn phí vận chuyển đơn từ; freeship đơn từ; freeship từ; min. belanja; minimal belanja; gratis ongkir min.; gratis ongkir minimal; gratis ongkir min. belanja; pembelian di atas; kira-kira; sekitar; rata-rata; harga rata-rata; bekas; bekas mulai; มือสอง; ประมาณ; ซื้อครบ; ขั้นต่ำ; ราคาเฉลี่ย; लगभग; औसत कीमत; पुराना; giá thầu; giá thầu hiện tại; penawaran; harga terendah; giá thấp nhất; giá cao nhất; combo; paket; สั่งซื้อขั้นต่ำ; ส่งฟรีเมื่อซื้อครบ; min. pembelian; min. order; từ đơn hàng; giá khởi điểm; đặt cọc; thu cũ; giá đã qua sử dụng; bid; tawaran tertinggi; minimal pembelian; ราคาเสนอ; ราคาประมูล; refurbish; cho đơn hàng từ; đơn tối thiểu; thu cũ giá; มัดจำ; จัดส่งฟรีเมื่อซื้อครบ; मुफ़्त डिलीवरी; से अधिक; anggaran; terpakai; khi mua từ; mua từ; belian melebihi; harga tertinggi",
  },
  after: {
    from: "trở lên; ke atas; ขึ้นไป; से शुरू; से; onwards",
    saving:
      "giảm; tiết kiệm; off; hemat; cashback; छूट; की छूट; ส่วนลด; hoàn tiền; potongan; की बचत; diskon; छूट मिलेगी; ลด; voucher; coin",
    coupon:
      "khi nhập mã; với mã; dengan voucher; pakai kupon; với mã giảm giá; dengan kode; เมื่อใช้คูปอง; कूपन के साथ; कूपन लगाकर; dengan kupon; khi áp mã; เมื่อใช้โค้ด; pakai voucher; dengan kod",
    instalment:
      "/tháng; / tháng; mỗi tháng; /bulan; / bulan; per bulan; /เดือน; ต่อเดือน; / เดือน; /माह; प्रति माह; /bln; x; sebulan; /thang; प्रति महीना; /महीना; बाट; / bln; /mth",
    member:
      "cho thành viên; untuk member; สำหรับสมาชิก; सदस्यों के लिए; khusus member; untuk ahli; dengan prime; प्राइम के साथ",
    subscription: "/năm; per tahun; /tahun; ต่อปี; /ปี; प्रति वर्ष; setahun",
    net: "chưa vat; (chưa vat); + vat; + ppn; chưa bao gồm vat; (chưa bao gồm vat); belum termasuk ppn; ไม่รวม vat; (ไม่รวม vat); +vat; ไม่รวมภาษี",
    gross:
      "đã bao gồm vat; (đã bao gồm vat); termasuk ppn; รวม vat; (รวม vat); đã gồm vat; gồm vat; (gồm vat); (đã có vat); sudah termasuk ppn; รวมภาษี",
    shipping:
      "phí vận chuyển; ongkir; ค่าส่ง; phí ship; ค่าจัดส่ง; शिपिंग; डिलीवरी शुल्क; tiền ship; ongkos kirim; डिलीवरी; biaya kirim; penghantaran; डिलीवरी चार्ज; शिपिंग शुल्क",
    payment: "khi thanh toán; bayar di tempat; เมื่อจ่ายผ่าน; บัตรเครดิต; बैंक ऑफर; के साथ बैंक; bank offer",
    other:
      "hàng cũ; cho đơn hàng; minimal; bekas; มือสอง; ขั้นต่ำ; से अधिक; से ऊपर; trở lên miễn phí; बोली; đặt cọc; điểm; poin; से अधिक के ऑर्डर; xu; คะแนน; से ऊपर के ऑर्डर; से ज़्यादा; minimum; lượt thầu",
  },
  both: {
    neutral:
      "miễn phí vận chuyển; freeship; miễn phí giao hàng; gratis ongkir; bebas ongkir; ส่งฟรี; จัดส่งฟรี; मुफ़्त डिलीवरी; फ्री डिलीवरी; gratis pengiriman; ไม่รวมค่าส่ง; belum termasuk ongkir; chưa bao gồm phí vận chuyển; सभी करों सहित; inclusive of all taxes; free delivery by; miễn phí ship; penghantaran percuma; ค่าส่งฟรี; termasuk ongkir; ยังไม่รวมค่าส่ง; รวมค่าส่ง; मुफ्त डिलीवरी; सभी टैक्स सहित; करों सहित",
  },
}
