/** An element of the tag tree as it is in the file (ISO 32000-1, 14.7.2). */
export type TagFacts = {
  /** As written, e.g. `Strong`. */
  readonly type: string;
  /** The standard type it stands for, where that is another. */
  readonly role?: string;
  /** Where it is said here, not above. */
  readonly language?: string;
  readonly alternative?: string;
  /** What stands for all that is in it. */
  readonly actualText?: string;
  /** `Scope`, `ListNumbering`, `Headers` … as written, without slashes and brackets. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly kids: readonly TagKid[];
};

export type TagKid =
  | TagFacts
  /** Text of one piece of marked content; `page` from 1. */
  | { readonly text: string; readonly page: number }
  /** An annotation that belongs to it, such as a link, by the number of its object. */
  | { readonly annotation: number };

export const isTag = (kid: TagKid): kid is TagFacts => 'type' in kid;
export const isText = (kid: TagKid): kid is { readonly text: string; readonly page: number } => 'text' in kid;

/** The numbers of all annotations that elements hold. */
export function annotationsIn(tags: readonly TagFacts[]): ReadonlySet<number> {
  const found = (tag: TagFacts): readonly number[] =>
    tag.kids.flatMap((kid) => (isTag(kid) ? found(kid) : isText(kid) ? [] : [kid.annotation]));
  return new Set(tags.flatMap(found));
}
