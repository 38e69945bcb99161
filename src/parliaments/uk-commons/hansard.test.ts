import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../record/problem.ts';
import { readingSchema } from '../../record/reading.ts';
import { readHansard } from './hansard.ts';
import { opensDay, splitDay } from './hansard-day.ts';

const head = (name: string, part: string, text: string): string =>
  `<${name} id="uk.org.publicwhip/wrans/2031-10-29a.${part}" nospeaker="true" colnum="483W" url="http://hansard.example/1">
\t${text}
</${name}>`;
const ques = (part: string, who: string, text: string): string =>
  `<ques id="uk.org.publicwhip/wrans/2031-10-29a.${part}" speakerid="uk.org.publicwhip/member/90001" speakername="${who}" colnum="483W" url="http://hansard.example/1">
${text}
</ques>`;
const reply = (text: string): string =>
  `<reply id="uk.org.publicwhip/wrans/2031-10-29a.4711.r0" speakerid="uk.org.publicwhip/member/90002" speakername="Bea Tern" colnum="483W" url="http://hansard.example/1">
${text}
</reply>`;
const day = (body: string, entities = '<!ENTITY pound  "&#163;" >\n<!ENTITY nbsp "&#160;" >'): string =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE publicwhip
[
${entities}
]>
<publicwhip scrapeversion="a" latest="yes">
<gidredirect oldgid="a" newgid="b" matchtype="perfectmatch"/>
${body}
</publicwhip>`;

const boats = `${head('minor-heading', '4711.h', 'Ferries: Costs')}
${ques('4711.q0', 'Ada Marrow', '\t<p pid="a.1/1" qnum="4711">To ask what a ferry &amp; its crew cost.</p>')}
${reply(`\t<p pid="a.2/1" class="holdinganswer">holding answer <phrase class="date" code="2031-10-20">20 October 2031</phrase></p>
\t<p pid="a.2/2">They cost &pound;5, see <a href="http://ferries.example/">here</a>:</p>
\t<table><tbody><tr pid="a.2/3"> <td></td> <td><i> &pound;000</i></td> </tr><tr pid="a.2/4"> <td>2030</td> <td>5</td> </tr></tbody></table>`)}`;
const towers = `${head('minor-heading', '4712.h', 'Towers')}
${ques(
  '4712.q0',
  'Ada Marrow',
  `\t<p pid="a.3/1">To ask the Minister </p>
\t<p pid="a.3/2" qnum="4712">(1)  how many there are;</p>
\t<p pid="a.3/3" qnum="4713">(2)  how tall they are.</p>`,
)}
${ques('4712.q1', 'Cor Rook', '\t<p pid="a.4/1" qnum="4714">To ask who keeps them.</p>')}
${reply('\t<p pid="a.5/1">Nobody counts them.</p>')}`;
const whole = day(`${head('major-heading', '4711.mh', 'FERRIES')}\n${boats}\n${towers}`);
const read = (text: string) => readHansard(text)!;

test('splitDay() gives each set of the day with the heading of its department, letter for letter', () => {
  assert.ok(opensDay(whole.slice(0, 4096)));
  const sets = splitDay(whole);
  assert.equal(sets.length, 2);
  for (const part of sets[1]!.split('\n').filter((line) => line !== '')) assert.ok(whole.includes(part), part);
  assert.match(sets[1]!, /^<major-heading[\s\S]*FERRIES[\s\S]*Towers/);
});

test('readHansard() reads who asked, who answered and the day of a holding answer; a table, a link and a character by its name', () => {
  const { text, reading } = read(splitDay(whole)[0]!);
  readingSchema.parse(reading);
  assert.partialDeepStrictEqual(reading, {
    document: { id: '4711-answered-2031-10-29', kind: 'answer', case: '4711-answered-2031-10-29' },
    subject: 'Ferries: Costs',
    askers: [{ name: 'Ada Marrow', party: '' }],
    addressees: [{ role: 'department', portfolio: 'FERRIES' }],
    reply: { by: [{ name: 'Bea Tern', portfolio: 'FERRIES' }], received: '2031-10-29' },
    earlier: [{ received: '2031-10-20', document: { kind: 'delay-notice' } }],
    questions: [{ numbers: ['4711'], text: 'To ask what a ferry & its crew cost.' }],
    answers: [
      {
        to: ['4711'],
        text: 'They cost £5, see here:\n\t£000\n2030\t5',
        links: [{ start: 18, end: 22, link: 'http://ferries.example/' }],
      },
    ],
  });
  assert.equal(reading.submitted, undefined);
  assert.equal(reading.reading.coverage, 1);
  assert.equal(reading.roles!.map(({ start, end }) => text.slice(start, end)).join(''), text);
});

test('readHansard() reads a set of several questions, with what stands before their numbers, by several members', () => {
  const { reading } = read(splitDay(whole)[1]!);
  assert.deepEqual(
    reading.questions.map(({ numbers, text }) => [...numbers, text]),
    [
      ['4712', 'To ask the Minister\n(1) how many there are;'],
      ['4713', '(2) how tall they are.'],
      ['4714', 'To ask who keeps them.'],
    ],
  );
  assert.deepEqual(
    reading.askers.map(({ name }) => name),
    ['Ada Marrow', 'Cor Rook'],
  );
  assert.deepEqual(reading.answers[0]?.to, ['4712', '4713', '4714']);
});

test('readHansard() leaves unread what it does not know, and shows it', () => {
  const set = splitDay(whole)[0]!.replace('colnum="483W"', 'mood="grim"').replace('<ques', 'Aside <b>said</b>.\n<ques');
  const { reading } = read(set);
  assert.deepEqual(
    reading.reading.unread.map(({ text }) => text.replace(/\d+/, 'N')),
    ['major-heading.N.mood: grim', 'between.N: ', 'Aside said. '],
  );
  assert.ok(reading.reading.coverage < 1);
  assert.equal(readHansard('<minor-heading id="x">No</minor-heading>'), undefined);
  assert.equal(readHansard('<publicwhip>'), undefined);
});

test('splitDay() expands no entity: one that is no plain character by its usual name refuses the file', () => {
  const refused = (entities: string, body = boats) => {
    assert.throws(
      () => splitDay(day(body, entities)),
      (error) => error instanceof Problem && error.code === 'source-not-supported',
      entities,
    );
  };
  refused('<!ENTITY pound "&#36;">');
  refused('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">');
  refused('<!ENTITY f SYSTEM "file:///etc/passwd">');
  refused('<!ENTITY % p SYSTEM "http://far.example/x">');
  refused('<!entity pound "&#163;">');
  refused('<!ENTITY pound "&#163;">'.repeat(301));
  refused('<!ENTITY pound "&#163;">', '<speech id="x">No question.</speech>');
  refused('<!ENTITY pound "&#163;">', boats.replaceAll('qnum="4711"', 'qnum="HL4711"'));
  assert.equal(splitDay(day(boats, '')).length, 1);
});

test('splitDay() takes linear time over elements that never end', () => {
  const before = process.cpuUsage();
  assert.throws(() => splitDay(day('<ques '.repeat(200_000))), Problem);
  assert.throws(() => splitDay(day('<ques id="1">'.repeat(100_000))), Problem);
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 5_000_000, `${user + system}`);
});
