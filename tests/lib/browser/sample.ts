import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'), '..');

/** One static font is enough for what is tested here. */
export const FONTS: readonly string[] = [join(folder, '400Regular', 'SourceSerif4_400Regular.ttf')];

export const STYLE =
  '<style>@font-face{font-family:S;src:local("SourceSerif4-Regular")}body{font:12pt S;font-synthesis:none}h1{font-weight:400}</style>';

/** About two pages. */
export const STATEMENT = `<!doctype html><html lang="en"><title>A statement</title>${STYLE}<h1>A statement</h1>${'<p>The court in Koblenz sentenced him to life in prison. '.repeat(90)}`;

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
