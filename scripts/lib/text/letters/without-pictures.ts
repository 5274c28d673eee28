const PICTURE = /data:image\/[a-z+]{1,10};base64,[A-Za-z0-9+/=]+/gi;

/**
 * A text without the pictures that stand in it in Base64 (`data:image/png;base64,…`), as word processors export them.
 *
 * @example withoutPictures('![Crowd](data:image/png;base64,iVBORw0KGgo=)') // '![Crowd]()'
 */
export const withoutPictures = (text: string): string => text.replace(PICTURE, '');
