/** Suggestions under a search box, as a combobox: typing asks the server, arrows choose, Enter goes there, Escape lets go. */

type Suggestion = { readonly kind: string; readonly text: string; readonly href: string; readonly detail?: string };

const patience = 120;

function startSuggestions(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]')) {
    const list = document.createElement('ul');
    list.id = `${box.id}-voorstellen`;
    list.className = 'suggestions';
    list.role = 'listbox';
    list.ariaLabel = box.dataset.label ?? '';
    const status = document.createElement('span');
    status.className = 'unseen';
    status.role = 'status';
    box.after(list, status);
    box.role = 'combobox';
    box.ariaAutoComplete = 'list';
    box.setAttribute('aria-controls', list.id);
    showSuggestions(box, list, []);
    askWhileTyping(box, list);
    box.addEventListener('blur', () => showSuggestions(box, list, []));
    box.addEventListener('keydown', (event) => suggestionKey(box, list, event));
    // The box keeps the focus, so that a click is not lost with the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const href = (target as Element).closest<HTMLElement>('[data-href]')?.dataset.href;
      if (href) location.assign(href);
    });
  }
}

function askWhileTyping(box: HTMLInputElement, list: HTMLElement): void {
  let asked = new AbortController();
  let timer = 0;
  const ask = async (): Promise<void> => {
    asked.abort();
    asked = new AbortController();
    const query = box.value.trim();
    if (query.length < 2) showSuggestions(box, list, []);
    else await show(query);
  };
  const show = async (query: string): Promise<void> => {
    try {
      const address = `${box.dataset.suggestions}?${new URLSearchParams({ q: query })}`;
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok || box !== document.activeElement) return;
      showSuggestions(box, list, (await response.json()).suggestions);
    } catch {
      // Asked anew since, or there is no server: the box works without.
    }
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, patience);
  });
}

function showSuggestions(box: HTMLInputElement, list: HTMLElement, found: readonly Suggestion[]): void {
  list.replaceChildren(...found.map((each, i) => optionOf(each, `${list.id}-${i}`)));
  list.hidden = found.length === 0;
  const told = found.length === 1 ? box.dataset.one : box.dataset.several;
  // Heard by who does not see the list.
  list.nextElementSibling!.textContent = list.hidden ? '' : (told ?? '').replace('#', String(found.length));
  box.ariaExpanded = String(!list.hidden);
  box.removeAttribute('aria-activedescendant');
}

function optionOf({ kind, text, href, detail = '' }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  const more = document.createElement('small');
  more.textContent = detail;
  option.id = id;
  option.role = 'option';
  option.className = kind.replace(/\W/g, '');
  option.dataset.href = href;
  option.append(text, ' ', more);
  return option;
}

function suggestionKey(box: HTMLInputElement, list: HTMLElement, event: KeyboardEvent): void {
  const options = [...list.children] as HTMLElement[];
  const at = options.findIndex(({ ariaSelected }) => ariaSelected === 'true');
  if (list.hidden) return;
  if (event.key === 'ArrowDown') choose(box, options, at + 1);
  else if (event.key === 'ArrowUp') choose(box, options, at < 0 ? options.length - 1 : at - 1);
  else if (event.key === 'Escape') showSuggestions(box, list, []);
  else if (event.key === 'Enter' && at >= 0) options[at]!.click();
  else return;
  event.preventDefault();
}

/** Past either end the choice is what was typed. */
function choose(box: HTMLInputElement, options: readonly HTMLElement[], at: number): void {
  for (const option of options) option.ariaSelected = 'false';
  box.removeAttribute('aria-activedescendant');
  const option = options[at];
  if (!option) return;
  option.ariaSelected = 'true';
  box.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}
