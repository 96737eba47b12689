// The tests of the screen run twice, with the libraries as published and as the build changes them: this is the second.
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import InkOutput from '../../node_modules/ink/build/output.js';

test('Ink and the measuring of texts are the changed ones', () => {
  expect(InkOutput.name).toBe('QuickOutput');
  expect(stringWidth.toString()).toContain('\\u2800-\\u28FF');
});
