/** Text for a footer as it is: & begins a code there, and digits at the start would be the size of letters. */
export function footerText(text: string): string {
  return text.replaceAll('&', '&&').replace(/^(?=[0-9])/, ' ');
}
