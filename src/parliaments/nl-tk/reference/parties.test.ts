import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyConflict, resolveParty } from './parties.ts';

test('resolveParty() knows a party by its names, abbreviations and ways of printing', () => {
  for (const printed of ['FvD', 'FVD', 'Forum voor Democratie']) assert.equal(resolveParty(printed), 'FVD', printed);
  for (const printed of ['GroenLinks–PvdA', 'PvdA-GroenLinks', 'GL-PvdA', 'GroenLinks - PvdA']) {
    assert.equal(resolveParty(printed), 'GroenLinks-PvdA', printed);
  }
  assert.equal(resolveParty('NSC'), 'Nieuw Sociaal Contract');
  assert.equal(resolveParty('Omtzigt'), 'Lid Omtzigt');
  assert.equal(resolveParty('BVNL'), 'Groep Van Haga');
  assert.equal(resolveParty('Lid Gundogan'), 'Lid Gündoğan');
  assert.equal(resolveParty('Partij voor de Veerponten'), undefined);
});

test('resolveParty() takes of two that are printed alike the one that sat on that day', () => {
  assert.equal(resolveParty('Van Haga', '2020-03-01'), 'Lid Van Haga');
  assert.equal(resolveParty('Van Haga', '2022-03-01'), 'Groep Van Haga');
});

test('partyConflict() lets the printed party win over the feed and lists the conflict (B20)', () => {
  assert.equal(partyConflict({ name: 'Vosmaer', party: 'GroenLinks-PvdA' }, 'GL-PvdA'), undefined);
  assert.equal(partyConflict({ name: 'Vosmaer', party: 'SP' }, ''), undefined);
  assert.deepEqual(partyConflict({ name: 'Vosmaer', party: 'SP' }, 'VVD'), {
    who: 'Vosmaer',
    paper: 'SP',
    data: 'VVD',
  });
  assert.deepEqual(partyConflict({ name: 'Vosmaer', party: 'PvdA' }, 'GroenLinks-PvdA', '2023-10-01'), {
    who: 'Vosmaer',
    paper: 'PvdA',
    data: 'GroenLinks-PvdA',
  });
});
