import type { Question } from './question.ts';

/** A page holds this many hits. */
const PAGE = 20;

interface Connection {
  totalCount: number;
  edges: { node: { code: string; title: string } }[];
}

interface Row {
  code: string;
  title: string;
  totalCount: number;
}

function search(name: string, title: string, words: readonly string[]): Question {
  return {
    name,
    title,
    cases: () => words.map((text) => ({ text })),
    ours: {
      query: `query Search($text: String!) {
        search(text: $text, first: ${PAGE}) { totalCount edges { node { code title } } }
      }`,
      variables: ({ text }) => ({ text }),
      read: ({ search: { totalCount, edges } }: { search: Connection }) => ({
        totalCount,
        hits: edges.map(({ node: { code, title: found } }) => ({ code, title: found })),
      }),
    },
    postgraphile: {
      by: 'a function in SQL',
      query: `query Search($text: String!) {
        searchTitlesList(wanted: $text, pageSize: ${PAGE}) { code title totalCount }
      }`,
      variables: ({ text }) => ({ text }),
      read: ({ searchTitlesList: rows }: { searchTitlesList: Row[] }) => ({
        totalCount: rows[0]?.totalCount ?? 0,
        hits: rows.map(({ code, title: found }) => ({ code, title: found })),
      }),
    },
    raw: 'search',
  };
}

/** Words that stand in a tenth of all titles or more. */
export const searchCommon = search('search-common', 'search, a common word', ['ด้าน', 'หมู่ที่', 'อบรม', 'สรุปบทเรียน']);

/** Words that stand in the titles of a few real plans only. */
export const searchRare = search('search-rare', 'search, a rare word', ['มรดกโลก', 'กาแฟ', 'ไหม', 'หมอกควัน']);

/** Two letters: too short for the trigrams of an index. */
export const searchShort = search('search-two-letters', 'search, two letters', ['ยา', 'นา', 'ปล', 'ไฟ']);
