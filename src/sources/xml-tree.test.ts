import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allNamed, childNamed, readTree, textOf } from './xml-tree.ts';

const tree = (text: string) => readTree(new TextEncoder().encode(text));

test('readTree() gives elements by their names without prefix, with their text', () => {
  const root = tree('<a:x xmlns:a="u"><a:y n="1">een &amp; <b>twee</b></a:y><y/></a:x>');
  assert.equal(root.name, 'x');
  assert.deepEqual(
    allNamed(root, 'y').map(({ text }) => text),
    ['een & twee', ''],
  );
  assert.equal(childNamed(root, 'y')?.attributes.n, '1');
  assert.deepEqual([textOf(root, 'b'), textOf(root, 'c')], ['twee', undefined]);
});

test('readTree() refuses what is not whole, declares entities, or is too deep', () => {
  for (const text of ['', '<a>', '<a></b>', '<a>&x;</a>', 'no xml', '{"a":1}']) {
    assert.throws(() => tree(text), { code: 'source-damaged' }, text);
  }
  assert.throws(() => tree('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'), /declares a document type/);
  assert.throws(() => tree('<a>'.repeat(99) + '</a>'.repeat(99)), { code: 'source-too-large' });
});
