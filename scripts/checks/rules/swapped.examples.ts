import type { Examples } from '../rule.ts';

export const swappedExamples: Examples = {
  ok: [
    { source: 'The court', target: 'المحكمة', second: 'س', recorded: ['المحكمة', 'س'] },
    // One text copied over another, and the other as it was.
    { source: 'The court', target: 'س', second: 'س', recorded: ['المحكمة', 'س'] },
    { source: 'The court', target: 'محكمة', second: 'ص', recorded: ['المحكمة', 'س'] },
  ],
  notOk: [{ source: 'The court', target: 'س', second: 'ص', recorded: ['المحكمة', 'س'], at: 'س' }],
};
