import { describe, expect, test } from 'vitest';
import { turnsOf } from '../../../scripts/workflows/render/render-documents.ts';

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
});
