import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { decodeText } from '../../../scripts/source/encodings/decode-text.ts';
import { CODES, declaration } from '../../support/udhr.ts';

const encoded = (text: string, encoding: string): Uint8Array =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });

/** Bytes that make the same text in two encodings are in both. */
const DECODERS: Readonly<Record<string, string>> = { CP949: 'euc-kr', CP874: 'windows-874', CP866: 'ibm866' };
const WRITTEN_IN: Readonly<Record<string, string>> = {
  'WINDOWS-1252': 'deu_1996 fra spa ita por_PT swe dan fin cat isl',
  'WINDOWS-1250': 'pol ces slk hun slv hrv',
  'WINDOWS-1254': 'tur',
  'WINDOWS-1257': 'lit lav est',
  'WINDOWS-1251': 'rus ukr bel bul mkd',
  'KOI8-R': 'rus',
  'WINDOWS-1256': 'arb',
  'WINDOWS-1255': 'heb',
  'WINDOWS-1253': 'ell_monotonic',
  SHIFT_JIS: 'jpn',
  'EUC-JP': 'jpn',
  CP949: 'kor',
  GB18030: 'cmn_hans',
  BIG5: 'cmn_hant',
};

test('of the paragraphs of the Declaration in each encoding, 98 in 100 are decoded right by the one that is named', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const [encoding, codes] of Object.entries(WRITTEN_IN)) {
    for (const code of codes.split(' ').filter((each) => CODES.includes(each))) {
      const paragraphs = declaration(code).articles.flatMap((each) => each.paragraphs);
      for (const text of paragraphs.filter((_, at) => at % 12 === 0)) {
        let bytes: Uint8Array;
        try {
          bytes = encoded(text, encoding);
        } catch {
          continue;
        }
        const read = decodeText(bytes);
        if ('text' in read) continue;
        tried++;
        const label = DECODERS[read.likely ?? ''] ?? read.likely ?? 'utf-8';
        if (new TextDecoder(label).decode(bytes) !== text) wrong.push(`${encoding} as ${label}: ${text}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(tried / 50);
});
