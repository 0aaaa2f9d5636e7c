import { describe, expect, test } from 'vitest';
import { joinNotices } from '../../../../src/licences/notices.ts';
import { findPackages } from '../../../../src/licences/packages.ts';

describe('whose code a module is', () => {
  test.each([
    ['/site/src/components/a.ts', []],
    ['/site/src/pages/a.astro?astro&type=script&index=0&lang.ts', []],
    ['/site/node_modules/lean-qr/index.mjs', ['lean-qr']],
    ['C:\\site\\node_modules\\@scope\\part\\index.js', ['@scope/part']],
    ['/site/node_modules/a/node_modules/@b/c/index.js', ['@b/c']],
    ['\0vite/preload-helper.js', ['vite']],
    ['\0@oxc-project+runtime@0.155.0/helpers/x.js', ['rolldown']],
  ])('%j', (id, names) => {
    expect(findPackages(id, '')).toEqual({ names, comments: [] });
  });

  test('a module that nobody knows stops the build', () => {
    expect(() => findPackages('\0somebody/else.js', '')).toThrow('somebody/else.js');
  });

  test('packages and licences within the code of a package are found', () => {
    const code = `// node_modules/inner/index.js\nlet a;\n/* no licence */\n/**\n * @license MIT\n * Copyright Somebody\n */\n`;
    expect(findPackages('/site/node_modules/outer/index.js', code)).toEqual({
      names: ['outer', 'inner'],
      comments: ['@license MIT\nCopyright Somebody'],
    });
  });
});

describe('the file of notices', () => {
  const notice = { name: 'part', licence: 'MIT', text: undefined, holder: undefined };
  test('gives each licence as its file has it, without those of a tool’s own parts', () => {
    const text = 'Terms\r\nCopyright One\n\n# Licenses of bundled dependencies\nand many more';
    const file = joinNotices([{ ...notice, text }], ['Inside']);
    expect(file).toContain('part: MIT\n\nTerms\nCopyright One\n');
    expect(file).not.toContain('and many more');
    expect(file).toContain('Within one of these packages\n\nInside');
  });

  test('writes the usual terms out for a holder who has no file', () => {
    const file = joinNotices([{ ...notice, holder: 'Copyright Somebody' }], []);
    expect(file).toMatch(/Copyright Somebody\n\nPermission is hereby granted/);
  });

  test('refuses a package of which nobody knows the holder', () => {
    expect(() => joinNotices([notice], [])).toThrow('part has no licence file');
    expect(() => joinNotices([{ ...notice, licence: 'ISC', holder: 'Somebody' }], [])).toThrow(
      'part',
    );
  });
});
