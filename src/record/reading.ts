/** What a reader hands back for one document, in the form in which it is printed as JSON: absent is left out, an empty list is []. */

import type { Span } from './span.ts';

export type DocumentKind = 'questions' | 'answer' | 'delay-notice' | 'notice' | 'answer-letter' | 'unknown';

export type DocumentFacts = {
  readonly id?: string;
  readonly kind: DocumentKind;
  readonly parliament: string;
  readonly sessionYear?: string;
  readonly number?: number;
  readonly case?: string;
  readonly pages?: number;
};

export type Asker = { readonly name: string; readonly party: string };

export type OfficeRole = 'minister' | 'state-secretary' | 'prime-minister';
export type Office = { readonly role: OfficeRole; readonly portfolio: string };
export type Respondent = { readonly role: OfficeRole; readonly name: string; readonly portfolio: string };

export type SeeAlso = { readonly sessionYear: string; readonly number: number };

export type Reply = {
  readonly by: readonly Respondent[];
  readonly onBehalfOf: readonly Office[];
  readonly received?: string;
  readonly dated?: string;
  readonly seeAlso: readonly SeeAlso[];
};

/** One question, or the several that are printed under one heading and cannot be told apart. */
export type Question = {
  readonly numbers: readonly string[];
  readonly text: string;
  readonly paragraphs?: readonly string[];
  readonly notes: readonly string[];
};

export type Answer = {
  readonly to: readonly string[];
  readonly text: string;
  readonly paragraphs?: readonly string[];
  readonly notes: readonly string[];
};

export type Note = { readonly mark: string; readonly text: string; readonly links: readonly string[] };
export type OtherText = { readonly kind: string; readonly text: string };

export type RemarkCode =
  | 'answer-without-number'
  | 'answer-without-question'
  | 'header-typo'
  | 'no-header'
  | 'no-questions'
  | 'not-a-written-question'
  | 'note-without-mark'
  | 'mark-without-note'
  | 'number-missing'
  | 'number-repeated'
  | 'question-without-answer'
  | 'unread-text';

/** Something the reader noticed and could not settle by itself, and where. */
export type Remark = Span & { readonly code: RemarkCode; readonly message: string };

export type RoleSpan = Span & { readonly role: string; readonly page?: number; readonly field?: string };

export type Reading = {
  readonly document: DocumentFacts;
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly submitted?: string;
  readonly reply?: Reply;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly notes: readonly Note[];
  readonly noticeText?: string;
  readonly other: readonly OtherText[];
  readonly reading: {
    readonly coverage: number;
    readonly unread: readonly (Span & { readonly text: string })[];
    readonly remarks: readonly Remark[];
  };
  readonly roles?: readonly RoleSpan[];
};
