/**
 * Letters of Latin, Cyrillic, Greek and Armenian that a reader takes for each other in one typeface or another, a
 * group in each word. Drawn up by eye; capitals and small letters apart, without accents.
 */
const GROUPS = `
AАΑ BВΒ CСϹ DԀ EЕΕ FϜ GԌ HНΗ IІΙӀ JЈͿ KКΚ LԼ MМΜ NΝ OОΟՕ PРΡ QԚ SЅՏ TТΤ UՍ VѴ WԜ XХΧ YҮΥУ ZΖ
ГΓ ПΠ ФΦՓ ЛΛ ΩѠ bЬьЪ
aаɑα cсϲ dԁժ eеҽ fք gɡց hһհ iіι jјյϳ kкκ lӏӀІΙ mм nոпη oоοσօ pрρ qԛզգ rг sѕ tт uսυ vνѵ wԝωѡա xхχ yуγү zᴢ
вβʙ εє фφ пπ лλ дδ
`;

const SCRIPTS = { Latn: /\p{sc=Latn}/u, Cyrl: /\p{sc=Cyrl}/u, Grek: /\p{sc=Grek}/u, Armn: /\p{sc=Armn}/u } as const;

/** Scripts whose letters are told apart by their code points alone. */
export type LookAlikeScript = keyof typeof SCRIPTS;

const LOOK_ALIKES: ReadonlyMap<string, readonly string[]> = tableOf(GROUPS);

/** Letters of another script that look like this one; accents are looked through. Empty where there are none. */
export function lookAlikes(letter: string, script: LookAlikeScript): readonly string[] {
  const [base = ''] = letter.normalize('NFD');
  const pattern = SCRIPTS[script];
  return (LOOK_ALIKES.get(base) ?? []).filter((other) => pattern.test(other) && !pattern.test(base));
}

export function isLookAlikeScript(script: string): script is LookAlikeScript {
  return Object.hasOwn(SCRIPTS, script);
}

function tableOf(groups: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const group of groups.trim().split(/\s+/)) {
    for (const letter of group) {
      const others = [...group].filter((other) => other !== letter);
      table.set(letter, [...(table.get(letter) ?? []), ...others]);
    }
  }
  return table;
}
