export { type CleanPicture, MAX_PIXELS, type PictureFault } from './picture.ts';
export { readImage } from './read-image.ts';
export { visiblePixels } from './visible-pixels.ts';
