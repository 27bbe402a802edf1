/**
 * Thai text as a searcher means it: Arabic digits, one spelling of look-alike sequences (ํ+า is ำ, เ+เ is แ),
 * no invisible characters, single spaces, lower case. The database's search_normal does the same to titles;
 * a test holds the two together.
 */
export function searchNormal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\u200B|\u200C|\u200D|\uFEFF/g, '')
    .replaceAll('\u0E40\u0E40', '\u0E41')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/([\u0E48-\u0E4B])\u0E4D\u0E32/g, '$1\u0E33')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** The words of a search: every one of them must occur. Thai writes without spaces, so a word is often a phrase. */
export function searchTerms(normal: string): string[] {
  return [...new Set(normal.split(' ').filter((term) => term !== ''))];
}
