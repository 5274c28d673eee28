import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { findingsData } from '../../../scripts/cli/report/finding-data.ts';

/** A file whose text is read when it is asked for. */
function lateFile(path: string): { readonly file: VFile; readonly reads: () => number } {
  const file = new VFile({ path });
  let reads = 0;
  Object.defineProperty(file, 'value', {
    get: () => {
      reads += 1;
      return '# Verdict\n';
    },
  });
  return { file, reads: () => reads };
}

test('the text of a file of which nothing is said is not read', () => {
  const [said, unsaid] = [lateFile('said.md'), lateFile('unsaid.md')];
  said.file.message('Unexpected headline', { place: { line: 1, column: 1 } });
  expect(findingsData([said.file, unsaid.file])).toMatchObject([{ file: 'said.md', line: '# Verdict' }]);
  expect([said.reads() > 0, unsaid.reads() > 0]).toEqual([true, false]);
});
