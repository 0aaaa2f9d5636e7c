import { requirePart } from '../../dom.ts';
import { saveFile } from '../../save-file.ts';
import type { Builder } from '../builder.ts';

/**
 * Makes a file of the plan, hands it over, and says on the screen what it is called. Gives whether
 * there was anything to make one of.
 */
export async function handOver(
  builder: Builder,
  screen: HTMLElement,
  type: string,
  make: () => Promise<{ content: BlobPart; name: string } | undefined>,
): Promise<boolean> {
  builder.say('Making the file…');
  try {
    const file = await make();
    if (!file || !builder.isOpen) {
      builder.say('');
      return file !== undefined;
    }
    const { content, name } = file;
    saveFile(content, type, name);
    requirePart(screen, 'file').textContent = name;
    requirePart(screen, 'done').hidden = false;
    builder.say(`The file is ${name}, in your downloads.`);
  } catch {
    builder.say('The file could not be made. Your plan is still here. Try again.');
  }
  return true;
}
