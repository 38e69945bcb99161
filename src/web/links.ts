/** Where things live on the site. */

/** The page of a record; its id has two parts, 'xx/2023Z14476'. */
export const recordPath = (id: string): string => `/vragen/${id.split('/').map(encodeURIComponent).join('/')}`;
export const sourcePath = (sha256: string): string => `/bron/${encodeURIComponent(sha256)}`;

export function searchPath(query: string, page = 1, suffix = ''): string {
  const search = new URLSearchParams({ q: query, ...(page > 1 ? { pagina: String(page) } : {}) });
  return `/zoeken${suffix}?${search}`;
}

/** A link that may be clicked: http or https and nothing else. */
export const isWebLink = (link: string): boolean => /^https?:\/\//i.test(link) && URL.canParse(link);

/** A number as part of an anchor: 'IV' and '7a' stay, what no anchor may hold becomes '-'. */
export const anchor = (kind: 'vraag' | 'antwoord' | 'noot', name: string): string =>
  `${kind}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
