/** A condition on document: an older state of a thing, or one that was removed, is kept but does not speak in its record. */
export const speaking = 'not exists (select 1 from state where state.sha256 = document.sha256 and speaks = 0)';
