/** Whether a word at this offset stands where a capital is due anyway: first in the text, a sentence or a quotation. */
export function opensSentence(text: string, at: number): boolean {
  return (
    /(?:^|[.!?…:]["'”’»)\]*_]*\s+)["'“‘„«([*_¿¡]*$/u.test(text.slice(0, at)) || /[“"«„][*_]*$/u.test(text.slice(0, at))
  );
}
