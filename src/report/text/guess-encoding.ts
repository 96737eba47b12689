// Tells the encoding of a text that says nothing of it, by what its bytes would spell.

/** As much as tells. */
const SAMPLE = 64 * 1024;

/** Encodings of scripts without Latin letters, each with the letters that are the most common in them. */
const CANDIDATES: { encoding: string; script: RegExp; common: RegExp; start?: RegExp }[] = [
  ...['windows-1256', 'iso-8859-6'].map((encoding) => ({
    encoding,
    script: /[\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06AF\u06A9،؛؟]/g,
    common: /[اليمنورتبةهعدسفقكح]/g,
    start: /(?<![\u0621-\u064A])(?:ال|وال|بال|لل|في|من|على|أن)/g,
  })),
  ...['windows-1251', 'koi8-r'].map((encoding) => ({
    encoding,
    script: /[\u0410-\u044FЁёІіЇїЄє]/g,
    common: /[оеаинтсрвлкмдпу]/g,
    start: /(?<![\u0400-\u04FF])(?:[А-Я]?[а-я]+)(?![\u0400-\u04FF])/g,
  })),
  {
    encoding: 'gb18030',
    script: /[\u4E00-\u9FFF，。、：“”]/g,
    common:
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处死伤袭击炸]/g,
  },
  { encoding: 'windows-1255', script: /[\u05D0-\u05EA]/g, common: /[יוהלאמרתבשנ]/g },
  { encoding: 'windows-1253', script: /[\u0370-\u03FF]/g, common: /[αοιετνσρηυκπ]/g },
];

/** So much of what is not ASCII must spell words. */
const SURE = 0.7;

/**
 * @param bytes that are no sound UTF-8
 * @returns nothing when no encoding makes words of them
 */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (isMostlyLatin(sample)) return latinEncoding(sample);
  const scored = CANDIDATES.map((candidate) => ({ ...candidate, score: scoreOf(sample, candidate) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= SURE ? best.encoding : undefined;
}

/** Accents stand among plain letters, letters of other scripts beside each other. */
function isMostlyLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let together = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    high += 1;
    if ((bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80) together += 1;
  }
  return together < 0.4 * high;
}

/** Turkish has ğ, ı and ş where others have the letters of Iceland. */
function latinEncoding(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const turkish = text.match(/[ðýþÐÝÞ]/g)?.length ?? 0;
  const icelandic = text.match(/[áéíóúæÁÉÍÓÚÆ]/g)?.length ?? 0;
  return turkish > 1 && icelandic * 4 < turkish ? 'windows-1254' : 'windows-1252';
}

function scoreOf(bytes: Uint8Array, { encoding, script, common, start }: (typeof CANDIDATES)[number]): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const high = count(/[^\0-\x7F]/gu);
  if (high === 0) return 0;
  const strange = count(/[\u0080-\u009F\uFFFD\u064B-\u0652×÷¤¦§©±¶]|(?![\u4E00-\u9FFF])[À-ÖØ-öø-ſ]/g);
  const letters = count(script) / high;
  const likely = count(common) / high;
  const words = start ? Math.min(0.2, count(start) / high) : 0;
  return 0.6 * letters + 0.5 * likely + words - strange / high;
}
