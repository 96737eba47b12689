// An Arabic word in; the same with what Arabic writes together with a word before it (and, with, to, as, so, the) put
// before it or taken away, out.

/** Letters left without what was taken away: fewer are no word. */
const SHORTEST = 3;

/** The article, also where a particle stands before it; of `to the` the two become one. */
const WITH_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/;
const PARTICLE = /^[وفبكل]/;

const PARTICLES = ['', 'و', 'ف'].flatMap((first) => ['', 'ب', 'ك', 'ل'].map((second) => first + second));

export function isArabic(word: string): boolean {
  return /[\u0620-\u064A]/.test(word);
}

/** The word without its article, and the particles before that. */
export function withoutArticle(word: string): string {
  const rest = word.replace(WITH_ARTICLE, '');
  return rest.length >= SHORTEST ? rest : word;
}

/** What the word may be without what stands before it, the least taken away first; the word itself is none. */
export function stems(word: string): string[] {
  const rest = withoutArticle(word);
  if (rest !== word) return [rest];
  const bare = word.replace(PARTICLE, '');
  return bare !== word && bare.length >= SHORTEST ? [bare] : [];
}

/** All forms that a text may have of a word that was typed with its article or without; the word itself comes first. */
export function formsOf(word: string): string[] {
  const stem = withoutArticle(word);
  const forms = PARTICLES.flatMap((particle) => {
    const before = particle.endsWith('ل') ? `${particle}ل` : `${particle}ال`;
    return [particle + stem, before + stem];
  });
  return [...new Set([word, ...forms])];
}
