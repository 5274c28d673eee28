export { drawsLetters } from './draw.ts';
export { type CleanPicture, MAX_PIXELS, type PictureFault } from './picture.ts';
export { readImage } from './read-image.ts';
export { sightOf } from './visible-pixels.ts';
