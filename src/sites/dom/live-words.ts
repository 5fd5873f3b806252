/**
 * The words with which players and shops label a show as live, replay, scheduled or ended, in the languages of the
 * countries whose shops our sites read. They are in lower case, without the decoration of a label.
 *
 * Sources, by number: 1 language files of video.js 8 ("LIVE"; Amazon's player is built on it). 2 language files of
 * FreeTube, 2026-05 ("Live", "Live Now", "Upcoming"). 3 language files of jellyfin-web, 2026-08 ("Live", "Upcoming",
 * "Ended", "Recordings"). 4 a whole page of ebay.it, 2026-06. 5 cards of Amazon Live, 2026-04 ("recently live"). 6 a
 * list of what programme guides call a rerun (file 60957784863 of a public search index). 7 a reader of Xiaohongshu,
 * 2025-11. Words without a source are not listed.
 */
export type LabelledState = "live" | "replay" | "scheduled" | "ended"

/**
 * `scheduled`: how a label begins; a day or a time may follow. All others: the whole label, except for a number of
 * viewers.
 */
export type LabelWords = Readonly<Partial<Record<LabelledState, readonly string[]>>>

export const liveWords: Readonly<Record<string, LabelWords>> = {
  en: {
    live: ["live", "live now", "now live", "we're live"], // 1 2
    replay: [
      "replay",
      "recorded",
      "recorded live",
      "recording",
      "previously live",
      "previously recorded",
      "recently live",
    ], // 1 3 5
    scheduled: [
      "upcoming",
      "premieres",
      "premiere",
      "starts in",
      "starts at",
      "starts on",
      "start in",
      "starting soon",
    ], // 2 3
    ended: ["ended", "over", "finished"], // 3
  },
  de: {
    live: ["jetzt live", "livestream"], // 2
    replay: ["wiederholung", "aufnahme", "aufzeichnung"], // 3 6
    scheduled: ["demnächst"], // 2 3
    ended: ["beendet"], // 3
  },
  fr: {
    live: ["en direct", "direct", "en direct maintenant"], // 1 2 3
    replay: ["rediffusion", "enregistrement"], // 3 6
    scheduled: ["à venir", "prochainement"], // 2 3
    ended: ["terminé", "terminée"], // 3
  },
  it: {
    live: ["live adesso", "dal vivo", "dal vivo ora", "in diretta", "diretta"], // 2 3 4
    replay: ["riproduci di nuovo", "guarda la registrazione", "registrazione"], // 3 4
    scheduled: ["prossimamente", "inizia a breve", "in arrivo", "in onda a breve"], // 2 3 4
    ended: ["finito", "finita", "terminato", "terminata"], // 3 4
  },
  es: {
    live: ["en directo", "directo", "en directo ahora", "en vivo"], // 1 2 3
    replay: ["grabación"], // 3
    scheduled: ["próximamente"], // 2 3
    ended: ["finalizado", "finalizada"], // 3
  },
  pt: {
    live: ["ao vivo", "ao vivo agora", "em direto", "em direto agora"], // 1 2 3
    replay: ["repetição", "gravação"], // 3 6
    scheduled: ["em breve"], // 2 3
    ended: ["finalizada", "terminada"], // 3
  },
  nl: {
    live: ["nu live"], // 2
    replay: ["herhaling", "opname"], // 3
    scheduled: ["aankomend", "binnenkort"], // 2 3
    ended: ["gestopt"], // 3
  },
  pl: {
    live: ["na żywo", "teraz na żywo", "transmisja"], // 1 2 3
    replay: ["nagranie"], // 3
    scheduled: ["nadchodzące", "wkrótce"], // 2 3
    ended: ["zakończony", "zakończona"], // 3
  },
  sv: {
    live: ["live nu", "direktsänt"], // 2 3
    replay: ["inspelning"], // 3
    scheduled: ["kommande"], // 2 3
    ended: ["avslutad"], // 3
  },
  tr: {
    live: ["canlı", "canli", "şimdi canlı", "canlı yayın"], // 1 2
    replay: ["kayıt"], // 3
    scheduled: ["yakında"], // 2 3
    ended: ["sonlandı"], // 3
  },
  ar: {
    live: ["مباشر", "مباشر الآن", "البث المباشر", "بث مباشر"], // 1 2 3
    replay: ["تسجيل"], // 3
    scheduled: ["القادمة"], // 2
    ended: ["انتهى"], // 3
  },
  hi: {
    live: ["लाइव"], // 1 2
  },
  ja: {
    live: ["ライブ", "ライブ配信", "ライブ配信中"], // 1 2
    replay: ["録画"], // 3
    scheduled: ["近日公開"], // 2 3
    ended: ["終了"], // 3
  },
  ko: {
    live: ["라이브", "지금 생방송"], // 1 2
    scheduled: ["공개 예정"], // 2
  },
  zh: {
    live: ["直播", "现在直播", "現在直播"], // 1 2
    replay: ["回放", "重播"], // 1 7
    scheduled: ["即将到来", "即將到來", "即将播出", "即將播放"], // 2 3
    ended: ["完结", "已完結"], // 3
  },
}

/** Those of the words above that are also headings of the part of a page that lists live shows. */
export const sectionNames: readonly string[] = [
  ...["livestream", "direct", "directo", "diretta", "transmisja", "canlı yayın"],
  ...["البث المباشر", "بث مباشر", "ライブ", "ライブ配信", "라이브", "直播", "लाइव"],
]
