import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueList, valuesIn } from '../../../scripts/lib/store/value-list.ts';
import { sha256 } from '../../support/folder.ts';

test('each value is found by its digest, and no other', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (texts) => {
      const values = new Map(Object.entries(texts).map(([name, text]) => [sha256(name), text]));
      const list = valuesIn(valueList(values));
      expect(list.size).toBe(values.size);
      for (const [digest, text] of values) expect(list.find(digest)).toBe(text);
      expect(new Map(list.entries())).toEqual(values);
      expect(list.find(sha256('another name than all of these'))).toBeUndefined();
    }),
  );
});
