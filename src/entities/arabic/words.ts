// The Arabic words that tell names beside them, in bare letters: without marks and hamza seats.
import { bare } from '../spelling/fold.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(bare));

/** What follows is a settlement: `قرية`, the village of. */
export const SETTLEMENT = set('قرية بلدة مدينة حي ناحية مزرعة ضاحية حارة بلدية');

/** What follows is a place, often of several words, and may be a common word with a capital in English. */
export const AREA = set(
  'منطقة محيط أطراف ريف بادية محافظة محور جبل تل سهل بحيرة نهر وادي طريق أوتوستراد جزيرة إقليم مثلث',
);

/** What follows is a list of settlements: `قرى`, `قريتي`, `حيي`. */
export const SETTLEMENTS = set('قرى بلدات أحياء قريتي بلدتي حيي مدينتي ناحيتي مدن بلدتين قريتين نواحي');

/** In, near, towards, from, between, in the midst of, north of: a place may follow. */
export const WHERE = set(
  `في قرب نحو الى إلى باتجاه تجاه بين شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط داخل خارج حول عند قبالة صوب محيط ضمن
  مقابل أطراف ريف مدخل أجواء سماء مناطق محافظات محافظتي محاور محوري أرياف ريفي`,
);

/** A facility that has a name: `مطار`, airport of. */
export const FACILITY = set('مطار مخيم سجن معبر قاعدة سد حقل مشفى مستشفى ميناء مرفأ مصفاة جسر ثكنة');

/** What may end such a name: `العسكري`, `الدولي`. */
export const FACILITY_KIND = set(
  `العسكري العسكرية الدولي المدني المركزي الحدودي النفطي الجوي الجوية البحرية الوطني الوطنية الجامعي للغاز الكبير
  الشرعي`,
);

/** Words that begin the name of a place: `تل`, `عين`, `أم`. */
export const PLACE_START = set(
  'تل تلة عين كفر خربة خربه دير رأس بئر بير خان أبو ابو أم جب برج بيت وادي باب جسر شيخ الشيخ حوش مزرعة تلول نبع نهر قصر رسم',
);

/** East, west, upper, big: ends the name of one of two villages. */
export const COMPASS = set(
  `الشرقي الشرقية الغربي الغربية الشمالي الشمالية الجنوبي الجنوبية الفوقاني الفوقانية التحتاني التحتانية الكبير الكبيرة
  الكبرى الصغير الصغيرة الصغرى فوقاني تحتاني كبير صغير القديمة الجديدة`,
);

/** Begins the name of a group: `لواء`, brigade of. */
export const GROUP_START = set('لواء كتيبة كتائب فرقة فيلق جيش حركة جبهة ألوية تجمع سرايا سرية');

/** Who is named next: a title, an office, `the young man`, `called`. */
export const TITLE = set(
  `الشاب الشابة المواطن المواطنة السيد السيدة المدعو المدعوة ويدعى يدعى تدعى المعتقل المعتقلة الناشط الناشطة الصحفي
  الصحفية الصحافي الصحافية الإعلامي الإعلامية المصور الطفل الطفلة الشيخ القيادي القيادية القائد العميد العقيد المقدم
  الرائد النقيب الملازم المساعد الدكتور الدكتورة المهندس المحامي المحامية الرئيس الوزير وزير رئيس المتحدث المبعوث
  السفير مختار الحاج الأستاذ الفنان الكاتب المعارض المدرس الطبيب الطبيبة الخبير قائد زعيم الزعيم الملقب المرشد
  الفتاة السيناتور الممثل المدير محافظ شيخ القتيل الضحية العنصر الضابط الأمير أمير الملك المستشار المستشارة`,
);

/** Who speaks stands behind it: `قال`, said. */
export const SAID = set('قال قالت أعلن أعلنت صرح صرحت أكد أكدت أوضح أوضحت أضاف أضافت ذكر ذكرت أشار أشارت حذر حذرت');

/** What a ministry is of. */
export const MINISTRY_OF = set(
  `الدفاع الداخلية الخارجية الصحة الإعلام المالية العدل الطاقة النفط التربية التعليم الاقتصاد النقل السياحة الثقافة
  الزراعة العمل الأوقاف الكهرباء الاتصالات البيئة الصناعة التجارة الهجرة الطوارئ الحرب الأمن الخزانة`,
);

/** Behind `النظام`: then it is some order or system, and no government. */
export const SYSTEMS = set(
  `الصحي الداخلي التعليمي المالي المصرفي الغذائي العالمي الدولي الأساسي الضريبي القضائي القانوني البيئي الاقتصادي
  الإداري العام الإيراني التركي الروسي العراقي السياسي الاجتماعي الجديد الرئاسي البرلماني`,
);
