export { MAX_PIXELS, type Picture, type PictureFault } from './picture.ts';
export { readImage } from './read-image.ts';
