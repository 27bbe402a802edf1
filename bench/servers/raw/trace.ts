import { quoted, type RawAnswer } from './answer.ts';

/** From a node up to its goal, each node with its paths into national frameworks. */
export const trace: RawAnswer = {
  name: 'trace',
  sql: `
    select n.code, n.title, n.level, paths.json, paths.reaches
    from plan_node s
    cross join unnest(s.path) with ordinality up(id, place)
    join plan_node n on n.id = up.id
    left join lateral (
      select string_agg('{"status":"' || a.status || '","via":{"code":"' || n.code || '"},"elements":[' || e.json || ']}', ',') as json,
        bool_or(e.reaches and a.status <> 'SUSPECT') as reaches
      from alignment a
      cross join lateral (
        select string_agg('{"framework":"' || f.code || '","level":"' || x.level || '","code":"' || x.code || '","nameTh":' ||
            coalesce(to_json(x.name_th)::text, 'null') || '}', ',' order by p.place desc) as json,
          bool_or(p.place = 1 and f.code = 'NATIONAL_STRATEGY' and x.level = 'STRATEGY') as reaches,
          bool_and(f.is_national) as national
        from unnest(a.element_path) with ordinality p(id, place)
        join framework_element x on x.id = p.id
        join framework f on f.id = x.framework_id
      ) e
      where a.node_id = n.id and e.national
    ) paths on true
    where s.code = $1
    order by up.place desc`,
  values: (asked) => [asked.get('code')],
  toJson(rows) {
    const chain = rows.map(([code, title]) => `{"code":"${code}","title":${quoted(title ?? '')}}`);
    const paths = rows.flatMap(([, , , json]) => json ?? []);
    const complete = rows.at(-1)?.[2] === '0' && rows.some(([, , , , reaches]) => reaches === 't');
    return `{"trace":{"complete":${complete},"chain":[${chain}],"nationalPaths":[${paths}]}}`;
  },
};
