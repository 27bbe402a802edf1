import { quoted, type RawAnswer } from './answer.ts';

/**
 * Titles that contain a text, ranked; counting stops at a thousand. No limit of the machine but the order to be
 * kept to: it reads every title, as whoever writes one plain statement does.
 */
export const search: RawAnswer = {
  name: 'search',
  sql: `
    with found as materialized (
      select n.level, n.id, n.code, n.title, n.title_search from plan_node n where strpos(n.title_search, $1) > 0
    )
    select code, title, least((select count(*) from found), 1000)
    from found
    order by case when title_search = $1 then 0 when starts_with(title_search, $1) then 1
        when strpos(title_search, ' ' || $1) > 0 then 2 else 3 end,
      level, length(title_search), id
    limit 20`,
  values: (asked) => [asked.get('text')],
  toJson(rows) {
    const edges = rows.map(([code, title]) => `{"node":{"code":"${code}","title":${quoted(title ?? '')}}}`);
    return `{"search":{"totalCount":${rows[0]?.[2] ?? 0},"edges":[${edges}]}}`;
  },
};
