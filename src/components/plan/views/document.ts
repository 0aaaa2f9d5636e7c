import type { WordBlock } from '../../../lib/referral/document-model.ts';
import { createElement, requirePart } from '../../dom.ts';
import { wordType } from '../../save-file.ts';
import { requestTimeout, withTimeout } from '../../timeout.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';
import { handOver } from './hand-over.ts';
import { buildLines, buildSide } from './sides.ts';

const failed = 'The page could not be made. Your plan is still here. Try again.';

const loadDocuments = (): Promise<typeof import('../take-documents.ts')> =>
  withTimeout(import('../take-documents.ts'), requestTimeout);

function buildItem(level: number, label: string, ...answers: Node[]): HTMLElement {
  const name = createElement(level === 1 ? 'h4' : 'h5', '', label);
  name.dir = 'auto';
  return createElement('section', '', name, ...answers);
}

/** A part of a document as the page shows it, under a heading of the level `under`. */
function buildBlock(block: WordBlock, under: number): Node[] {
  switch (block.kind) {
    case 'heading':
      return [createElement(block.level === 1 ? 'h3' : 'h4', '', block.text)];
    case 'text':
      return buildLines([block.text]);
    case 'table':
      return block.rows.map(({ label, answer }) => buildItem(under, label, ...buildLines(answer)));
    case 'sides': {
      const [, first, second] = block.columns;
      return block.rows.map(({ label, answers }) =>
        buildItem(
          under,
          label,
          createElement(
            'dl',
            'app-plan-views',
            buildSide([first], answers[0], ''),
            buildSide([second], answers[1], ''),
          ),
        ),
      );
    }
  }
}

function buildBlocks(blocks: readonly WordBlock[]): Node[] {
  let under = 1;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = block.level;
    return buildBlock(block, under);
  });
}

/** A document of the plan, to print or to save as Word. `about` says which. */
export const documentView: View = {
  title: 'To print or save',
  needsPlan: true,
  fill(screen, builder, about) {
    const { plan, data } = builder;
    const title = requirePart(screen, 'title');
    const show = async (): Promise<void> => {
      const { makeDocument } = await loadDocuments();
      if (!builder.isOpen || builder.plan !== plan) return;
      const model = makeDocument(plan, data, about);
      title.textContent = model.title;
      requirePart(screen, 'blocks').append(...buildBlocks(model.blocks));
    };
    onPress(screen, 'word', () => {
      void handOver(builder, screen, wordType, async () => {
        const { makeDocument, writeWord } = await loadDocuments();
        return writeWord(makeDocument(plan, data, about));
      });
    });
    show().catch(() => {
      builder.say(failed);
    });
  },
};
