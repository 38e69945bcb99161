/** Takes the reader's selection, or a whole part, to the clipboard with its official citation and its address. */

function startQuoting(): void {
  const page = document.querySelector<HTMLElement>('[data-quote]');
  if (!page || !navigator.clipboard) return;
  const take = async (words: string, part: HTMLElement): Promise<void> => {
    await navigator.clipboard.writeText(quotationOf(words, part));
    say(page.dataset.copied ?? '');
  };
  const button = buttonOf(page.dataset.quote ?? '');
  button.className = 'quote-this';
  button.hidden = true;
  page.append(button);
  // The button must not take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const selected = partSelected();
    if (selected) void take(selected.words, selected.part);
    getSelection()?.empty();
  });
  document.addEventListener('selectionchange', () => placeUnder(button, partSelected()?.range));
  for (const cite of page.querySelectorAll<HTMLElement>('.cite')) {
    const part = cite.closest<HTMLElement>('[data-cite]');
    const words = part?.querySelector('.text');
    if (!part || !words) continue;
    const copy = buttonOf(page.dataset.copy ?? '');
    copy.addEventListener('click', () => void take(plain(words), part));
    cite.append(copy);
  }
}

function buttonOf(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  return button;
}

type Selected = { readonly part: HTMLElement; readonly words: string; readonly range: Range };

/** What is selected inside one question or one answer; a selection over several is nobody's words. */
function partSelected(): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const inside = (around instanceof Element ? around : around.parentElement)?.closest('.text');
  const part = inside?.closest<HTMLElement>('[data-cite]');
  const words = inside ? plain(range.cloneContents()) : '';
  return part && words !== '' ? { part, words, range } : undefined;
}

function placeUnder(button: HTMLElement, range: Range | undefined): void {
  button.hidden = range === undefined;
  if (!range) return;
  const { left, bottom } = range.getBoundingClientRect();
  const room = document.documentElement.clientWidth - button.offsetWidth - 8;
  button.style.left = `${Math.max(8, Math.min(left + scrollX, room))}px`;
  button.style.top = `${bottom + scrollY + 8}px`;
}

/** Words without the marks of notes and the notes between them, a paragraph a line. */
function plain(from: Node): string {
  const holder = document.createElement('div');
  holder.append(from.cloneNode(true));
  for (const each of holder.querySelectorAll('.calls, .notes')) each.remove();
  for (const each of holder.querySelectorAll('p, li')) each.append('\n');
  const text = holder.textContent ?? '';
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

const quotationOf = (words: string, { dataset }: HTMLElement): string =>
  `‘${words}’\n${dataset.cite}\n${new URL(dataset.at ?? '', location.href)}`;
