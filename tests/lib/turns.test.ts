import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { turnsOf } from '../../scripts/lib/turns.ts';

describe('turns', () => {
  test('lets so many run at once, in order, also after one has failed', async () => {
    const inTurn = turnsOf(2);
    const begun: number[] = [];
    let [running, most] = [0, 0];
    const work = (at: number) => async (): Promise<number> => {
      begun.push(at);
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 1));
      running--;
      if (at === 1) throw new Error('broken');
      return at;
    };
    const ended = await Promise.allSettled([0, 1, 2, 3, 4, 5].map((at) => inTurn(work(at))));
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(most).toBe(2);
    expect(ended.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      0,
      'failed',
      2,
      3,
      4,
      5,
    ]);
  });

  test('where they are apart, what one has begun goes on before the next takes the time', async () => {
    const inTurn = turnsOf(10, true);
    const seen: string[] = [];
    const work = (at: number) => async (): Promise<void> => {
      seen.push(`${at} begins`);
      await setImmediate();
      seen.push(`${at} goes on`);
    };
    await Promise.all([0, 1, 2].map((at) => inTurn(work(at))));
    expect(seen.indexOf('0 goes on')).toBeLessThan(seen.indexOf('2 begins'));
    expect(seen.filter((each) => each.endsWith('begins'))).toEqual(['0 begins', '1 begins', '2 begins']);
  });
});
