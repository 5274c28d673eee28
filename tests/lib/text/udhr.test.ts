import { expect, test } from 'vitest';
import { isolates } from '../../../scripts/lib/text/bidi/isolate.ts';
import { bidiFaults } from '../../../scripts/lib/text/characters/deceptive-characters.ts';
import { invisibleFaults } from '../../../scripts/lib/text/characters/invisible-characters.ts';
import { CODES, declaration } from '../../support/udhr.ts';

/** Texts with a control character left over from a broken encoding (U+0092 for an apostrophe). */
const FAULTY = new Set(['kea', 'kng_AO']);
const RTL_CODES = CODES.filter((code) => /^(?:arb|heb|pes|urd|pbu|uig_arab|div|ydd|snd|ckb)/.test(code));

test('no invisible character or directional control of the Universal Declaration is called a fault, in any language', () => {
  const alarms: string[] = [];
  for (const code of CODES) {
    for (const block of declaration(code).blocks) {
      // Bidirectional marks are judged by the strict side, as in a left-to-right language, where there is no reason to write them.
      const faults = [
        ...invisibleFaults(block),
        ...bidiFaults(block, { direction: RTL_CODES.includes(code) || /[\u200E\u200F]/.test(block) ? 'rtl' : 'ltr' }),
      ];
      if (faults.length > 0 && !FAULTY.has(code)) alarms.push(`${code}: ${faults[0]?.what}`);
    }
  }
  expect(alarms).toEqual([]);
});

test('prose wholly in right-to-left letters needs no isolate', () => {
  for (const code of RTL_CODES.filter((name) => /^(?:arb|heb|pes)/.test(name))) {
    const direction = 'rtl' as const;
    for (const block of declaration(code).blocks) {
      const found = isolates(block, { direction, script: 'Arab' }).map((piece) => block.slice(piece.start, piece.end));
      expect(found.filter((text) => !/[A-Za-z0-9]/.test(text))).toEqual([]);
    }
  }
});
