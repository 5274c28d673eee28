import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { recover } from '../../../scripts/publish/release/assemble.ts';
import { startCommand } from '../../support/command.ts';
import { FIRST, output, type Texts, textsIn } from './written-trees.ts';

test('whatever call a kill comes after, the next build makes what it would have made', async () => {
  const { parent, out, place, write, given } = output();
  const here = (file: string): string => path.join(import.meta.dirname, '../../conformance/trial', file);
  const texts: Texts = { 'a.txt': 'new', 'b/c.txt': 'c', 'h/i.txt': 'i' };
  for (let dieAt = 1; ; dieAt++) {
    for (const text of ['one', 'two', 'three']) write({ ...FIRST, 'a.txt': text });
    const program = ['--import', here('die-at.ts'), here('assembler-in-turn.ts'), out, place, given(texts)];
    const environment = { ...process.env, DIE_AT: String(dieAt / 2) };
    const { code } = await startCommand(process.execPath, program, { environment }).ended;
    recover(out);
    expect(readdirSync(parent)).toEqual(['dist']);
    expect([{ ...FIRST, 'a.txt': 'three' }, texts]).toContainEqual(textsIn(out));
    // The record of the build that was killed is that of the one before.
    write(texts);
    if (code === 0) break;
    expect(dieAt).toBeLessThan(200);
  }
});
