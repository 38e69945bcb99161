import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';

const main = resolve(import.meta.dirname, 'main.ts');
let folder: string;

const paper = (
  answer: string,
): string => `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het veer (ingezonden 3 maart 2031).
Antwoord van Minister Zandbergen (Defensie) (ontvangen 20 maart 2031).

Vraag 1
Vaart het veer?

Antwoord 1
${answer}
`;
const notice = `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over «het veer» (ingezonden 3 maart 2031).
Mededeling van Minister Zandbergen (Defensie) (ontvangen 10 maart 2031).

Vraag 1
Vaart het veer?

Mededeling
De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.
`;

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};
type Source = { name: string; sha256: string; shown: boolean; joinedOn: string[] };
const sourcesOf = (id: string): Source[] => JSON.parse(run('show', id, '--json').stdout).sources;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'answerable-joining-'));
  writeFileSync(join(folder, 'ah-tk-20302031-7.txt'), paper('Ja, het veer vaart elke dag.'));
  writeFileSync(join(folder, 'ah-tk-20302031-5.txt'), notice);
  assert.equal(run('import', 'ah-tk-20302031-7.txt', 'ah-tk-20302031-5.txt').status, 0);
});
after(() => rmSync(folder, { recursive: true }));

test('show tells what was joined on; split takes it apart for good and join puts it back', () => {
  const id = 'nl-tk/ah-tk-20302031-5';
  assert.deepEqual(
    sourcesOf(id).map(({ joinedOn }) => joinedOn),
    [['asker-day-subject'], ['asker-day-subject']],
  );
  assert.match(run('show', id).stdout, /ah-tk-20302031-7\.txt · joined on asker-day-subject/);
  const split = run('split', id, 'ah-tk-20302031-7');
  assert.deepEqual([split.status, split.stdout.trim().split(' ').at(-1)], [0, 'nl-tk/ah-tk-20302031-7']);
  assert.equal(run('import', 'ah-tk-20302031-7.txt').status, 0);
  assert.deepEqual(
    sourcesOf(id).map(({ name }) => name),
    ['ah-tk-20302031-5.txt'],
  );
  assert.equal(run('join', id, 'ah-tk-20302031-7').status, 0);
  assert.deepEqual(
    sourcesOf(id).map(({ joinedOn }) => joinedOn),
    [['by-hand'], ['by-hand']],
  );
});

test('split and join refuse in words, with exit code 2', () => {
  for (const [args, words] of [
    [['split', 'nl-tk/weg', 'x'], /No record is called nl-tk\/weg/],
    [['split', 'nl-tk/ah-tk-20302031-5', 'x'], /No document of nl-tk\/ah-tk-20302031-5 is called x/],
    [['join', 'nl-tk/ah-tk-20302031-5'], /Name a record and a document/],
  ] as const) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2);
    assert.match(stderr, words);
  }
});

test('diff shows what differs between files and documents of the register; exit code 0 where nothing does', () => {
  writeFileSync(join(folder, 'other.txt'), paper('Ja, het veer vaart iedere dag.'));
  const { sha256 = '' } = sourcesOf('ah-tk-20302031-7').find(({ name }) => name.endsWith('-7.txt')) ?? {};
  for (const kept of ['ah-tk-20302031-7', sha256, sha256.slice(0, 12), 'ah-tk-20302031-7.txt']) {
    const { status, stdout } = run('diff', kept, 'other.txt');
    assert.equal(status, 1);
    assert.match(stdout, /answer 1\n {2}Ja, het veer vaart \[-elke-\]\{\+iedere\+\} dag\./);
  }
  const same = run('diff', sha256, 'ah-tk-20302031-7.txt');
  assert.deepEqual([same.status, same.stdout.trim().split('\n').at(-1)], [0, 'Nothing differs.']);
  const json = JSON.parse(run('diff', sha256, 'other.txt', '--json').stdout) as { where: string }[];
  assert.deepEqual(
    json.map(({ where }) => where),
    ['publication', 'session year', 'number', 'answer 1'],
  );
  const absent = run('diff', 'ah-404', 'other.txt');
  assert.deepEqual([absent.status, absent.stderr.trim()], [2, 'ah-404 is no file, and no document in data']);
});
