import path from 'node:path';
import { check, type Verdict } from '../support/check.ts';
import { filesBelow } from '../support/folder.ts';
import { type BuiltNewsroom, everyNewsroom } from './trial/every-newsroom.ts';
import { type NuMessage, nuMessages } from './trial/nu-checker.ts';

/**
 * Two things that the checker holds against every page and that are not so: a file has no origin, hence nothing of it
 * is 'self'; and JSON-LD is a data block, which ends before the policy is asked (HTML, "prepare the script element").
 * The check in the browser (axe.ts) counts what the policy really blocks.
 */
const NOT_BLOCKED = /^(?:Resource|Inline script) violates Content Security Policy/;

await check(async (scratch) => {
  const verdicts = [];
  for (const newsroom of await everyNewsroom(scratch)) verdicts.push(await verdictOf(newsroom));
  return {
    measured: verdicts.flatMap(({ measured }) => measured),
    faults: verdicts.flatMap(({ faults }) => faults),
  };
});

async function verdictOf({ name, dist }: BuiltNewsroom): Promise<Verdict> {
  const names = filesBelow(dist);
  const pages = names.filter((each) => each.endsWith('.html'));
  const styles = names.filter((each) => each.endsWith('.css'));
  const inDist = (each: string): string => path.join(dist, each);
  const html = await nuMessages('html', pages.map(inDist));
  const css = await nuMessages('css', styles.map(inDist));
  const counts = (messages: readonly NuMessage[]): string =>
    `${messages.filter(isError).length} errors, ${messages.filter(isWarning).length} warnings`;
  return {
    measured: [`nu: ${name}: ${pages.length} pages, ${counts(html)}; ${styles.length} style sheets, ${counts(css)}`],
    faults: [
      ...(pages.length === 0 || styles.length === 0 ? ['there is nothing to check'] : []),
      ...[...html, ...css]
        .filter((message) => isError(message) || isWarning(message))
        .map((message) => shown(message, dist)),
    ],
  };
}

function isError({ type }: NuMessage): boolean {
  return type !== 'info';
}

function isWarning({ type, subType, message }: NuMessage): boolean {
  return type === 'info' && subType === 'warning' && !NOT_BLOCKED.test(message);
}

function shown({ url = '', lastLine, message, extract = '' }: NuMessage, dist: string): string {
  return `${url.replace(`file:${dist}/`, '')}:${lastLine ?? ''} ${message} ${extract.trim()}`;
}
