// An error in words for the person at the terminal.

/** `message` says what happened; `advice` says what to do about it. */
export class UserError extends Error {
  readonly advice: string;

  constructor(message: string, advice = '', options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.advice = advice;
  }
}
