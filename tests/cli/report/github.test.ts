import { expect, test } from 'vitest';
import { findingsData } from '../../../scripts/cli/report/finding-data.ts';
import { githubText } from '../../../scripts/cli/report/github.ts';
import { fileWith } from './findings.ts';

const told = (folder: string, ...files: Parameters<typeof findingsData>[0]): readonly string[] =>
  githubText(findingsData(files), { folder }).split('\n').slice(0, -1);

test('one command a finding, errors first, on the lines and columns concerned', () => {
  const file = fileWith(
    'translations/ar/x.json',
    '{\n}\n',
    { severity: 'notice', reason: 'One' },
    {
      severity: 'error',
      reason: 'Two',
      place: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      key: 'title',
    },
    { severity: 'warning', reason: 'Three', place: { start: { line: 1, column: 1 }, end: { line: 2, column: 2 } } },
    { severity: 'warning', reason: 'Four', place: { line: 2, column: 1 }, advice: 'Do it' },
  );
  expect(told('news', file)).toEqual([
    '::error file=news/translations/ar/x.json,line=1,col=1,endLine=1,endColumn=2,title=number in title::Two',
    '::warning file=news/translations/ar/x.json,line=1,endLine=2,title=number::Three',
    '::warning file=news/translations/ar/x.json,line=2,col=1,endLine=2,endColumn=1,title=number::Four. Do it',
    '::notice file=news/translations/ar/x.json,title=number::One',
  ]);
});

test('nothing that a file holds can end a command or start another', () => {
  const file = fileWith('source/50%, a:b.md', '', { reason: 'x\n::set-output name=a::b\r\u202E 100%', key: 'a,b::c' });
  const [line = '', ...more] = told('', file);
  expect(more).toEqual([]);
  expect(line).toBe(
    '::error file=source/50%25%2C a%3Ab.md,title=number in a%2Cb%3A%3Ac::x\uFFFD::set-output name=a::b\uFFFD\uFFFD 100%25',
  );
});

test('what was waived is not annotated', () => {
  const file = fileWith('source/x.md', '', {});
  for (const message of file.messages)
    Object.assign(message, { waived: { by: 'A. Reader', why: 'A quotation', at: '2025-01-01' } });
  expect(told('', file)).toEqual([]);
});
