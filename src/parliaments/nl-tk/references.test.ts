import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referencesIn } from './references.ts';

const asked = new Set(['1', '2', '3', '4', '5', '6', '7a']);
const found = (text: string) =>
  referencesIn(text, asked).map(({ start, end, ...to }) => [text.slice(start, end), ...Object.values(to)]);

test('referencesIn() finds the questions of the set, alone, in lists and in ranges, forward too', () => {
  assert.deepEqual(found('Zie antwoord vraag 6.'), [['vraag 6', ['6']]]);
  assert.deepEqual(found('Zie mijn antwoorden op de vragen 3, 4 en 6.'), [['vragen 3, 4 en 6', ['3', '4', '6']]]);
  assert.deepEqual(found('Zie de beantwoording van vragen 2 t/m 5 en bij vraag 7a.'), [
    ['vragen 2 t/m 5', ['2', '3', '4', '5']],
    ['vraag 7a', ['7a']],
  ]);
  assert.deepEqual(found('zie ook het antwoord opvraag 3'), [['vraag 3', ['3']]]);
});

test('referencesIn() leaves alone what is of other questions or no question', () => {
  for (const text of [
    'In uw antwoord op vraag 2 van de schriftelijke vragen over het bericht',
    'zoals in Amsterdam (uitvraag 4)',
    'Zie vraag 9.',
    'de vraag 20 jaar geleden',
    'Kamervragen 3',
  ])
    assert.deepEqual(found(text), [], text);
});

test('referencesIn() finds other publications and cases', () => {
  assert.deepEqual(found('Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121 (2024Z00123)'), [
    ['Aanhangsel van de Handelingen, vergaderjaar 2023-2024, nr. 1121', 'ah-tk-20232024-1121'],
    ['2024Z00123', '2024Z00123'],
  ]);
  assert.deepEqual(found('Aanhangsel Handelingen II 2023/24, nr. 16'), [
    ['Aanhangsel Handelingen II 2023/24, nr. 16', 'ah-tk-20232024-16'],
  ]);
});
