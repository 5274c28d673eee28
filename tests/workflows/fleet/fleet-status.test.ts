import { expect, test } from 'vitest';
import { isFleetWell } from '../../../scripts/workflows/fleet/fleet-status.ts';

test.each([
  ['a worker and no jobs', ['one'], 0, 0, 0, true],
  ['a worker and jobs that wait', ['one'], 3, 0, 0, true],
  ['a worker and jobs that run', ['one'], 0, 3, 0, true],
  ['no worker and no jobs', [], 0, 0, 0, false],
  ['no worker and jobs that wait', [], 3, 0, 0, false],
  ['no worker and jobs that run', [], 0, 3, 0, false],
  ['a worker and jobs that have failed', ['one'], 0, 0, 3, false],
])('a fleet with %s', (_, workers, waiting, running, failed, isWell) => {
  expect(isFleetWell({ workers, jobs: { waiting, running, failed } })).toBe(isWell);
});
