/** Beside the page's script lies the library's own file; see `search-scripts.ts`. */
export { default } from 'minisearch';
