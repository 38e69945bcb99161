import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation } from './citation.ts';

const paper = { kind: 'answer', parliament: 'nl-tk', id: 'ah-tk-20232024-16' } as const;

test('citation.paper() cites the Aanhangsel as lawyers do', () => {
  assert.equal(
    citation.paper({ ...paper, sessionYear: '2023-2024', number: 16 }),
    'Aanhangsel Handelingen II 2023/24, nr. 16',
  );
  assert.equal(
    citation.paper({ ...paper, sessionYear: '1999-2000', number: 7 }),
    'Aanhangsel Handelingen II 1999/2000, nr. 7',
  );
});

test('citation.paper() cites what has no number by its case, and nothing by nothing', () => {
  assert.equal(
    citation.paper({ kind: 'questions', parliament: 'nl-tk', case: '2099Z00001' }),
    'Schriftelijke vragen II, 2099Z00001',
  );
  assert.equal(
    citation.paper({ kind: 'answer-letter', parliament: 'nl-tk', case: '2099Z00001' }),
    'Antwoord op schriftelijke vragen II, 2099Z00001',
  );
  assert.equal(citation.paper({ kind: 'answer', parliament: 'nl-tk' }), undefined);
});

test('citation.part() names one question and several', () => {
  assert.equal(citation.part('question', ['3']), 'vraag 3');
  assert.equal(citation.part('question', ['3', '4']), 'vragen 3 en 4');
  assert.equal(citation.part('answer', ['3']), 'antwoord op vraag 3');
  assert.equal(citation.part('answer', ['3', '4', '5']), 'antwoord op de vragen 3, 4 en 5');
  assert.equal(citation.part('answer', []), 'antwoord');
});

test('citation.address() gives the official address of what is published there, and of nothing else', () => {
  assert.equal(citation.address(paper), 'https://zoek.officielebekendmakingen.nl/ah-tk-20232024-16.html');
  assert.equal(citation.address({ ...paper, id: '../x' }), undefined);
});
