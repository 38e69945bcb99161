/** Keeps how far the reader had come in a long record, and brings them back there when they return by its bare address. */

const fewestScreens = 3;

function startPlace(): void {
  const page = document.querySelector<HTMLElement>('[data-place]');
  if (!page || document.documentElement.scrollHeight < innerHeight * fewestScreens) return;
  const key = `place ${page.dataset.place}`;
  const parts = [...page.querySelectorAll<HTMLElement>('.question .number')];
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const before = kept(key);
  if (before && location.hash === '' && entry?.type === 'navigate') goBack(page, before);
  let timer = 0;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const last = parts.findLast((part) => part.getBoundingClientRect().top < innerHeight / 3);
      keep(key, scrollY < innerHeight / 2 || !last ? '' : last.id);
    }, 200);
  });
}

function goBack(page: HTMLElement, id: string): void {
  const at = document.getElementById(id);
  const note = page.querySelector<HTMLElement>('.returned');
  if (!at || !note) return;
  note.hidden = false;
  const number = note.querySelector('b');
  if (number) number.textContent = at.textContent;
  at.scrollIntoView({ block: 'start' });
  note.querySelector('a')?.addEventListener('click', () => {
    note.hidden = true;
  });
}
