import type { Properties } from 'hast';
import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Nodes,
  Paragraph,
  Parent,
  Parents,
  PhrasingContent,
  TableCell,
} from 'mdast';

/** An inline element that Markdown has no mark for: `<sup>2</sup>`. */
export interface HtmlSpan extends Parent {
  type: 'htmlSpan';
  name: string;
  /** The attributes that mean something, checked; no others are published. */
  attributes: Properties;
  children: PhrasingContent[];
}

/** An element whose content is one text: a cell, a term, a caption, a summary. */
export interface HtmlText extends Parent {
  type: 'htmlText';
  name: string;
  attributes: Properties;
  children: PhrasingContent[];
}

/** An element that holds blocks: a table and its parts, details, a list of terms, a passage in another language. */
export interface HtmlBlock extends Parent {
  type: 'htmlBlock';
  name: string;
  attributes: Properties;
  children: Flow[];
}

/** A node that stands on lines of its own. */
export type Flow = BlockContent | DefinitionContent;

/** A block that is one text: it holds phrasing, and no other block. */
export type TextBlock = Heading | Paragraph | TableCell | HtmlText;

/** True for a block that is one text. */
export const isTextBlock = (node: Nodes): node is TextBlock =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'htmlText';

/** Why an element is not published, where that matters to a reader. */
export type Dropped = {
  readonly name: string;
  /** The words and figures that go with it; empty where it has none. */
  readonly words: string;
  /** The advice on it. */
  readonly advice: string;
  /** The most elements that may stand in each other, where more do: none of them is read. */
  readonly mostLevels?: number;
  /** Words for screen readers alone, which may be left out. */
  readonly aside?: string;
  /** What only screen readers would say of an element that has a text. */
  readonly spoken?: string;
  /** The words in a table but outside its cells, which browsers show above it: nothing is lost. */
  readonly moved?: string;
  /** The words of embedded content, which is published as a link. */
  readonly linked?: string;
};

declare module 'mdast' {
  interface PhrasingContentMap {
    htmlSpan: HtmlSpan;
  }
  interface BlockContentMap {
    htmlText: HtmlText;
    htmlBlock: HtmlBlock;
  }
  interface RootContentMap {
    htmlSpan: HtmlSpan;
    htmlText: HtmlText;
    htmlBlock: HtmlBlock;
  }
  interface Data {
    /** On an `html` node: the element that was left out, and would be missed. */
    dropped?: Dropped;
    /** Where in the file a text with tags in it stands, from its first character to its last. */
    written?: readonly [start: number, end: number];
    /** The text of a paragraph that stood in HTML, as Markdown. */
    markdown?: string;
  }
}

/** What an element becomes in the hast of a document. */
export const hastData = (name: string, attributes: Properties): { hName: string; hProperties: Properties } => ({
  hName: name,
  hProperties: { ...attributes },
});

/** True for a node that holds paragraphs, and HTML on lines of its own. */
export const isHolder = (
  node: Nodes,
): node is Extract<Parents, { type: 'root' | 'blockquote' | 'listItem' | 'footnoteDefinition' }> =>
  node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition';
