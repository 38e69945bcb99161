/** Light or dark as the reader chose; until then, and where they chose so, as the machine has it. Set before anything is drawn. */

function applyTheme(): void {
  const theme = kept('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

applyTheme();

function startTheme(): void {
  const form = document.querySelector<HTMLFieldSetElement>('.theme');
  if (!form) return;
  const now = kept('theme') ?? 'system';
  for (const choice of form.querySelectorAll<HTMLInputElement>('input')) choice.checked = choice.value === now;
  form.hidden = false;
  form.addEventListener('change', ({ target }) => {
    keep('theme', (target as HTMLInputElement).value);
    applyTheme();
  });
}
