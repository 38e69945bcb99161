/** Keys: / to the search box, j and k to the next and the last question, ? for what they are. They can be turned off. */

const stops = '.question .number, .list h3 a';

function startKeys(): void {
  const help = document.querySelector<HTMLDialogElement>('#toetsen');
  const on = help?.querySelector<HTMLInputElement>('input');
  const opener = document.querySelector<HTMLButtonElement>('.keys');
  if (!help || !on || !opener) return;
  on.checked = kept('keys') !== 'off';
  on.addEventListener('change', () => keep('keys', on.checked ? 'on' : 'off'));
  opener.hidden = false;
  opener.addEventListener('click', () => help.showModal());
  const does: Record<string, () => void> = {
    '/': toSearch,
    j: () => step(1),
    k: () => step(-1),
    '?': () => help.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const act = does[event.key];
    if (!act || !on.checked || help.open || isTyping(event)) return;
    event.preventDefault();
    act();
  });
}

const isTyping = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || (target instanceof Element && target.closest('input, textarea, select') !== null);

function toSearch(): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  box?.focus();
  box?.select();
}

/** To the question, or the record of a list, after or before where the reader is. */
function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(stops)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const tops = all.map((each) => each.getBoundingClientRect().top);
  const near = by > 0 ? tops.findIndex((top) => top > 1) : tops.findLastIndex((top) => top < 0);
  const next = all[at < 0 ? near : at + by];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'start' });
}
