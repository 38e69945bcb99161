import type { Paper } from '../paper.ts';

export const getijdenkaart: Paper = {
  id: 'ah-tk-20322033-54',
  sessionYear: '2032-2033',
  number: 54,
  year: '2032',
  forms: ['pdf'],
  header: [
    'Vragen van de leden *Vosmaer* (PVX), *Ter Schelling* (Lijst Duin) en *Te Winkel* (De Brug) aan de Ministers van Veren en Bruggen en van Eilanden over _de nieuwe getijdenkaart en de gevolgen voor kleine havens_ (ingezonden 24 augustus 2032).',
    'Antwoord van Minister *Lichtkamp* (Eilanden), mede namens de Minister van Veren en Bruggen (ontvangen 28 september 2032).',
  ],
  parts: [
    {
      heading: 'Vraag 1',
      paragraphs: [
        'Kent u het rapport waarin staat dat de nieuwe getijdenkaart voor elf kleine havens een lagere waterstand aangeeft dan de oude?{1} Herkent u de conclusies?',
      ],
    },
    {
      heading: 'Antwoord 1',
      paragraphs: [
        'Ja, ik ken het rapport. De nieuwe kaart berust op metingen uit de jaren 2021 tot en met 2030, terwijl de oude kaart nog uitging van metingen van vóór 2000. Voor elf havens leidt dat tot een lagere stand bij laag|water, van vier tot negentien centimeter. Die uitkomst herken ik.',
        'De onderzoekers wijzen er terecht op dat een lagere stand op de kaart niet betekent dat het water in de haven is gezakt. In de meeste havens is niet het water lager komen te staan, maar was de oude kaart minder nauwkeurig. Bij drie havens, te weten Oude Kil, Sint-Maartensplaat en Kromhorn, is de bodem in de tussen|liggende jaren wel door aanslibbing omhoog gekomen.',
      ],
    },
    {
      heading: 'Vraag 2',
      paragraphs: [
        'Hoeveel schepen kunnen volgens de nieuwe kaart bij laagwater niet meer binnenlopen in de genoemde havens? Kunt u dit per haven aangeven?',
      ],
    },
    {
      heading: 'Antwoord 2',
      paragraphs: [
        'Het aantal schepen dat bij laagwater niet kan binnenlopen verschilt per haven en per seizoen. Op grond van de liggeldregisters over 2031 gaat het om:',
        '– Oude Kil: 14 van de 52 schepen met een vaste ligplaats;',
        '– Sint-Maartensplaat: 9 van de 31 schepen;',
        '– Kromhorn: 6 van de 18 schepen;',
        '– de overige acht havens samen: 11 van de 240 schepen.',
        'Het gaat vrijwel altijd om schepen met een diepgang van meer dan 1,60 meter. Voor hen geldt dat zij rond laagwater ongeveer twee uur moeten wachten.',
      ],
    },
    {
      heading: 'Vraag 3',
      paragraphs: [
        'Welke gevolgen heeft de nieuwe kaart voor de verzekering van deze schepen, en bent u daarover met de ver|zekeraars in gesprek?{2}',
      ],
    },
    {
      heading: 'Antwoord 3',
      paragraphs: [
        'Verzekeraars gaan uit van de kaart die geldt op de dag van de afvaart. Een schipper die op de nieuwe kaart vertrouwt, is dus niet slechter verzekerd dan voorheen. Wel kan een verzekeraar bezwaar maken wanneer een schipper bij een stand die de kaart te laag noemt toch binnenloopt.',
        'Ik heb op 2 september 2032 met het Verbond van Kustverzekeraars gesproken. Het Verbond heeft toegezegd dat premies niet veranderen zolang het onderzoek naar de drie genoemde havens loopt. Ook heeft het Verbond zijn leden gevraagd schippers over de nieuwe kaart te berichten.{3}',
      ],
    },
    {
      heading: 'Vraag 4, 5 en 6',
      paragraphs: [
        'Deelt u de mening dat kleine havens voor de leefbaarheid van de eilanden onmisbaar zijn?',
        'Wie draagt de kosten van het baggeren in de drie havens waar de bodem omhoog is gekomen?',
        'Bent u bereid die kosten geheel of ten dele te vergoeden? Zo nee, hoe moeten kleine gemeenten dit dan betalen?',
      ],
    },
    {
      heading: 'Antwoord 4, 5 en 6',
      paragraphs: [
        'Ja, die mening deel ik. Een haven is voor een eiland wat een station is voor een stad: wie er niet kan aankomen, kan er niet wonen. Daarom wil het kabinet dat elke gemeente op een eiland ten minste één haven heeft die bij elk getij bereikbaar is.',
        'Het baggeren van een gemeentelijke haven is een taak van de gemeente. Zij ontvangt daar|voor een bijdrage uit het fonds voor de eilanden. Die bijdrage is vastgesteld op grond van de oude kaart en houdt dus geen rekening met de aan|slibbing die nu is vastgesteld.',
        'Ik ben bereid de bijdrage voor Oude Kil, Sint-Maartensplaat en Kromhorn te herzien. In de begroting voor 2033 is daarvoor € 1,2 miljoen opgenomen. Over de verdeling ga ik in november met de drie gemeenten in overleg. Voor de overige acht havens zie ik op dit moment geen aan|leiding om de bijdrage te wijzigen.',
      ],
    },
    {
      heading: 'Vraag 7',
      paragraphs: [
        'Hoe worden schippers, vissers en de bemanning van de red|dingboten op de hoogte gebracht van de nieuwe standen, en vanaf welke dag geldt de kaart?',
      ],
    },
    {
      heading: 'Antwoord 7',
      paragraphs: [
        'De kaart geldt vanaf 1 januari 2033. Tot die dag worden beide kaarten naast elkaar gepubliceerd, met de verschillen in rood. De havenmeesters hebben in augustus een toelichting ontvangen. De Kustreddingdienst heeft de nieuwe standen al in zijn systemen verwerkt en heeft in september met alle stations geoefend.',
        'Voor de visserij is een aparte uitgave gemaakt, die bij de afslagen ligt en ook digitaal te vinden is.{4} Schippers die zich daarvoor aanmelden krijgen bij elke wijziging een bericht.',
      ],
    },
    {
      heading: 'Vraag 8',
      paragraphs: ['Kunt u deze vragen beantwoorden vóór het debat over de begroting?'],
    },
    { heading: 'Antwoord 8', paragraphs: ['Ja.'] },
  ],
  notes: [
    'Instituut voor Kust en Getij, augustus 2032, «Oude en nieuwe laagwaterstanden vergeleken» (https://kustengetij.example/rapporten/2032-08/oude-en-nieuwe-laagwaterstanden-vergeleken.pdf)',
    'Haven en Heem, 20 augustus 2032, «Verzekeraars lezen de kaart anders»',
    'Verbond van Kustverzekeraars, ledenbericht 2032-17, 9 september 2032',
    'www.getijdenkaart.example/visserij',
  ],
};
