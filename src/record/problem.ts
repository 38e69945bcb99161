/** The few things that go wrong in ways a caller can act on. */

export type ProblemCode =
  | 'bad-query'
  | 'bad-usage'
  | 'form-not-made'
  | 'reader-failed'
  | 'record-not-found'
  | 'source-empty'
  | 'source-not-readable'
  | 'source-too-large'
  | 'source-not-supported'
  | 'source-damaged'
  | 'source-encrypted'
  | 'source-too-slow';

/** A refusal the user is told about. Any other `Error` is a fault of ours. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
