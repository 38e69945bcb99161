import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ferry, ferryFacts } from './fixtures/ferry.ts';
import { textOf } from './text.ts';

test('textOf() is the record as plain text, each answer after its questions and each note once', () => {
  assert.equal(
    textOf(ferry, ferryFacts),
    `Het bericht ‘Veer & pont <stil>’

Bijlage 2098-2099, nr. 12
https://register.example/vragen/xx/2099Z00001

Gesteld door: Ans Zwaan (VVP), Van Oever (Kade)
Aan: minister (Water)
Gesteld op: 2099-03-02
Termijn: 2099-04-13
Uitstelbericht: 2099-03-20; Zandbergen, minister (Water); bij-xx-7
Antwoord: 2099-04-01; Zandbergen, minister (Water); mede namens staatssecretaris (Havens); bij-xx-12

Uitstelbericht
De vragen kunnen niet binnen drie weken worden beantwoord.

Vraag 1
Vaart het veer? [1]

Vraag 2
Sinds wanneer?

Antwoord 1, 2
Ja, het vaart:
– in de ochtend;
– in de avond. [2]

Vraag 3
Waarom niet ’s nachts?

Antwoord 3
Omdat 3 < 4 & 5 > 4.
Dan dit.

Overige tekst
Deze vragen vullen eerdere vragen aan.

Noten
[1] De Veerbode, https://veer.example/a?b=1&c=2
[2] Dienstregeling.
`,
  );
});

test('textOf() heads a question without a number by the word alone', () => {
  const questions = [{ numbers: [], text: 'Vaart het veer?', notes: [] }];
  assert.match(textOf({ ...ferry, replies: [], questions }, ferryFacts), /^Vraag\nVaart het veer\?$/m);
});

test('textOf() keeps the links, the items and the rows of a text', () => {
  const [reply] = ferry.replies.slice(1);
  const answer = {
    to: ['1'],
    text: 'See here or https://veer.example/b.\nboats\n– ferries\nyear\tboats',
    notes: [],
    links: [
      { start: 4, end: 8, link: 'https://veer.example/a' },
      { start: 12, end: 34, link: 'https://veer.example/b' },
      { start: 36, end: 41, link: 'javascript:x' },
    ],
    listed: [1, 2],
  };
  assert.match(
    textOf({ ...ferry, replies: [{ ...reply!, answers: [answer] }] }, ferryFacts),
    /Antwoord 1\nSee here <https:\/\/veer\.example\/a> or https:\/\/veer\.example\/b\.\n• boats\n– ferries\nyear\tboats\n/,
  );
});
