import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { findBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { cacheFolder } from '../../scripts/lib/files/index.ts';

/**
 * `plain-puppeteer.ts OUT FILE…`: HTML, tagged PDF and the Markdown as text of each file, as anybody would write it: one page,
 * one document after the other, in one browser, without checks, pictures, or anything done to the PDF.
 */
const [out = '', ...files] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();
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
  const markdown = (await readFile(file, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
  const body = String(await processor.process(markdown));
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>Statement</title></head><body>${body}</body></html>`;
  await page.setContent(html);
  const name = path.join(out, path.basename(file, '.md'));
  await writeFile(`${name}.pdf`, await page.pdf({ format: 'A4', tagged: true }));
  await writeFile(`${name}.html`, html);
  await writeFile(`${name}.txt`, markdown);
}
await browser.close();
