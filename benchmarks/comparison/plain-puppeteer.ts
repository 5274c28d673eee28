import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer';
import { findBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { cacheFolder } from '../../scripts/lib/files/index.ts';
import { leastPage, withoutFront } from './body.ts';

/**
 * `plain-puppeteer.ts OUT FILE…`: HTML, tagged PDF and the Markdown as text of each file, as anybody would write it: one page,
 * one document after the other, in one browser, without checks, pictures, or anything done to the PDF.
 */
const [out = '', ...files] = process.argv.slice(2);
const cache = await cacheFolder(process.env);
const { path: executablePath, libraries } = await findBrowser({ environment: process.env, cache });
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  args: ['--no-sandbox'],
  env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
});
await mkdir(out, { recursive: true });
const page = await browser.newPage();
for (const file of files) {
  const markdown = withoutFront(await readFile(file, 'utf8'));
  const html = await leastPage(markdown);
  await page.setContent(html);
  const name = path.join(out, path.basename(file, '.md'));
  await writeFile(`${name}.pdf`, await page.pdf({ format: 'A4', tagged: true }));
  await writeFile(`${name}.html`, html);
  await writeFile(`${name}.txt`, markdown);
}
await browser.close();
