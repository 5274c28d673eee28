import { expect, test } from 'vitest';
import { previewPage, withReloader } from '../../scripts/publish/serve-folder.ts';

const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head>
<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;self&#x27;">
<meta name="description" content="It says “</body>” &#x26; more"></head><body><p>نعم</p>
</body></html>
`;

test('a page is sent as it was published, but for the script and what lets it run', () => {
  const sent = previewPage(PAGE, '/.reload');
  const script = "<script>new EventSource('/.reload').onmessage = () => location.reload()</script>";
  expect(sent).toContain(`${script}</body>`);
  const before = sent
    .replace(script, '')
    .replace('; script-src &#x27;unsafe-inline&#x27;; connect-src &#x27;self&#x27;', '');
  expect(before.replaceAll('\n', '')).toBe(PAGE.replaceAll('\n', ''));
});

test('a policy lets in the script and nothing twice', () => {
  expect(withReloader("default-src 'none'; img-src 'self'")).toBe(
    "default-src 'none'; img-src 'self'; script-src 'unsafe-inline'; connect-src 'self'",
  );
  const own = "default-src 'none'; script-src 'self'; connect-src 'self'";
  expect(withReloader(own)).toBe("default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'");
  expect(withReloader('')).toBe('');
});
