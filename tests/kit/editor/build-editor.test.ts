import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { buildEditor } from '../../../scripts/editor/build-editor.ts';
import { builtEditor } from '../../fixtures/editor.ts';

/** The others run on what this one builds; it builds only what is not there as it would be now. */
test('the editor is built', async () => {
  await buildEditor(builtEditor);
  expect(existsSync(`${builtEditor}/editor.js`)).toBe(true);
});
