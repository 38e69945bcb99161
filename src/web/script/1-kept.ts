/** What the reader chose and where they were: kept in this browser alone, and only as long as it lets us. */

function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(`answerable ${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`answerable ${key}`, value);
  } catch {
    // Nothing may be kept here, or the store is full: the page works without.
  }
}

/** Says it to who sees and to who hears. */
function say(text: string): void {
  const place = document.querySelector('#melding');
  if (!place) return;
  place.textContent = text;
  setTimeout(() => {
    place.textContent = '';
  }, 4000);
}
