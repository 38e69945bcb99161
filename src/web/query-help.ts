/** What may be typed into the search box. */

import { html } from 'hono/html';
import { searchPath } from './links.ts';
import type { Markup } from './markup.ts';

const ways: readonly (readonly [example: string, meaning: string])[] = [
  ['huurwoningen studenten', 'alle woorden, ook in een andere vorm (huurwoning, student)'],
  ['"sociale huur"', 'precies deze woorden achter elkaar'],
  ['kernenerg*', 'alles wat zo begint'],
  ['asiel -opvang', 'zonder dit woord'],
  ['huur OF hypotheek', 'een van beide; met haakjes: (huur OF hypotheek) starters'],
  ['partij:SP', 'gesteld door een lid van deze partij'],
  ['indiener:"Van Dijk"', 'gesteld door dit Kamerlid'],
  ['bewindspersoon:Defensie', 'gesteld aan of beantwoord door deze bewindspersoon, op naam of beleidsterrein'],
  ['ministerie:Defensie', 'gesteld aan of beantwoord door dit ministerie'],
  ['beantwoorder:"Bruins Slot"', 'beantwoord door deze persoon'],
  ['jaar:2023', 'uit dit jaar'],
  ['vanaf:2023-03-01 tot:2023-06-30', 'ingediend in deze dagen'],
  ['vergaderjaar:2023-2024', 'uit dit vergaderjaar'],
  ['stand:open', 'nog niet beantwoord; ook: uitgesteld, beantwoord, "deels beantwoord", "elders beantwoord"'],
  ['termijn:"te laat"', 'na de termijn beantwoord; ook: "op tijd", lopend, verstreken'],
  ['soort:uitstelbericht', 'met zo’n stuk; ook: vragen, antwoord, mededeling, antwoordbrief'],
];

export const queryHelp = (open: boolean): Markup => html`<details class="help"${open ? html` open` : ''}>
<summary>Zo kunt u zoeken</summary>
<dl>${ways.map(([example, meaning]) => html`<div><dt><a href="${searchPath(example)}"><code>${example}</code></a></dt><dd>${meaning}</dd></div>`)}</dl>
<p>U kunt alles samen gebruiken, zoals <code>stikstof partij:D66 jaar:2023</code>. Een minteken mag ook voor een veld: <code>-partij:VVD</code>. Geeft u een veld vaker, zoals <code>partij:SP partij:VVD</code>, dan is een van beide genoeg.</p>
</details>`;
