/**
 * Derives the forms of Dutch verbs that the stemmer leaves apart from a folder of texts, and writes them as the table that search
 * uses: `node vocabulary/verbs.ts [CORPUS]`. A verb is an infinitive that stands there beside its form in -t; a form is kept
 * only where it stands there too.
 */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTable, wordsIn } from '../src/language/table.ts';
import { countWords } from './counts.ts';

const root = resolve(import.meta.dirname, '..');
const corpus = process.argv[2] ?? process.env.ANSWERABLE_CORPUS ?? resolve(root, '../shared/corpus');
const counts = countWords(corpus);

/** Infinitives that are none, or whose form in -t is another word. */
const never = new Set(
  `ardennen assisen bannen bezien bossen gassen geleen gestoken gewezen honden huizen indien kaderen koppen nekken pinnen plannen russen
  spenen tassen tielen toepassingen uitvaren uitzien vandien verwezen verworden voorheen voorzien vlakken volkeren vrienden wassen wissen
  zinnen rijken stoelen landen lappen
  gebreken geschenken bedrijven gevallen gevaren ramen allen assen balen banen
  baren benen biden bijen buren deken essen fasen genen haren heren innen kazen kozen lazen mazen meren ommen pasen raden reden reeen rezen
  velen voren wezen wegen weken wagen dagen zaken laken varen voorraden overheden stelen bestelen gezien`.split(/\s+/),
);
/** What comes before a verb and parts from it. */
const separable =
  'aan achter af bij binnen door goed in kwijt los mee mis na neer om onder op over rond samen stil tegen terug teweeg thuis toe uit vast voor voort vooruit vrij weg weer waar'.split(
    ' ',
  );
const unstressed = /^(?:be|ver|ont|her|ge|er|onder|over|mis|weer|voor|door|achter|vol)/;
const strong = new Map(readTable('../../vocabulary/strong-verbs.tsv').map(([verb, forms]) => [verb!, wordsIn(forms)]));

/** Forms that are first of all another word. */
const otherWords = new Set(
  'geld ruimte gezag in is the gevallen gedachte gedachten uitspraken afspraken aanspraken inbraken uitbraken doorbraken gegeven'.split(
    ' ',
  ),
);

const stands = (word: string): boolean => counts.has(word) && !otherWords.has(word);

/** The first person of a verb: 'maak' of maken, 'reis' of reizen, 'pak' of pakken. */
function rootsOf(verb: string): string[] {
  const bare = verb.slice(0, -2);
  if (/([bcdfgklmnprst])\1$/.test(bare)) return [bare.slice(0, -1)];
  const hard = (text: string): string => text.replace(/z$/, 's').replace(/v$/, 'f');
  const long = bare.replace(/(^|[^aeiou])([aeou])([bcdfghjklmnpqrstvwz])$/, '$1$2$2$3');
  return /..(?:er|el|em|en|ig)$/.test(bare) ? [...new Set([hard(long), hard(bare)])] : [hard(long)];
}

function formsOf(verb: string): string[] {
  const found = new Set<string>();
  for (const own of rootsOf(verb)) {
    if (!/t$/.test(own) && stands(`${own}t`)) found.add(`${own}t`);
    for (const end of ['te', 'de', 'ten', 'den']) if (stands(own + end)) found.add(own + end);
    for (const past of participlesOf(verb, own)) {
      for (const form of stands(past) ? [past, `${past}e`, `${past}en`] : []) if (stands(form)) found.add(form);
    }
  }
  for (const past of strongForms(verb)) {
    const more = past.endsWith('en') ? [`${past}e`, `${past}en`] : [];
    for (const form of stands(past) ? [past, ...more] : []) if (stands(form)) found.add(form);
  }
  found.delete(verb);
  return [...found].sort();
}

/** 'gemaakt', 'aangemeld', 'betaald'; both endings, for only one of them stands in texts. */
function participlesOf(verb: string, own: string): string[] {
  const ends = /[td]$/.test(own) ? [''] : ['t', 'd'];
  const before = separable.find((each) => verb.startsWith(each) && verb.length - each.length > 4);
  return ends.flatMap((end) => [
    ...(before ? [`${before}ge${own.slice(before.length)}${end}`] : []),
    ...(unstressed.test(verb) ? [own + end] : []),
    ...(before === undefined && !unstressed.test(verb) && end !== '' ? [`ge${own}${end}`] : []),
  ]);
}

/** Forms of a strong verb, and of the one that this one is made of. */
function strongForms(verb: string): string[] {
  const own = strong.get(verb);
  if (own) return [...own];
  for (const [base, forms] of strong) {
    if (!verb.endsWith(base) || verb.length === base.length) continue;
    const before = verb.slice(0, -base.length);
    const isApart = separable.includes(before);
    const isJoined = unstressed.test(before);
    if (!isApart && !isJoined) continue;
    return forms.flatMap((form) => [before + form, ...(isJoined ? [before + form.replace(/^ge/, '')] : [])]);
  }
  return [];
}

const verbs = [...counts]
  .filter(([word, count]) => /^[a-z]{3,}en$/.test(word) && !word.endsWith('dden') && count >= 3 && !never.has(word))
  .map(([word]) => word)
  .filter(
    (verb) => rootsOf(verb).some((own) => !/t$/.test(own) && stands(`${own}t`)) || strongForms(verb).some(stands),
  );
const all = [...new Set([...verbs, ...[...strong.keys()].filter((verb) => stands(verb) && !never.has(verb))])].sort();
const lines = all.flatMap((verb) => {
  const forms = formsOf(verb);
  return forms.length === 0 ? [] : [`${verb}\t${forms.join(' ')}\n`];
});
const head = `# Verbs and the forms of theirs that stand in the texts they were looked for in. Made by \`node vocabulary/verbs.ts\`: do not edit.
# What is wrong here is put right in forms.tsv, which comes first.
`;
writeFileSync(join(root, 'src/language/nl/verbs.tsv'), head + lines.join(''));
console.log(`${lines.length} verbs`);
