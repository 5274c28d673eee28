/** Takes out of a list, in place, what the condition names. */
export function dropWhere<T>(list: T[], drops: (item: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at];
    if (item !== undefined && drops(item)) list.splice(at, 1);
  }
}
