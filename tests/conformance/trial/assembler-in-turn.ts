import process from 'node:process';
import { assembleInTurn } from '../../../scripts/publish/release/two-trees.ts';
import { placedAs } from '../../publish/release/placed-as.ts';

/** Puts a folder of these files in the place of another, with the one that was replaced before it. */
const [out = '', place = '', given = ''] = process.argv.slice(2);
const { texts, before, stamps } = JSON.parse(given);
assembleInTurn(
  Object.entries<string>(texts).map(([path, text]) => ({
    ...{ path, mediaType: 'text/plain' },
    bytes: new TextEncoder().encode(text),
  })),
  out,
  { place, before, placed: placedAs(out, new Map(stamps)) },
);
