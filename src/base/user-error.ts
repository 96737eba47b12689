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

/** Also of one that was thrown by a file of the built program which has the class a second time, as the screen has. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}
