import { markdownToMdast, type MdastNode } from 'satteri';

/** Nodes that hold others. */
const listChildren = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? node.children : [];

function readWords(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  // The words for people who do not see a picture.
  if (node.type === 'image') return node.alt ?? '';
  return listChildren(node).map(readWords).join('');
}

function readBlocks(node: MdastNode): string[] {
  if (node.type === 'list') {
    const first = node.start ?? 1;
    return [
      node.children
        .map((item, index) => {
          const mark = node.ordered ? `${first + index}.` : '-';
          return `${mark} ${listChildren(item).flatMap(readBlocks).join(' ')}`;
        })
        .join('\n'),
    ];
  }
  if (node.type === 'paragraph' || node.type === 'heading') return [readWords(node)];
  return listChildren(node).flatMap(readBlocks);
}

/**
 * The prose of a page as plain text, a paragraph, heading or list each. Of a link its words are
 * left; the items of a list stand on lines of their own.
 */
export const readPlainText = (markdown: string): string[] =>
  readBlocks(markdownToMdast(markdown))
    .map((words) => words.trim())
    .filter((words) => words !== '');
