import process from 'node:process';
import { publish, textOf } from './pandoc-and-weasyprint.ts';

/** `pandoc.ts OUT FILE…`: HTML, PDF and plain text of each file by pandoc and WeasyPrint, as many files at a time as there are cores. */
const [out = '', ...files] = process.argv.slice(2);
await publish(await Promise.all(files.map((file) => textOf(file, out))));
