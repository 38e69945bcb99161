/** Imports what is made to do harm: each ends in a clear refusal or a reading in two seconds, the rest goes on, nothing is half stored. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipParts } from '../examples/docx.ts';
import { importFiles } from '../src/intake/import.ts';
import { readManuscript } from '../src/manuscript/kind.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { openStore } from '../src/store/open.ts';
import { countRegister } from '../src/store/records.ts';

/** Where time itself is the bound it is short; the rest must be refused before it, however long the machine stands still. */
const limitsFor = (name: string) => ({ seconds: /^[hi]-/.test(name) ? 1 : 60, megabytes: 256 });

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><x><al>&j;</al></x>`;
const outside = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x><al>&f;</al></x>';

/** A PDF of one page, with a stream and as many objects more. */
function pdfOf(content: Buffer, deflated: boolean, objects = 0): Buffer {
  const parts: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  const add = (piece: Buffer | string) => {
    const bytes = Buffer.from(piece);
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (body: readonly (Buffer | string)[]) => {
    starts.push(length);
    add(`${starts.length} 0 obj\n`);
    for (const piece of body) add(piece);
    add('\nendobj\n');
  };
  add('%PDF-1.4\n');
  object(['<< /Type /Catalog /Pages 2 0 R >>']);
  object(['<< /Type /Pages /Kids [3 0 R] /Count 1 >>']);
  object([
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
  ]);
  object([
    `<< /Length ${content.length}${deflated ? ' /Filter /FlateDecode' : ''} >>\nstream\n`,
    content,
    '\nendstream',
  ]);
  for (let n = 0; n < objects; n++) object(['<< /A [1 2 3] >>']);
  const start = length;
  add(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n`);
  add(starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join(''));
  add(`trailer\n<< /Size ${starts.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

const drawn = Buffer.from('BT /F 10 Tf 50 700 Td (Vragen van het lid Vosmaer) Tj ET\n');

test('a hostile set is refused by name inside two seconds of processor time each, and the rest of the import goes on', {
  timeout: 120_000,
}, async () => {
  const swollen = Buffer.alloc(300 * 1024 * 1024, 'BT /F 10 Tf 1 0 0 1 5 5 Tm (a) Tj ET\n');
  const set: Record<string, Buffer | string> = {
    'a-good.txt':
      'Vragen van het lid Vosmaer (PVX) aan de Minister van Eilanden over het wad (ingezonden 3 maart 2031).\nVraag 1\nKent u dit?\n',
    'b-laughs.xml': laughs,
    'c-outside.xml': outside,
    'd-deep.xml': `<x>${'<al>'.repeat(50_000)}`,
    'e-deep.html': `<!doctype html>${'<div>'.repeat(50_000)}`,
    'f-bomb.docx': await zipParts({ 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) }),
    'g-many.docx': await zipParts(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`word/media/${i}`, 'x']))),
    'h-stream.pdf': pdfOf(deflateSync(swollen), true),
    'i-objects.pdf': pdfOf(drawn, false, 1_000_000),
    'j-good.txt':
      'Vragen van het lid Vosmaer (PVX) aan de Minister van Eilanden over de dijk (ingezonden 4 maart 2031).\nVraag 1\nKent u dat?\n',
  };
  const folder = await mkdtemp(join(tmpdir(), 'answerable-hostile-'));
  const store = openStore(join(folder, 'data'));
  try {
    for (const [name, bytes] of Object.entries(set)) await writeFile(join(folder, name), bytes);
    const said = new Map<string, string>();
    for (const name of Object.keys(set)) {
      const began = process.cpuUsage();
      for await (const step of importFiles(store, [join(folder, name)], limitsFor(name))) {
        said.set(name, step.state === 'refused' ? step.why : step.state);
      }
      const { user, system } = process.cpuUsage(began);
      const seconds = (user + system) / 1e6;
      assert.ok(seconds < 2, `${name} took ${seconds} s of it`);
    }
    assert.deepEqual([said.get('a-good.txt'), said.get('j-good.txt')], ['new', 'new']);
    assert.match(said.get('b-laughs.xml')!, /declares entities/);
    assert.match(said.get('c-outside.xml')!, /declares entities/);
    assert.match(said.get('d-deep.xml')!, /deep/);
    assert.match(said.get('e-deep.html')!, /deep/);
    assert.match(said.get('f-bomb.docx')!, /MB of text/);
    assert.match(said.get('g-many.docx')!, /2000 files/);
    assert.match(said.get('h-stream.pdf')!, /given up/);
    assert.match(said.get('i-objects.pdf')!, /no written question|given up/);
    const kept = [...said.values()].filter((each) => each === 'new').length;
    assert.equal(countRegister(store).documents, kept);
    assert.equal(store.prepare('select count(*) as n from source').get()?.n, kept);
    assert.deepEqual({ ...store.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  } finally {
    store.close();
    await rm(folder, { recursive: true });
  }
});

const header =
  'Vragen van het lid Vosmaer (PVX) aan de Minister van Veren over de lijst (ingezonden 3 maart 2031).\nAntwoord van Minister Oeverling (Veren) (ontvangen 20 maart 2031).\n\nVraag 1\nKent u dit?1\n\nAntwoord 1\n';
const places: Record<string, (text: string) => string> = {
  whole: (text) => text,
  'in an answer': (text) => header + text,
  'in the askers': (text) => `Vragen van het lid ${text}`,
  'in the offices': (text) => `Vragen van het lid Vosmaer (PVX) aan de Minister van ${text}`,
  'in a letter': (text) =>
    `Geachte voorzitter,\nIn antwoord op uw brief van 3 mei 2031 deel ik u mede dat de vragen van ${text}\nVraag 1\na\nAntwoord 1\nb`,
};
/** Every sign that some rule looks for, to be repeated until a rule that goes back on its steps would not end. */
const traps = [
  ...['a', '1', '1 ', '1, ', '(', '(a', '(a) ', '((', ') ', ' ', '\t', '–', '-', '«', '\u00ad', '\u0000', 'I', 'IVX'],
  ...[
    'Vraag 1, ',
    'Vraag 1\n',
    'Antwoord 1 t/m 2, ',
    'Antwoord op vraag 1: ',
    '1)',
    '1) ',
    '[1] ',
    '[1]',
    '[1 ]',
    '1\n',
    '1.\n',
    '1. a?\n',
  ],
  ...[
    'en ',
    'van ',
    ', en van ',
    'van de ',
    'Minister van ',
    'Minister A (B) ',
    'mede namens ',
    'over ',
    '(ingezonden ',
    '(ontvangen ',
  ],
  ...[
    'vergaderjaar 2023–2024, nr. 1 ',
    'uw brief van ',
    'vragen van het lid a (b) ',
    'vragen van het lid a, ',
    'deel ik u mede ',
    'Datum ',
  ],
  ...[
    'http://',
    'http://a- b',
    'www.a',
    'a.b/',
    'a-',
    'a-a-',
    'a- ',
    '?1, 2',
    '?1 ',
    'CO2',
    '20231',
    'e ´',
    'Kostic ´ ',
  ],
  ...[
    'ah-tk-1 ',
    'ISSN 0921 - 7398 ',
    'Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1 ',
    '• a\n',
    '- \n',
    'a\n',
    'A.\n',
    '\n',
    '\f',
    '\n \n',
  ],
  ...['<', '&', '# a\n', '**a** ', '_a_', '|a|b|\n', '# a\n**b**\n_', '<al>', '<x/>', '<p>a', '<noot>', '<li>'],
];

test('no rule is caught in a trap: 200 KB of any sign, anywhere, is read in two seconds of processor time', async () => {
  for (const [place, put] of Object.entries(places)) {
    for (const trap of traps) {
      const text = put(trap.repeat(Math.ceil(200_000 / trap.length)));
      const began = process.cpuUsage();
      try {
        readDocument(await readManuscript(Buffer.from(text)));
      } catch (error) {
        assert.equal((error as Error).name, 'Problem', `${JSON.stringify(trap)} ${place}: ${(error as Error).stack}`);
      }
      const { user, system } = process.cpuUsage(began);
      const seconds = (user + system) / 1e6;
      assert.ok(seconds < 2, `${JSON.stringify(trap)} ${place} took ${seconds} s of it`);
    }
  }
});
