// Names in Arabic texts, which has no capitals: told by the list, and by the words beside them. The sentences are invented.
import { describe, expect, it } from 'vitest';
import { links, mark } from './marked.ts';

const bareOf = (marked: string) => marked.replace(/\[\[([^|]+)\|[a-z]+\]\]/g, '$1');

describe('names in Arabic', () => {
  it.each([
    // Particles stay out, articles of names stay in.
    'قصفت القوات [[التركية|state]] ب[[قذائف الهاون|weapon]] وال[[مدفعية الثقيلة|weapon]] قريتي [[أم الكيف|place]] و[[الدردارة|place]].',
    'في [[الباب|place]] وفي [[الراعي|place]] طرق راعي أغنام باب بيته.',
    'نقلت إلى [[تل رفعت|place]] و[[تل براك|place]] و[[دير الزور|place]].',
    // Common words are villages only where they are called so.
    'نشر مقطع فيديو من مدينة [[القامشلي|place]]، وأصيب طفل بجروح في قرية [[فيديو|place]].',
    'دخل المدينة من شرقي [[حلب|place]] وحضر إلى وسط السوق.',
    'انسحبت من محافظة [[الرقة|place]] ومن ريف [[حماة|place]] الشمالي.',
    // Facilities keep their noun.
    'من [[مطار حلب الدولي|place]] إلى [[سجن حارم المركزي|place]] و[[معبر كفرلوسين|place]] ومخيم للنازحين.',
    // Governments, groups, bodies
    'سقط [[النظام البائد|group]]، وبقي النظام الصحي؛ انسحبت [[قوات النظام|group]] و[[قسد|group]] و[[لواء سعد بن أبي وقاص|group]].',
    'أعلنت [[وزارة الدفاع الروسية|org]] و[[وزارة الكهرباء|org]] و[[المرصد السوري لحقوق الإنسان|org]].',
    'توفي في [[الفرع 227|group]] وفي [[فرع فلسطين|group]]، ولم يفتح الفرع 12.',
    // People: a title and a given name, or two names; the sheikh is no village.
    'اعتقل الشاب [[محمد أحمد السموري|person]] والمدعو [[حسام الدين|person]]، ودعا الشيخ [[يوسف جربوع|person]].',
    'التقى [[هاكان فيدان|person]] المتحدث باسم [[البنتاغون|org]] [[جون كيربي|person]].',
    'مهاجرون [[سوريون|state]] وعائلات [[لبنانية|state]] من الطائفة [[الدرزية|group]].',
  ])('%s', (marked) => {
    expect(mark(bareOf(marked))).toBe(marked);
  });

  it('marks nothing in ordinary words', () => {
    for (const text of [
      'في صباح يوم الجمعة وقف إطلاق النار في المدينة الجديدة، وعاد السكان إلى البيوت.',
      'بلغ سعر ليتر المازوت 1200 ليرة في السوق، والخبز في الأفران.',
      'خرجت مظاهرة كبيرة وسط الساحة، وطالب الأهالي بالكهرباء والماء.',
    ])
      expect(mark(text)).toBe(text);
  });

  it('links the countryside of Damascus and of Homs to their governorates, and the government by its time', () => {
    expect(links('في ريف دمشق وبريف حمص').map(([, id]) => id)).toEqual(['gov:rif-dimashq', 'gov:homs']);
    const about = { date: '2025-03-10', governorates: [] };
    expect(links('فلول النظام السابق وقوات النظام', about).map(([, id]) => id)).toEqual([
      'GROUP:assad-government',
      'GROUP:regime-forces',
    ]);
  });
});
