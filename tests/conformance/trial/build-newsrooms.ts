import { buildNewsrooms } from './every-newsroom.ts';

/** `build-newsrooms.ts FOLDER` builds the newsrooms that pages are looked at in: several checks can be given the folder. */
const [folder = ''] = process.argv.slice(2);
await buildNewsrooms(folder);
