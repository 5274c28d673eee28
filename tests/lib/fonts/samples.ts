/** Some words in each language, with what is hard about its letters. */
export const SAMPLES = {
  en: 'The court “sentenced” Anwar R. to life — 58 people, ½ of them № 5 † ‰ → 10 €',
  ar: 'حكمت المحكمة «الإقليمية» العليا في كوبلنتس (Anwar R.) بالسجن المؤبد، ١٣ كانون ٢٠٢٢ شخصاً – SNHR 251 †',
  fa: 'دادگاه عالی منطقه‌ای در کوبلنتس ۱۳ ژانویه ۲۰۲۲ (SNHR) گفت',
  'zh-Hans': '科布伦茨高等法院“判处”安瓦尔·R.终身监禁……2022年1月13日——Anwar R. é † • ğ',
  ru: 'Высший суд Кобленца приговорил Анвара Р. — «да», № 5 ґ қ',
  tr: 'Koblenz Yüksek Eyalet Mahkemesi ğışİöçü İSTANBUL',
} as const;

export const AUTONYMS = 'English العربية Deutsch Français Русский 简体中文 Türkçe فارسی Ελλάδα Tiếng Việt';
