import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine, recordCells, recordColumns, writeCsv } from './csv.ts';
import { ferry, ferryFacts } from './fixtures/ferry.ts';

test('csvLine() quotes what needs it by RFC 4180', () => {
  assert.equal(csvLine(['a', 'b,c', 'd"e', 'f\ng', undefined, 7, -7]), 'a,"b,c","d""e","f\ng",,7,-7\r\n');
});

test('csvLine() gives no spreadsheet a formula to run', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1']) {
    assert.match(csvLine([cell]), /^"?'/, JSON.stringify(cell));
  }
  assert.equal(csvLine(['a=b', '2099-01-01']), 'a=b,2099-01-01\r\n');
});

test('recordCells() counts a question that is printed without a number, and each number of a group', () => {
  const questions = [[], [], ['3', '4']].map((numbers) => ({ numbers, text: 'Vaart het veer?', notes: [] }));
  assert.equal(recordCells({ ...ferry, questions }, ferryFacts)[recordColumns.indexOf('questions')], 4);
});

test('recordCells() gives a record as one line under its columns', () => {
  assert.equal(
    writeCsv(recordColumns, [recordCells(ferry, ferryFacts)]),
    [
      'id,url,citation,subject,askers,parties,addressees,submitted,due,received,respondents,questions,standing,state,days,days_late',
      'xx/2099Z00001,https://register.example/vragen/xx/2099Z00001,"Bijlage 2098-2099, nr. 12",het bericht ‘Veer & pont <stil>’,Ans Zwaan; Van Oever,VVP; Kade,minister (Water),2099-03-02,2099-04-13,2099-04-01,Zandbergen,3,answered,answered-in-time,30,0',
      '',
    ].join('\r\n'),
  );
});
