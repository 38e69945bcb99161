import type { Source } from '../../../sources/source.ts';
import { cases, documents } from './open-data.ts';

/** The sources of the House, in the order in which they are best asked: cases first, so that papers find theirs. */
export const sources: readonly Source[] = [cases, documents];
