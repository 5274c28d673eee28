import { bytesIn } from '../../../../scripts/lib/text/encodings/code-pages.ts';

/** The Chinese characters that only one of the two national standards has, GB 2312 or Big5, by the kind of Chinese. */
export function chineseKinds(): unknown {
  const simplified = charactersOf('gb18030', 0xb0a1, 0xf7fe);
  const traditional = charactersOf('big5', 0xa440, 0xf9d5);
  return {
    Hans: [...simplified.difference(traditional)].toSorted().join(''),
    Hant: [...traditional.difference(simplified)].toSorted().join(''),
  };
}

/** The Chinese characters of an encoding from one row of two bytes to another; those of older standards have both above A0. */
function charactersOf(label: string, from: number, to: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [char, [first = 0, second = 0]] of bytesIn(label, true)) {
    const row = first * 256 + second;
    const isStandard = label === 'big5' ? row <= 0xc67e || row >= 0xc940 : second > 0xa0;
    if (row >= from && row <= to && isStandard && /\p{sc=Han}/u.test(char)) found.add(char);
  }
  return found;
}
