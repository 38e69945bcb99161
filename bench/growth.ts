/** How reading time grows with size: text and XML of 10 KB to 10 MB, a whole reading and the XML alone; in a process of its own. */

import { readText } from '../src/manuscript/text.ts';
import { readXml } from '../src/manuscript/xml.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { fastestOf, rounded } from './measure.ts';

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];

const header = `Vragen van het lid Vosmaer (PVX) aan de Minister van Veren en Bruggen over de lange lijst (ingezonden 3 maart 2031).
Antwoord van Minister Oeverling (Veren en Bruggen) (ontvangen 20 maart 2031).
`;
const asked = 'Kent u het bericht dat de veerdienst naar Zandoog vanaf december nog maar tweemaal per dag vaart?';
const answered =
  'Ja. De rederij heeft mij laten weten dat zij de dienst in de winter wil beperken, zoals in de brief staat.';

function textOf(size: number): string {
  const parts = [header];
  for (let n = 1, length = header.length; length < size; n++) {
    parts.push(`Vraag ${n % 900}\n${asked}\nAntwoord ${n % 900}\n${answered}\n`);
    length += parts.at(-1)!.length;
  }
  return parts.join('');
}

function xmlOf(size: number): string {
  const parts = ['<?xml version="1.0"?><officiele-publicatie><kamervragen>'];
  parts.push(...header.split('\n').map((line) => `<kamervraagomschrijving>${line}</kamervraagomschrijving>`));
  for (let n = 1, length = parts.join('').length; length < size; n++) {
    parts.push(
      `<vraag><nr>Vraag ${n % 900}</nr><al>${asked}</al></vraag><antwoord><nr>Antwoord ${n % 900}</nr><al>${answered} <nadruk type="cur">${asked}</nadruk></al><al>${answered}</al></antwoord>`,
    );
    length += parts.at(-1)!.length;
  }
  return `${parts.join('')}</kamervragen></officiele-publicatie>`;
}

async function benchGrowth(): Promise<void> {
  console.log(
    'reading time by size, microseconds a KB, the fastest of several runs (the same number everywhere is linear)',
  );
  const rows: [string, (size: number) => () => unknown][] = [
    ['text, to a record', (size) => given(textOf(size), (text) => readDocument(readText(text)))],
    ['XML, to a record', (size) => given(xmlOf(size), (text) => readDocument(readXml(text)))],
    ['XML, to a manuscript', (size) => given(xmlOf(size), readXml)],
  ];
  for (const [what, workOf] of rows) {
    const each: string[] = [];
    for (const size of sizes)
      each.push(
        rounded(((await fastestOf(Math.max(5, Math.floor(20_000_000 / size)), workOf(size))) * 1e6) / (size / 1000)),
      );
    console.log(`  ${what.padEnd(22)} ${each.map((value, i) => `${sizes[i]! / 1000} KB: ${value}`).join('  ')}`);
  }
}

const given = (text: string, work: (text: string) => unknown) => () => work(text);

await benchGrowth();
