import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  hosts,
  names,
  namesHost,
  numbers,
  serviceNames,
  stands,
} from '../../fixtures/council-names.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

/** The text of a file, unpacked where it is packed. */
function readText(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.docx')) {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('\n');
  }
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString();
}

/* Within the project of the invented council there is no other to compare it with. */
test.runIf(existsSync(kitSite))(
  'nothing of this council is left in any file of a site that another fills',
  () => {
    expect([names, serviceNames, hosts].map(({ length }) => length > 0)).toEqual([
      true,
      true,
      true,
    ]);
    const files = readdirSync(kitSite, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => !/\.(woff2|pagefind)$/.test(file));
    for (const ending of ['.html', '.docx', '.js', '.pf_fragment']) {
      expect(
        files.some((file) => file.endsWith(ending)),
        ending,
      ).toBe(true);
    }
    const left = files.flatMap((file) => {
      const text = readText(file);
      return [
        ...[...names, ...serviceNames].filter((name) => stands(name, text)),
        ...numbers.filter((number) => text.includes(number)),
        ...hosts.filter((host) => namesHost(host, text)),
      ].map((found) => `${file}: ${found}`);
    });
    expect(left).toEqual([]);
  },
);
