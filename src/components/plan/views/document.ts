import { requirePart } from '../../dom.ts';
import { wordType } from '../../save-file.ts';
import { requestTimeout, withTimeout } from '../../timeout.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';
import { handOver } from './hand-over.ts';

const failed = 'The page could not be made. Your plan is still here. Try again.';

const loadDocuments = (): Promise<typeof import('../take-documents.ts')> =>
  withTimeout(import('../take-documents.ts'), requestTimeout);

/** A document of the plan, to print or to save as Word. `about` says which. */
export const documentView: View = {
  title: 'To print or save',
  needsPlan: true,
  fill(screen, builder, about) {
    const { plan, data } = builder;
    const title = requirePart(screen, 'title');
    const show = async (): Promise<void> => {
      const { buildBlocks, makeDocument } = await loadDocuments();
      if (!builder.isOpen || builder.plan !== plan) return;
      const model = makeDocument(plan, data, about);
      title.textContent = model.title;
      builder.say(`The page is ready: ${model.title}. ${builder.sayWaiting()}`.trim());
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
