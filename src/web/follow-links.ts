/** Where messages lead to: the pages of the site, at the address that its readers know. */

import type { Links } from '../telling/section.ts';
import { uis } from './ui.ts';

export const followLinks = (site: string): Links => ({
  record: (language, id, number) => `${site}${uis[language].to.exchange(id, number)}`,
  confirm: (language, token) => `${site}${uis[language].routes.confirm}/${token}`,
  stop: (language, token) => `${site}${uis[language].routes.stop}/${token}`,
  manage: (language, token) => `${site}${uis[language].routes.manage}/${token}`,
});
