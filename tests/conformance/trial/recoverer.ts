import process from 'node:process';
import { recover } from '../../../scripts/publish/release/assemble.ts';

/** Repairs what a killed build left beside an output folder. */
recover(process.argv[2] ?? '');
