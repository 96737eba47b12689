// Digits of Arabic and Persian as those of English.

/** `٢٠١٩` and `۲۰۱۹` are `2019`; the length stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
