import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from './kind.ts';

test('readManuscript() says of other word processors’ documents what they are and what to do', async () => {
  const opening = {
    '.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    RTF: Buffer.from('{\\rtf1\\ansi Vraag 1}'),
    '.odt': Buffer.concat([
      Buffer.from('PK\x03\x04'),
      Buffer.alloc(26),
      Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text'),
    ]),
  };
  for (const [name, bytes] of Object.entries(opening)) {
    await assert.rejects(readManuscript(bytes), ({ code, message }: { code: string; message: string }) => {
      return code === 'source-not-supported' && message.includes(name) && message.endsWith('save it as DOCX or PDF');
    });
  }
});
