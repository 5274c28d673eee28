export { drawsLetters } from './draw.ts';
export { type CleanPicture, MAX_PIXELS, type PictureFault, type UnpaintedFault } from './picture.ts';
export { readImage } from './read-image.ts';
export { sightOf } from './visible-pixels.ts';
