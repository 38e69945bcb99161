/** Writes a paper as the formats that say what a paragraph is: official XML of both families, web pages, Markdown. */

import type { Paper, Part } from './paper.ts';

type Write = {
  readonly text: (text: string) => string;
  readonly call: (mark: string) => string;
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text of a paragraph: without places to break words, its marks as the format writes them. */
const inline = (text: string, { text: plain, call }: Write): string =>
  text
    .split(/(\{\d+\})/)
    .map((piece) => (piece.startsWith('{') ? call(piece.slice(1, -1)) : plain(piece.replace(/[|*_]/g, ''))))
    .join('');

const isListed = (paragraph: string): boolean => /^[–•]/.test(paragraph);
const isAnswer = ({ heading }: Part): boolean => heading.startsWith('Antwoord');

/** The official XML: the newer family has every answer after its question, the older one all questions first. */
export function writeXml(paper: Paper, family: 'new' | 'old'): string {
  const notes = new Map(paper.notes.map((text, i) => [String(i + 1), text]));
  const write: Write = {
    text: escaped,
    call: (mark) =>
      `<noot type="voet"><noot.nr>${mark}</noot.nr><noot.al>${escaped(notes.get(mark) ?? '')}</noot.al></noot>`,
  };
  const al = (paragraph: string): string =>
    isListed(paragraph)
      ? `<lijst type="expliciet"><li><li.nr>${paragraph[0]}</li.nr><al>${inline(paragraph.slice(1).trim(), write)}</al></li></lijst>`
      : `<al>${inline(paragraph, write)}</al>`;
  const body = (part: Part): string => part.paragraphs.map(al).join('\n');
  const [asked, ...replied] = paper.header.map((sentence) => inline(sentence, write));
  if (family === 'new') {
    const part = (each: Part): string => {
      if (each.heading === 'Mededeling')
        return `<kamervraagopmerking><tussenkop>Mededeling</tussenkop>${body(each)}</kamervraagopmerking>`;
      const name = isAnswer(each) ? 'antwoord' : 'vraag';
      return `<${name}><nr>${each.heading}</nr>${body(each)}</${name}>`;
    };
    return `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" content="${paper.id}"/></metadata>
<kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar ${paper.sessionYear}</tekstregel></kamervraagkop>
<kamervraagnummer>${paper.number}</kamervraagnummer>
<kamervraagomschrijving type="vraag">${asked}</kamervraagomschrijving>
${replied.map((sentence) => `<kamervraagomschrijving type="antwoord">${sentence}</kamervraagomschrijving>`).join('\n')}
${paper.parts.map(part).join('\n')}
</kamervragen></officiele-publicatie>`;
  }
  const number = (each: Part): string => each.heading.replace(/^Vraag /, '');
  return `<?xml version="1.0"?>
<vraagdoc><metadata><meta name="DC.identifier" content="${paper.id}"/></metadata>
<vragen><omschr>${asked}</omschr>
${paper.parts
  .filter((each) => each.heading.startsWith('Vraag'))
  .map((each) => `<vraag><nummer>${number(each)}</nummer>${body(each)}</vraag>`)
  .join('\n')}</vragen>
<reactie>${replied.map((sentence) => `<omschr>${sentence}</omschr>`).join('\n')}
${paper.parts
  .filter((each) => !each.heading.startsWith('Vraag'))
  .map((each) =>
    isAnswer(each)
      ? `<antwoord><nummer>${each.heading}</nummer>${body(each)}</antwoord>`
      : `<kamervraagopmerking>${body(each)}</kamervraagopmerking>`,
  )
  .join('\n')}</reactie></vraagdoc>`;
}

/** A page of the official site, with the classes that it has now or had before. */
export function writeHtml(paper: Paper, classes: 'new' | 'old'): string {
  const write: Write = {
    text: escaped,
    call: (mark) => `<a class="nootnum" href="#ID-${mark}"><sup>${mark}</sup></a>`,
  };
  const paragraph = (text: string): string =>
    isListed(text) ? `<ul><li><p>${inline(text, write)}</p></li></ul>` : `<p>${inline(text, write)}</p>`;
  const heading = (text: string): string =>
    classes === 'new' ? `<h2 class="stuktitel">${text}</h2>` : `<p class="nummer">${text}</p>`;
  const notes = paper.notes.map(
    (text, i) =>
      `<div class="voet noot" id="ID-${i + 1}"><p><a href="#terug">X Noot</a></p><p><span class="nootnum">${i + 1}</span> ${escaped(text)}</p></div>`,
  );
  const [asked, ...replied] = paper.header.map((sentence) => inline(sentence, write));
  const main = `<h1 class="kamervraagomschrijving_kop">${asked}</h1>
${replied.map((sentence) => `<p>${sentence}</p>`).join('\n')}
${paper.parts.map((part) => `<div class="${isAnswer(part) ? 'antwoord' : 'vraag'}">${heading(part.heading)}${part.paragraphs.map(paragraph).join('\n')}</div>`).join('\n')}
<div id="noten">${notes.join('\n')}</div>`;
  return `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${paper.id}</title><meta name="DC.identifier" content="${paper.id}"><style>p { margin: 0 }</style></head>
<body><nav><ul><li><a href="/">Zoeken</a></li></ul></nav>
${classes === 'new' ? `<main class="global-main">${main}</main>` : `<div class="stuk">${main}</div>`}
<footer><p>Over deze site</p></footer><script>var vraag = 'Vraag 9';</script></body></html>`;
}

/** Markdown as an extractor makes it of the PDF. */
export function writeMarkdown(paper: Paper): string {
  const write: Write = { text: (text) => text, call: (mark) => `[${mark} ]` };
  const dash = paper.sessionYear.replace('-', '–');
  return `## Tweede Kamer der Staten-Generaal
# 2

#### Vergaderjaar ${dash} Aanhangsel van de Handelingen

**Vragen gesteld door de leden der Kamer, met de daarop door de**
**regering gegeven antwoorden**

### ${paper.number}

${paper.header.map((sentence) => inline(sentence, write)).join('\n\n')}

${paper.parts.map(({ heading, paragraphs }) => [heading, ...paragraphs.map((each) => inline(each, write))].join('\n')).join('\n\n')}

${paper.notes.map((text, i) => `${i + 1} ${text}`).join('\n')}

${paper.id}
ISSN 0921 - 7398
’s-Gravenhage ${paper.year} Tweede Kamer, vergaderjaar ${dash}, Aanhangsel 1

-----
`;
}
