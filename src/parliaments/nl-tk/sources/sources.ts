import type { Source } from '../../../sources/source.ts';
import { cases, documents } from './open-data.ts';
import { publications } from './publications.ts';
import { caseFeed, documentFeed } from './sync-feed.ts';

/** The sources of the House, in the order in which they are best asked: cases first, so that papers find theirs. */
export const sources: readonly Source[] = [cases, publications, documents, caseFeed, documentFeed];
