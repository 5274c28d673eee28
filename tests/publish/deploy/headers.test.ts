import { expect, test } from 'vitest';
import { feedKinds, servedAs } from '../../../scripts/model/feed-kinds.ts';
import { headersOf } from '../../../scripts/publish/deploy/headers.ts';

test('each feed is served as what pages name it, and other files by their endings', () => {
  for (const kind of feedKinds)
    expect(headersOf(kind.pathOf('en'), ['en'])['Content-Type'], kind.format).toBe(servedAs(kind));
  expect(headersOf('manifest.json', ['en'])['Content-Type']).toBe('application/json');
  expect(headersOf('SHA256SUMS', ['en'])['Content-Type']).toBe('text/plain; charset=utf-8');
});
