/** Begins when the page is there. */

function start(): void {
  startTheme();
  startKeys();
  startSuggestions();
  startQuoting();
  startPlace();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
